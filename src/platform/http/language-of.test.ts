import { expect, test } from "vitest";
import { GivenInput } from "./given-input.ts";
import { languageOf } from "./language-of.ts";

const request = (language?: string) =>
  ({ headers: language === undefined ? {} : { "accept-language": language } }) as never;

test.each([
  [undefined, "en"],
  ["fr", "fr"],
  [" FR-ca, en;q=0.5", "fr"],
  ["en-CA", "en"],
  ["de, fr", "en"],
  ["", "en"],
])("who asks in %s is answered in %s", (asked, language) => {
  expect(languageOf(request(asked))).toBe(language);
});

test("who does not say a language is answered in their own", () => {
  const actor = { language: "fr" } as never;
  expect(new GivenInput(request(), {} as never, actor, {} as never).language).toBe("fr");
  expect(new GivenInput(request("en"), {} as never, actor, {} as never).language).toBe("en");
});
