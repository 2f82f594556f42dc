import { expect, test } from "vitest";
import type { CivilDate, Instant } from "../../../kernel/time.ts";
import type { Problem } from "../../../scheduler/index.ts";
import { hearingKinds } from "../rules/hearing-kinds.ts";
import { isConcerned, type MovingHearing, movingAsked, type RepairStep, repairProblem } from "./repair-problem.ts";

const calendars = { members: [], interpreters: [], counsel: [], ministerReps: [], rooms: [], parties: [] };
const moving = (
  changes: Partial<MovingHearing> & {
    readonly memberIds?: readonly string[];
    readonly at?: Partial<MovingHearing["place"]>;
  } = {},
): MovingHearing => ({
  place: {
    id: "hearing:h",
    division: "RAD",
    officeId: "toronto",
    on: "2027-02-08" as CivilDate,
    time: "08:45",
    startsAt: "2027-02-08T13:45:00.000Z" as Instant,
    endsAt: "2027-02-08T17:15:00.000Z" as Instant,
    language: "en",
    memberIds: changes.memberIds ?? ["ill"],
    interpreterId: null,
    ministerCounselId: null,
    roomId: null,
    counselIds: [],
    personIds: [],
    ...changes.at,
  },
  hearingId: "h",
  version: 1,
  mode: "virtual",
  equipment: [],
  interpreterLanguage: null,
  interpreterDialect: null,
  countries: [],
  caseIds: ["c"],
  excludedMembers: [],
  seizedMembers: [],
  receivedOn: "2026-01-05" as CivilDate,
  earliestOn: null,
  ...changes,
});
const firstDay = "2027-02-01" as CivilDate;
const seized = (one: MovingHearing, step: RepairStep) =>
  movingAsked(one, step, calendars, firstDay, "ill").seizedMembers;

test.each([
  ["whoever sits alone and is away is replaced", moving(), "same-hour", []],
  ["the two others of a panel stay", moving({ memberIds: ["ill", "m2", "m3"] }), "same-hour", ["m2", "m3"]],
  ["a member stays where somebody else is away", moving({ memberIds: ["m2"] }), "same-hour", ["m2"]],
  ["another day may be before another member", moving({ memberIds: ["m2"] }), "another-day", []],
  ["who began to hear it ends it, at the same hour", moving({ seizedMembers: ["ill"] }), "same-hour", ["ill"]],
  ["who began to hear it ends it, on another day", moving({ seizedMembers: ["ill"] }), "another-day", ["ill"]],
] as const)("%s", (_, one, step, expected) => {
  expect(seized(one, step)).toEqual(expected);
});

const asked = (one: MovingHearing, step: RepairStep, known = calendars) =>
  movingAsked(one, step, known, firstDay, "ill");
const whole = moving({
  memberIds: ["ill", "m2", "m3"],
  at: { time: "10:10", counselIds: ["known", "outside"], personIds: ["p1", "p2"], ministerCounselId: "minister" },
  mode: "in-person",
  equipment: ["hearing-loop"],
  interpreterLanguage: "som",
  interpreterDialect: " Maay ",
  countries: ["SOM"],
  excludedMembers: ["x"],
  earliestOn: "2027-02-22" as CivilDate,
});
const away = [{ from: "2027-02-22T14:00:00.000Z", to: "2027-02-22T22:00:00.000Z" }];
const everybody = {
  ...calendars,
  counsel: [{ id: "known" }],
  parties: [{ personId: "p1", unavailable: away }],
} as unknown as typeof calendars;

test("at the same hour a hearing asks for somebody else and changes nothing for anybody who was told", () => {
  expect(asked(whole, "same-hour", everybody)).toEqual({
    id: "hearing:h",
    division: "RAD",
    office: "toronto",
    kind: "replacement",
    durationMinutes: 210,
    starts: ["10:10"],
    language: "en",
    interpreter: { language: "som", dialect: "maay" },
    panel: 3,
    requiredSkills: [],
    expertise: ["SOM"],
    excludedMembers: ["x"],
    seizedMembers: ["m2", "m3"],
    mode: "in-person",
    equipment: ["hearing-loop"],
    counsel: [],
    parties: [
      { id: "p1", unavailable: [] },
      { id: "p2", unavailable: [] },
    ],
    minister: true,
    earliestOn: "2027-02-08",
    deadlineAt: "2027-02-08T17:15:00.000Z",
    startsBefore: null,
    receivedOn: "2026-01-05",
    priority: 5,
  });
});

test("on another day everybody has to be there, from the day that a new notice allows, at an hour of the division", () => {
  const hearing = asked(whole, "another-day", everybody);
  expect(hearing).toMatchObject({
    counsel: ["known"],
    parties: [
      { id: "p1", unavailable: away },
      { id: "p2", unavailable: [] },
    ],
    seizedMembers: [],
    earliestOn: "2027-02-22",
    deadlineAt: null,
  });
  const own = new Set(hearingKinds.filter((kind) => kind.division === "RAD").flatMap((kind) => kind.starts));
  expect(hearing.starts).toEqual([...new Set([...own, "10:10"])].toSorted());
  expect(own.has("10:10")).toBe(false);
});

test.each([
  ["the day that everybody was told", "2027-02-08", null, "2027-02-08"],
  ["the first day of the plan, where that is later", "2027-01-20", null, "2027-02-01"],
  ["the day that a new notice allows, where that is latest", "2027-02-08", "2027-02-22", "2027-02-22"],
  [
    "the day that everybody was told, where a new notice would allow a sooner one",
    "2027-02-08",
    "2027-02-03",
    "2027-02-08",
  ],
])("another day is not before %s", (_, on, earliestOn, expected) => {
  const one = moving({ at: { on: on as CivilDate }, earliestOn: earliestOn as CivilDate | null });
  expect(asked(one, "another-day").earliestOn).toBe(expected);
});

test("of nobody an interpreter is asked for, nor equipment, nor the Minister; and one member is a panel of one", () => {
  const hearing = asked(moving({ memberIds: [] }), "same-hour");
  expect(hearing).toMatchObject({ interpreter: null, minister: false, panel: 1 });
  expect(hearing).not.toHaveProperty("equipment");
});

const at = (time: string) => `2027-02-08T${time}:00.000Z` as Instant;
test.each([
  ["the member", { memberIds: ["m2", "ill"] }, {}, true],
  ["the interpreter", { memberIds: ["m2"], at: { interpreterId: "ill" } }, {}, true],
  ["the Minister’s counsel", { memberIds: ["m2"], at: { ministerCounselId: "ill" } }, {}, true],
  ["nobody of it", { memberIds: ["m2"] }, {}, false],
  ["a party’s counsel", { memberIds: ["m2"], at: { counselIds: ["ill"] } }, {}, false],
  ["the member, of a proposal", { at: { id: "proposal:p" } }, {}, false],
  ["the member, back as it begins", {}, { from: at("08:00"), to: at("13:45") }, false],
  ["the member, back a minute later", {}, { from: at("08:00"), to: at("13:46") }, true],
  ["the member, gone as it ends", {}, { from: at("17:15"), to: at("20:00") }, false],
  ["the member, gone a minute sooner", {}, { from: at("17:14"), to: at("20:00") }, true],
])("a hearing is concerned by the absence of %s: %j %j %s", (_, changes, times, expected) => {
  const absence = { accountId: "ill", from: at("00:00"), to: at("23:59"), ...times };
  expect(isConcerned(moving(changes as Parameters<typeof moving>[0]).place, absence)).toBe(expected);
});

const hour = (time: string) => `2027-02-08T${time}:00.000Z`;
test.each([
  ["before it", "08:00", "09:00", ["09:00-12:00"]],
  ["long before it", "07:00", "08:00", ["09:00-12:00"]],
  ["long after it", "13:00", "14:00", ["09:00-12:00"]],
  ["after it", "12:00", "13:00", ["09:00-12:00"]],
  ["from its beginning", "09:00", "10:00", ["10:00-12:00"]],
  ["to its end", "11:00", "12:00", ["09:00-11:00"]],
  ["within it", "10:00", "11:00", ["09:00-10:00", "11:00-12:00"]],
  ["for all of it", "09:00", "12:00", []],
])("of nine to noon, whoever is away %s is there %s to %s less: %j", (_when, from, to, left) => {
  const during = [{ from: hour("09:00"), to: hour("12:00") }];
  const people = [
    { id: "ill", available: during },
    { id: "well", available: during },
  ];
  const base = { members: people, interpreters: [], ministerReps: [], hearings: [] } as unknown as Problem;
  const away = { accountId: "ill", from: hour(from), to: hour(to) } as Parameters<typeof repairProblem>[2];
  const [ill, well] = repairProblem(base, [], away).members;
  const told = ill?.available.map((one) => `${one.from.slice(11, 16)}-${one.to.slice(11, 16)}`);
  expect(told).toEqual(left);
  expect(well?.available).toEqual(during);
});
