import { expect, test } from "vitest";
import { nobody } from "./actor.ts";
import { say } from "./bilingual.ts";
import { mergeOfRooms } from "./declarations.ts";
import { tellsAsIs, tellsName } from "./event.ts";
import { languageWords, noInterpretation, offeredLanguages, otherLanguage } from "./languages.ts";
import { partySideOfCase, sidesOfCase } from "./permission.ts";
import { mergeRefusals } from "./refusal.ts";
import { Remembered } from "./remembered.ts";
import { sourceFor } from "./rule-source.ts";
import { siteOf } from "./site.ts";

test("what two rooms declare is named with both of them", () => {
  expect(mergeOfRooms<number>({ cases: { "case.view": 1 }, files: { "file.view": 2 } })).toEqual({
    "case.view": 1,
    "file.view": 2,
  });
  expect(() => mergeOfRooms({ cases: { view: 1 }, files: { view: 2 } })).toThrow(
    "view is declared in cases and in files",
  );
});

test("a refusal code is in one registry only", () => {
  const refusal = { status: 404, title: { en: "No", fr: "Non" }, next: { en: "Go", fr: "Allez" } } as const;
  expect(Object.keys(mergeRefusals({ one: refusal }, { other: refusal }))).toEqual(["one", "other"]);
  expect(() => mergeRefusals({ one: refusal }, { one: refusal })).toThrow("one is registered twice");
});

test("a text without the value that it needs is a bug", () => {
  const text = { en: "Dear {name}", fr: "Bonjour {name}" };
  expect(say(text, "fr", { name: "Anna" })).toBe("Bonjour Anna");
  expect(() => say(text, "en")).toThrow("needs a value for {name}");
});

test("an answer is made once, until so many are kept that all are forgotten", () => {
  const remembered = new Remembered<number>();
  let made = 0;
  const ask = (key: string) => remembered.of(key, () => ++made);
  for (let nth = 0; nth < 2000; nth++) ask(`key ${nth}`);
  expect([ask("key 0"), made]).toEqual([1, 2000]);
  ask("one more");
  expect(ask("one more")).toBe(2001);
  expect(ask("key 0")).toBe(2002);
});

test("that a source is still to be verified is told to the staff alone", () => {
  const source = {
    en: "RPD Rules, r. 56(1); hours to verify (to verify with each office)",
    fr: "Règles de la SPR, par. 56(1); heures à vérifier (à vérifier auprès de chaque bureau)",
  };
  expect(sourceFor({ ...nobody, kind: "staff" }, source)).toEqual(source);
  expect(sourceFor({ ...nobody, kind: "system" }, source)).toEqual(source);
  expect(sourceFor({ ...nobody, kind: "party" }, source)).toEqual({
    en: "RPD Rules, r. 56(1)",
    fr: "Règles de la SPR, par. 56(1)",
  });
});

test("a language of the tribunal's table, of the standard, and what is none", () => {
  expect(languageWords("so")).toEqual({ en: "Somali", fr: "somali" });
  expect(languageWords("de")).toMatchObject({ en: "German", fr: "allemand" });
  // By the tribunal's own name where the standard has another.
  expect(languageWords("bin")).toEqual({ en: "Edo (Bini)", fr: "edo (bini)" });
  expect(languageWords("not a code")).toEqual({ en: "not a code", fr: "not a code" });
});

test("forms offer each language once, and neither a language that is on no list nor that none is needed", () => {
  const codes = offeredLanguages.map((one) => one.code);
  expect(codes).toContain("som");
  expect(new Set(codes).size).toBe(codes.length);
  for (const none of [otherLanguage, noInterpretation]) expect(codes).not.toContain(none);
});

test("without a word of the server a page bears the tribunal's name, and is no demonstration", () => {
  for (const none of [null, ""]) expect(siteOf(none)).toMatchObject({ demo: false, signature: false, wordmark: null });
  expect(siteOf('{"demo":true}')).toEqual({ demo: true });
});

test("a field of an event is told as it is where it is a text or a number, and by its name where it is a code", () => {
  const asIs = tellsAsIs("of");
  expect(["412", 412, null, { no: 1 }].map((of) => asIs({ of }))).toEqual([
    { en: "412", fr: "412" },
    { en: "412", fr: "412" },
    null,
    null,
  ]);
  expect(asIs({})).toBeNull();
  const mail = { en: "by mail", fr: "par la poste" };
  const named = tellsName("way", { mail });
  expect(["mail", "pigeon", 7].map((way) => named({ way }))).toEqual([mail, null, null]);
});

test("the party's own side is every side of a case but the Minister's", () => {
  const roles = (side: readonly { readonly roles: readonly string[] }[]) => side.flatMap((one) => one.roles);
  expect(roles(sidesOfCase).filter((role) => !roles(partySideOfCase).includes(role))).toEqual(["minister-counsel"]);
});
