import { expect, test } from "vitest";
import { languageCalled, languagesLike, offeredLanguages } from "./languages.ts";

test.each([
  ["persan", "fas"],
  ["Persan (farsi)", "fas"],
  ["farsi", "fas"],
  ["PERSIAN", "fas"],
  ["hebreu", "heb"],
  ["Hébreu", "heb"],
  ["twi", "aka"],
  ["Fante", "aka"],
  ["q'eqchi'", "kek"],
  ["  kurde   sorani ", "ckb"],
  // Its name, and not the code of Mongolian, of Irish or of Friulian.
  ["Mon", "mnw"],
  ["ga", "gaa"],
  ["Fur", "fvr"],
])("%s is %s", (words, code) => {
  expect(languageCalled(words, offeredLanguages)?.code).toBe(code);
});

test.each(["", "kurde", "kurdish", "southern", "créole", "fas", "mon goose", "chinese"])(
  "« %s » is none of them, or several: nothing is guessed",
  (words) => expect(languageCalled(words, offeredLanguages)).toBeUndefined(),
);

test("no two languages of the list are called the same by their whole names", () => {
  const wrong = offeredLanguages.filter(
    (one) =>
      languageCalled(one.en, offeredLanguages)?.code !== one.code ||
      languageCalled(one.fr, offeredLanguages)?.code !== one.code,
  );
  expect(wrong).toEqual([]);
});

test("what somebody may have meant has their words in its name", () => {
  expect(languagesLike("KURD", offeredLanguages).map((one) => one.code)).toEqual(["ckb", "kmr", "sdh"]);
  expect(languagesLike("hebr", offeredLanguages).map((one) => one.code)).toEqual(["heb"]);
});
