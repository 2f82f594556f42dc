import { expect, test } from "vitest";
import { keptRefusal } from "./kept-refusal.ts";

test("why a file was refused is said again as it was kept, and nothing else passes for it", () => {
  expect(keptRefusal("file-empty", { name: "a.pdf" })).toMatchObject({ code: "file-empty", facts: { name: "a.pdf" } });
  const [which] = keptRefusal("file-empty", {}, "b.pdf").fields;
  expect(which?.text).toEqual({ en: "The file is “b.pdf”.", fr: "Il s’agit du fichier «\u00a0b.pdf\u00a0»." });
  expect(() => keptRefusal("case-not-found", {})).toThrow("No file is refused with case-not-found");
});
