import { expect, test } from "vitest";
import { readsAlike } from "./reads-alike.ts";

test("blanks, composition and invisible characters make no other text", () => {
  expect(readsAlike("Medical  report ", "Medical report")).toBe(true);
  expect(readsAlike("Medical\u00a0report\nof May", "Medical report of May")).toBe(true);
  expect(readsAlike("Re\u0301ponse", "R\u00e9ponse")).toBe(true);
  expect(readsAlike("Letter\u200b of\ufeff May", "Letter of May")).toBe(true);
});

test("what can be seen to differ is another text", () => {
  expect(readsAlike("Medical report", "Medical reports")).toBe(false);
  expect(readsAlike("Reponse", "R\u00e9ponse")).toBe(false);
  expect(readsAlike("Letter of May", "letter of May")).toBe(false);
  expect(readsAlike("Medicalreport", "Medical report")).toBe(false);
});
