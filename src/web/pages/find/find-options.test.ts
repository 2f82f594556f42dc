import { expect, test } from "vitest";
import { matching, receiptNumberIn } from "./find-options.ts";

const pages = [{ text: "Lettres et courriels" }, { text: "Éliminations" }, { text: "Nouveau déféré" }];
const found = (typed: string) => matching(pages, typed).map((one) => one.text);

test("a page is found by the beginning of its words, without accents, in any order", () => {
  expect(found("elim")).toEqual(["Éliminations"]);
  expect(found("DÉF nouv")).toEqual(["Nouveau déféré"]);
  expect(found("courriel lettres")).toEqual(["Lettres et courriels"]);
  expect(found("ettres")).toEqual([]);
  expect(found("")).toHaveLength(3);
});

test("a receipt number is known as it stands and as it is typed", () => {
  expect(receiptNumberIn(" toronto 2026 a 00042")).toBe("TORONTO-2026-A-00042");
  expect(receiptNumberIn("QUEBEC-CITY-2026-B-00001")).toBe("QUEBEC-CITY-2026-B-00001");
  for (const other of ["TC6-00042", "Toronto", "2026", "TORONTO-2026-00042"]) expect(receiptNumberIn(other)).toBeNull();
});
