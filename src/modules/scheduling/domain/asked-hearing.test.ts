import { expect, test } from "vitest";
import type { CivilDate, Instant } from "../../../kernel/time.ts";
import { hearingKinds } from "../rules/hearing-kinds.ts";
import { askedHearing, dialectKey, equipmentOf, notSuiting, spokenAt } from "./asked-hearing.ts";
import type { Calendars } from "./calendars.ts";
import { fromNowOn } from "./from-now-on.ts";
import type { HeardTogether, ReadyCase } from "./ready-cases.ts";

type Party = ReadyCase["parties"][number];
const party = (personId: string, changes: Partial<Party> = {}): Party => ({
  personId,
  isPrincipal: false,
  interpreterLanguage: null,
  interpreterDialect: null,
  ...changes,
});
const aCase = (changes: Partial<ReadyCase> = {}) =>
  ({
    caseId: "a",
    division: "RPD",
    officeId: "toronto",
    kind: hearingKinds.find((one) => one.code === "rpd-regular"),
    language: "en",
    country: null,
    receivedOn: "2026-01-05",
    parties: [],
    counselIds: [],
    hasMinister: false,
    excludedMembers: [],
    seizedMembers: [],
    isBeforePanel: false,
    earliestOn: null,
    deadlineAt: null,
    avoids: [],
    needs: null,
    ...changes,
  }) as unknown as ReadyCase;
const firstDay = "2027-02-01" as CivilDate;
const asked = (...cases: readonly [ReadyCase, ...ReadyCase[]]) =>
  askedHearing(cases as HeardTogether, { counsel: new Set(), parties: new Map() }, firstDay);

test.each([
  [
    "the principal’s",
    [party("a", { interpreterLanguage: "som" }), party("b", { isPrincipal: true, interpreterLanguage: "fas" })],
    "fas",
  ],
  [
    "the first’s who asks, where the principal asks for none",
    [
      party("a", { isPrincipal: true }),
      party("b", { interpreterLanguage: "som" }),
      party("c", { interpreterLanguage: "fas" }),
    ],
    "som",
  ],
  ["nobody’s, where nobody asks", [party("a", { isPrincipal: true })], undefined],
])("what is interpreted is %s", (_, parties, language) => {
  expect(spokenAt([aCase({ parties })])?.language).toBe(language);
});

test.each([
  [" Maay ", "maay"],
  ["Maay", "maay"],
  ["  ", null],
  ["", null],
  [null, null],
])("the dialect %j is told apart as %j", (written, key) => {
  expect(dialectKey(written)).toBe(key);
});

test("equipment and days that do not suit are said where somebody asks for them, and countries where they are known", () => {
  expect(equipmentOf({ equipment: [] })).toEqual({});
  expect(equipmentOf({ equipment: ["hearing-loop"] })).toEqual({ equipment: ["hearing-loop"] });
  expect(notSuiting("a", [])).toEqual([]);
  const avoids = [{ from: "2027-02-01T14:00:00Z", to: "2027-02-01T20:00:00Z" }];
  expect(notSuiting("a", avoids)).toEqual([{ id: "answers:a", unavailable: avoids }]);
  expect(asked(aCase()).expertise).toEqual([]);
  expect(asked(aCase({ country: "HTI" }), aCase({ country: "HTI" }), aCase({ country: "SOM" })).expertise).toEqual([
    "HTI",
    "SOM",
  ]);
});

test("one case before a panel is heard by three, and else one member sits", () => {
  expect(asked(aCase()).panel).toBe(1);
  expect(asked(aCase(), aCase({ isBeforePanel: true })).panel).toBe(3);
});

test.each([
  ["2027-01-31", "2027-02-01"],
  ["2027-02-01", "2027-02-01"],
  ["2027-02-02", "2027-02-02"],
  [null, "2027-02-01"],
])(
  "a case that may be heard from %s on is heard from %s, where the plan begins on the first of February",
  (from, earliest) => {
    expect(asked(aCase({ earliestOn: from as CivilDate | null })).earliestOn).toBe(earliest);
  },
);

const window = (from: string, to: string) => ({ from: `2027-02-01T${from}:00.000Z`, to: `2027-02-01T${to}:00.000Z` });
test.each([
  ["over", ["08:00", "09:00"], []],
  ["over as one could come", ["08:00", "15:00"], []],
  ["under way", ["08:00", "16:00"], [window("15:00", "16:00")]],
  ["beginning as one can come", ["15:00", "16:00"], [window("15:00", "16:00")]],
  ["to come", ["17:00", "18:00"], [window("17:00", "18:00")]],
] as const)("at nine in the morning a time that is %s is kept as it can be used", (_, [from, to], left) => {
  const people = [{ id: "m", available: [window(from, to)] }];
  const calendars = { members: people, interpreters: people, ministerReps: people } as unknown as Calendars;
  const cut = fromNowOn(calendars, "2027-02-01T14:00:00.000Z" as Instant);
  for (const of of ["members", "interpreters", "ministerReps"] as const) expect(cut[of][0]?.available).toEqual(left);
});
