import { expect, test } from "vitest";
import { sayCount } from "./bilingual.ts";

const files = {
  one: { en: "{count} file", fr: "{count} fichier" },
  other: { en: "{count} files", fr: "{count} fichiers" },
};

test.each([
  [0, "0 files", "0 fichier"],
  [1, "1 file", "1 fichier"],
  [2, "2 files", "2 fichiers"],
  [1_500, "1,500 files", "1\u00a0500 fichiers"],
  // French has a form of its own for millions, which says the noun in the plural too.
  [1_000_000, "1,000,000 files", "1\u00a0000\u00a0000 fichiers"],
])("%i is said as each language counts", (count, en, fr) => {
  expect(sayCount(files, "en", count)).toBe(en);
  expect(sayCount(files, "fr", count)).toBe(fr);
});
