import { afterAll, expect, test } from "vitest";
import { aCounsel } from "../../../test/stages/counsel.ts";
import type { CaseSummary } from "./contract.ts";
import { giveNameKeys } from "./jobs.ts";
import { caseStage } from "./testing.ts";

const { t, officer, post, aCase } = await caseStage();
afterAll(() => t.close());

const find = async (q: string, actor = officer) => {
  const found = (await post(actor, "/api/v1/cases/search", { q })).body;
  return found.items.map((one: CaseSummary) => [one.id, one.near ?? false]) as [string, boolean][];
};

test.each([
  ["Omar Ali", "علي", "عمر"],
  ["Pejman Golchin", "گلچین", "پژمان"],
  ["Muhammad Hussein", "حسين", "محمد"],
  ["Abdul Rahman Osmani", "عثماني", "عبد الرحمن"],
  ["Balakrishnan", null, "பாலகிருஷ்ணன்"],
  ["Gurpreet Singh", "ਸਿੰਘ", "ਗੁਰਪ੍ਰੀਤ"],
  ["Somchai Jaidee", "ใจดี", "สมชาย"],
  ["Aung San Suu Kyi", null, "အောင်ဆန်းစုကြည်"],
  ["Tenzin Gyatso", "རྒྱ་མཚོ", "བསྟན་འཛིན"],
  ["Gebremariam Keza", "ኬዛ", "ገብረ ማርያም"],
  ["Kim Cheol-su", null, "김철수"],
  ["Gulnara Akhmedova", "Ахмедова", "Гульнара"],
])("%s finds %s %s, and the other way round", async (latin, familyName, givenNames) => {
  const theCase = await aCase({ familyName, givenNames });
  expect(await find(latin)).toContainEqual([theCase.id, true]);
  const [given = "", ...family] = latin.split(" ");
  const other = await aCase({ familyName: family.join(" ") || null, givenNames: given });
  expect(await find(`${givenNames} ${familyName ?? ""}`)).toContainEqual([other.id, true]);
});

test.each([
  ["Ndiayevath", "N\u2019Diayevath"],
  ["oneillvath", "O'Neillvath"],
  ["Gebremarvath", "Gebre Marvath"],
  ["Vanderbervath", "Van der Bervath"],
  ["Alhassvath", "Al-Hassvath"],
])("%s and %s are both found by either, the very words first and the other marked as near", async (one, other) => {
  const first = await aCase({ familyName: one, givenNames: "Ana" });
  const second = await aCase({ familyName: other, givenNames: "Bo" });
  // Others of the same few consonants may stand below both.
  expect((await find(one)).slice(0, 2)).toEqual([
    [first.id, false],
    [second.id, true],
  ]);
  expect((await find(other)).slice(0, 2)).toEqual([
    [second.id, false],
    [first.id, true],
  ]);
});

test("a Latin form beside the name is searched as well, and another's name is not near", async () => {
  const theCase = await aCase({
    familyName: "ዞርቫት",
    givenNames: "ኬዛ",
    latinFamilyName: "Zorwat",
    latinGivenNames: "Keza",
  });
  expect(await find("Zorwat Keza")).toEqual([[theCase.id, false]]);
  expect(await find("Bertholdus Pinkerman")).toEqual([]);
});

test("what is near stands below on the page after, and all pages together hold each case once", async () => {
  for (const given of ["Ana", "Bo", "Cy"]) await aCase({ familyName: "Dandrevath", givenNames: given });
  for (const given of ["Di", "Ed"]) await aCase({ familyName: "D’Andrevath", givenNames: given });
  const seen: string[] = [];
  const marks: boolean[] = [];
  for (let after: string | null = "0"; after !== null; ) {
    const page: { total: number; items: readonly CaseSummary[]; next: string | null } = (
      await post(officer, "/api/v1/cases/search", { q: "dandrevath", limit: 2, after })
    ).body;
    expect(page.total).toBe(5);
    seen.push(...page.items.map((one: CaseSummary) => one.id));
    marks.push(...page.items.map((one: CaseSummary) => one.near ?? false));
    after = page.next;
  }
  expect(new Set(seen).size).toBe(5);
  expect(marks).toEqual([false, false, false, true, true]);
});

test("counsel finds a name in another script among own cases only", async () => {
  const counselId = await aCounsel(t, { licenceNumber: "NEAR-1" });
  const counsel = await t.person("counsel", counselId);
  const names = { familyName: "زورفاث", givenNames: "كالا" };
  const own = await aCase({ ...names, counsel: { regulator: "LSO", licenceNumber: "NEAR-1" } });
  const others = await aCase(names);
  expect(await find("Kala Zorfath", counsel)).toEqual([[own.id, true]]);
  expect((await find("Kala Zorfath")).map(([id]) => id).sort()).toEqual([own.id, others.id].sort());
});

test("a person written down without keys is found once the job has given them", async () => {
  const theCase = await aCase({ familyName: "قلمفاث", givenNames: "ناصر" });
  await t.store.pool.query("update persons set near_keys = null");
  expect(await find("Nasir Qalamfath")).not.toContainEqual([theCase.id, true]);
  await giveNameKeys.handle({}, t.services);
  expect(await find("Nasir Qalamfath")).toEqual([[theCase.id, true]]);
});

test("counsel is found in the directory however the name is written", async () => {
  await aCounsel(t, { licenceNumber: "NEAR-2", familyName: "N’Diayelux", givenNames: "Awa" });
  const found = await t.call(officer, "GET", `/api/v1/counsels?search=${encodeURIComponent("ndiayelux")}`);
  expect(found.body.items.map((one: { licenceNumber: string }) => one.licenceNumber)).toEqual(["NEAR-2"]);
});
