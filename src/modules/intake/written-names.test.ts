import { afterAll, expect, test } from "vitest";
import { type aPerson, aReferral } from "../../../test/stages/referral.ts";
import { aTribunal } from "../../../test/support/tribunal.ts";

const t = await aTribunal();
const officer = await t.person("registry-officer");
afterAll(() => t.close());

const send = (changes: Parameters<typeof aPerson>[0]) =>
  t.call(officer, "POST", "/api/v1/referrals", JSON.parse(JSON.stringify(aReferral(changes))));
const opened = async (changes: Parameters<typeof aPerson>[0]) => {
  const sent = await send(changes);
  expect(sent.status, JSON.stringify(sent.body)).toBe(201);
  return (await t.call(officer, "GET", `/api/v1/cases/${sent.body.cases[0].id}`)).body;
};

test.each([
  ["zero-width", "\u200b\u200d"],
  ["a filler", "\u3164"],
  ["a full stop", "."],
  ["a hyphen", "-"],
  ["a line break", "Ali\nOmar"],
  ["a direction override", "Ali\u202eramO"],
  ["a control character", "Ali\u0008"],
])("%s is no name: refused by its field in any place of a name, with words", async (_, name) => {
  for (const field of ["familyName", "givenNames", "latinFamilyName", "latinGivenNames"] as const) {
    const answer = await send({ [field]: name });
    expect([answer.status, answer.body.code], field).toEqual([422, "name-unreadable"]);
    expect(answer.body.fields[0].path).toBe(`/data/persons/0/${field}`);
    expect(answer.body.fields[0].text.length).toBeGreaterThan(15);
  }
  const other = await send({ alsoKnownAs: ["Bo", name] });
  expect(other.body.fields[0]).toMatchObject({ path: "/data/persons/0/alsoKnownAs/1", code: "name-unreadable" });
});

test("what cannot be seen goes and what can be seen stays as it was written", async () => {
  const theCase = await opened({ familyName: " O\u2019Neill\u200b ", givenNames: "E\u0301lise\u00a0\u00a0Ana" });
  expect(theCase.principal).toBe("O’Neill, Élise Ana");
  expect(theCase.parties[0].names).toMatchObject({ familyName: "O’Neill", givenNames: "Élise Ana" });
});

test("a Latin form in other letters is refused", async () => {
  const answer = await send({ familyName: "علي", latinFamilyName: "علي" });
  expect([answer.status, answer.body.code]).toEqual([422, "name-not-latin"]);
});

test("codes of travel documents are nationalities, and are told by name", async () => {
  const codes = ["XKX", "RKS", "XXB", "XXC", "UNO", "XOM", "GBN", "BES"];
  const theCase = await opened({ nationalities: codes });
  const { countries } = (await t.call(officer, "GET", "/api/v1/reference")).body;
  const names = new Map(countries.map((one: { code: string; en: string; fr: string }) => [one.code, one]));
  expect(theCase.parties[0].nationalities).toEqual(codes);
  for (const code of codes) expect(names.get(code), code).not.toMatchObject({ en: code });
  // An address and a country of persecution are chosen among places alone.
  const places = codes.filter((code) => (names.get(code) as { isPlace: boolean }).isPlace);
  expect(places).toEqual(["XKX", "BES"]);
  expect((await send({ nationalities: ["XKQ"] })).body.code).toBe("country-unknown");
});

test("a language has one code and a name in both languages, by whichever of its codes it comes", async () => {
  const spoken = async (interpreterLanguage: string) =>
    (await opened({ interpreterLanguage, interpreterDialect: null })).parties[0].interpreter;
  expect(await spoken("so")).toEqual({ code: "som", en: "Somali", fr: "somali" });
  expect(await spoken("som")).toEqual({ code: "som", en: "Somali", fr: "somali" });
  expect(await spoken("krc")).toEqual({ code: "krc", en: "Karachay-Balkar", fr: "karatchaï-balkar" });
  expect(await spoken("prs")).toMatchObject({ en: "Dari", fr: "dari" });
  // Of the standard's eight thousand, not of the table.
  expect(await spoken("hyw")).toMatchObject({ code: "hyw", en: "Western Armenian" });
  const { interpreterLanguages } = (await t.call(officer, "GET", "/api/v1/reference")).body;
  const names = interpreterLanguages.map((one: { en: string }) => one.en);
  expect(names).toEqual(expect.arrayContaining(["Dari", "Nepali", "Sinhala", "Romanian", "Other language"]));
  expect(new Set(names).size).toBe(names.length);
});

test("a language that no list has is told in words, and not without them", async () => {
  const unnamed = await send({ interpreterLanguage: "mis", interpreterDialect: null });
  expect([unnamed.status, unnamed.body.code]).toEqual([422, "interpreter-language-not-named"]);
  const theCase = await opened({ interpreterLanguage: "mis", interpreterDialect: "Vath of the hills" });
  expect(theCase.parties[0]).toMatchObject({
    interpreter: { en: "Other language" },
    interpreterDialect: "Vath of the hills",
  });
});

test("the same holds for a correction, for counsel and for an account", async () => {
  const theCase = await opened({});
  const [party] = theCase.parties;
  const { familyName: _, ...names } = party.names;
  const correction = {
    version: theCase.version,
    reason: null,
    person: { ...names, familyName: "\u3164", bornOn: null, bornYear: null, nationalities: [], uci: null },
    language: "en",
    interpreterLanguage: null,
    interpreterDialect: null,
  };
  const path = `/api/v1/cases/${theCase.id}/parties/${party.personId}/correction`;
  expect((await t.call(officer, "POST", path, correction)).body).toMatchObject({
    code: "name-unreadable",
    fields: [{ path: "/familyName" }],
  });
  const person = { ...correction.person, familyName: "Ali" };
  const spoken = await t.call(officer, "POST", path, { ...correction, person, interpreterLanguage: "klingonish" });
  expect(spoken.body.code).toBe("interpreter-language-unknown");
  const none = { ...correction, person, interpreterLanguage: "zxx" };
  const dialect = await t.call(officer, "POST", path, { ...none, interpreterDialect: "maay" });
  expect(dialect.body.fields).toMatchObject([{ code: "interpreter-dialect-of-none" }]);
  // Not known, none needed and a language are three answers.
  const said = async (interpreterLanguage: string | null) =>
    (await opened({ interpreterLanguage, interpreterDialect: null })).parties[0].interpreter;
  expect(await said(null)).toBeNull();
  expect(await said("zxx")).toEqual({ code: "zxx", en: "No interpreter needed", fr: "Aucun interprète requis" });
  const counsel = {
    familyName: ".",
    givenNames: "Ana",
    kind: "lawyer",
    regulator: "LSO",
    licenceNumber: "NAME-1",
    standing: "good",
    email: null,
    firm: null,
    language: "en",
  };
  expect((await t.call(officer, "POST", "/api/v1/counsels", counsel)).body.code).toBe("name-unreadable");
});
