import { expect, test } from "vitest";
import { aSitting } from "../../../../test/stages/hearing.ts";
import type { HearingId } from "../../../kernel/ids.ts";
import type { CivilDate, Instant, Zone } from "../../../kernel/time.ts";
import type { CaseRow, Office } from "../../cases/index.ts";
import type { Sitting } from "../contract.ts";
import { entryOf, factsOf, type ToldHearing } from "./hearing-words.ts";

const theCase = {
  id: "file-1",
  file_number: "TC6-00001",
  division: "RPD",
  proceeding_type: "claim",
  status: "scheduled",
} as unknown as CaseRow;
const office = { id: "toronto", name: { en: "Toronto", fr: "Toronto" }, zone: "America/Toronto" as Zone } as Office;
const hearing = (changes: Partial<Sitting> = {}, more: Partial<ToldHearing> = {}): ToldHearing => ({
  hearingId: "h-1" as HearingId,
  version: 3,
  sitting: aSitting(changes),
  office,
  startsAt: "2027-01-15T14:00:00.000Z" as Instant,
  endsAt: "2027-01-15T17:30:00.000Z" as Instant,
  cases: [theCase],
  ...more,
});
const today = "2026-11-24" as CivilDate;
const facts = (
  told: ToldHearing,
  row: Partial<CaseRow> = {},
  formerly: Parameters<typeof factsOf>[2]["formerly"] = null,
) => factsOf(told, { ...theCase, ...row }, { formerly, today });
const link = "https://video.example/j/1";
const later = expect.objectContaining({ en: expect.stringContaining("will be placed in My Case") });

test.each([
  ["with a link and a code", {}, { en: `${link} (code 1234)`, fr: `${link} (code 1234)` }],
  ["with a link alone", { joinCode: null }, link],
  ["without a link", { joinUrl: null }, later],
  ["in person and by video", { mode: "hybrid", room: "Room 5", joinUrl: null, joinCode: null }, later],
  ["in person, whatever link stands", { mode: "in-person", room: "Room 5" }, undefined],
] as const)("a sitting %s tells how to join it", (_name, changes, joining) => {
  const told = facts(hearing(changes));
  expect(told["joining"]).toEqual(joining);
  expect("joinEarly" in told).toBe(joining !== undefined);
  expect("joiningOnPaper" in told).toBe(joining === later);
});

test.each([
  ["the telephone", { joinTelephone: "+1 555 555 0100" }, "telephone", "+1 555 555 0100"],
  ["no telephone where there is none", { joinTelephone: null }, "telephone", undefined],
  ["no telephone in person", { mode: "in-person", room: "Room 5" }, "telephone", undefined],
  [
    "the room",
    { mode: "hybrid", room: "Room 5" },
    "place",
    { en: "Room 5, Toronto office", fr: "Room 5, bureau de Toronto" },
  ],
  ["no room where there is none", {}, "place", undefined],
  ["the interpreter's language", { interpreterDialect: null }, "interpreter", { en: "Somali", fr: "somali" }],
  ["its dialect", {}, "interpreter", { en: "Somali, maay", fr: "somali, maay" }],
  ["no interpreter where nobody interprets", { interpreterLanguage: null }, "interpreter", undefined],
  ["the issues", { issues: "Identity" }, "issues", "Identity"],
  ["no issues where none are stated", { issues: null }, "issues", undefined],
] as const)("a notice says %s", (_name, changes, fact, said) => {
  expect(facts(hearing(changes))[fact]).toEqual(said);
});

test.each([
  ["a claim", {}, "ifAbsent"],
  ["a claim in default", { status: "in-default" }, "special"],
  ["a special hearing that is changed", { status: "special-hearing" }, "special"],
  // Before the ID no rule speaks of a special hearing.
  ["a review of detention", { division: "ID", proceeding_type: "detention-review", status: "in-default" }, "ifAbsent"],
] as const)("of %s it is said what follows when the person does not come: %s", (_name, row, fact) => {
  const told = facts(hearing(), row as Partial<CaseRow>);
  expect(["ifAbsent", "special"].filter((one) => one in told)).toEqual([fact]);
});

test("it says what stood before, how often counsel was asked, which cases are heard together and what comes next", () => {
  const asked = new Map([["file-1", 2]]);
  const told = facts(
    hearing({}, { cases: [theCase, theCase], timesAsked: asked }),
    {},
    {
      on: "2027-01-14" as CivilDate,
      startsAt: "2027-01-14T18:00:00.000Z" as Instant,
    },
  );
  expect(JSON.stringify(told["formerly"])).toMatch(/January 14, 2027.*1:00.*14.janvier/);
  expect(told["afterOffers"]).toMatchObject({ en: expect.stringContaining("asked 2 times") });
  expect(told["together"]).toMatchObject({ en: expect.stringContaining("heard together") });
  expect(told["afterwards"]).toMatchObject({ en: expect.stringContaining("new notice to appear") });
  const alone = facts(hearing({}, { timesAsked: new Map([["another-file", 2]]) }), { status: "withdrawn" });
  expect(["formerly", "afterOffers", "together"].filter((one) => one in alone)).toEqual([]);
  expect(alone["afterwards"]).toMatchObject({ en: expect.stringContaining("no longer waiting") });
});

const entry = (changes: Partial<Sitting> = {}, isCancelled = false, language: "en" | "fr" = "en") =>
  entryOf(hearing(changes), theCase, language, isCancelled, "2026-11-24T15:00:00.000Z" as Instant)
    .replaceAll(/\r\n[ \t]/g, "")
    .replaceAll("\\,", ",");

test("a calendar entry counts from 0, and says where and how", () => {
  expect(entry()).toMatch(/^SEQUENCE:2\r$/m);
  expect(entry()).toContain(`URL:${link}`);
  expect(entry()).not.toContain("LOCATION");
  expect(entry()).toContain("+1 555 555 0100\\nJoin 15 minutes early");
  const hybrid = entry({ mode: "hybrid", room: "Room 5", joinTelephone: null });
  expect(hybrid).toMatch(/^LOCATION:Room 5, Toronto office\r$/m);
  expect(hybrid).toContain("(code 1234)\\nJoin 15 minutes early");
  const there = entry({ mode: "in-person", room: "Room 5" });
  for (const hidden of [link, "+1 555", "Join 15", "null"]) expect(there).not.toContain(hidden);
});

test("a cancelled entry says so in each language", () => {
  expect(entry({}, true)).toMatch(/^SUMMARY:Cancelled: Hearing – TC6-00001\r$/m);
  expect(entry({}, true, "fr")).toMatch(/^SUMMARY:Annulée\u00a0: Audience – TC6-00001\r$/m);
  expect(entry()).toMatch(/^SUMMARY:Hearing – TC6-00001\r$/m);
});
