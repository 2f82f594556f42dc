import { expect, test } from "vitest";
import { languageCode, languageNamed, languageOf } from "../rules/interpreter-languages.ts";
import { spokenProblems } from "./spoken-problems.ts";

test.each([
  [null, null, []],
  ["so", null, []],
  ["so", "Maay", []],
  ["so", "—", ["/at/interpreterDialect interpreter-dialect-unreadable"]],
  [null, "—", ["/at/interpreterDialect interpreter-dialect-unreadable"]],
  ["qqq", null, ["/at/interpreterLanguage interpreter-language-unknown"]],
  ["zxx", null, []],
  ["zxx", "Maay", ["/at/interpreterDialect interpreter-dialect-of-none"]],
  ["mis", null, ["/at/interpreterDialect interpreter-language-not-named"]],
  ["mis", "A language of the valley", []],
])("the language %s with the dialect %s is wrong: %j", (interpreterLanguage, interpreterDialect, problems) => {
  const found = spokenProblems({ interpreterLanguage, interpreterDialect }, "/at");
  expect(found.map((one) => `${one.path} ${one.code}`)).toEqual(problems);
});

test("any code of a language is the language, and is kept as one code", () => {
  expect([languageCode("so"), languageCode("som"), languageCode(null), languageCode("qqq")]).toEqual([
    languageCode("som"),
    languageCode("so"),
    null,
    "qqq",
  ]);
  // Of the standard, and not of the tribunal's table: named in both languages where the standard's name is known.
  expect(languageOf("SWB")).toMatchObject({ code: "swb" });
  expect(languageOf("qqq")).toBeUndefined();
  expect(languageNamed("qqq")).toEqual({ code: "qqq", en: "qqq", fr: "qqq" });
  expect(languageNamed("so")).toMatchObject({ en: "Somali", fr: "somali" });
});

test("what the standard calls special is no language that anybody speaks", () => {
  expect(languageOf("und")).toBeUndefined();
  expect(languageOf("mul")).toBeUndefined();
});
