import { expect, test } from "vitest";
import type { CivilDate, Instant } from "../../../kernel/time.ts";
import type { Problem } from "../../../scheduler/index.ts";
import { type MovingHearing, movingAsked, type RepairStep, repairProblem } from "./repair-problem.ts";

const calendars = { members: [], interpreters: [], counsel: [], ministerReps: [], rooms: [], parties: [] };
const moving = (changes: Partial<MovingHearing> & { readonly memberIds?: readonly string[] } = {}): MovingHearing => ({
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
const seized = (one: MovingHearing, step: RepairStep) =>
  movingAsked(one, step, calendars, "2027-02-01" as CivilDate, "ill").seizedMembers;

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

const hour = (time: string) => `2027-02-08T${time}:00.000Z`;
test.each([
  ["before it", "08:00", "09:00", ["09:00-12:00"]],
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
