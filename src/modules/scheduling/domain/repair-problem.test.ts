import { expect, test } from "vitest";
import type { CivilDate, Instant } from "../../../kernel/time.ts";
import { type MovingHearing, movingAsked, type RepairStep } from "./repair-problem.ts";

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
