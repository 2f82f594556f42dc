import { expect, test } from "vitest";
import type { Hearing, Problem } from "../contract.ts";
import { aCounsel, aHearing, aMember, anInterpreter, aProblem } from "../testing.ts";
import { freeStarts, type KeptPeople } from "./free-starts.ts";

const alone: KeptPeople = { members: ["m0"], interpreter: null, ministerRep: null, room: null };
const away = (on: string) => [{ from: `${on}T05:00:00Z`, to: `${on}T23:59:00Z` }];

/** The hours that are free for a hearing with its people, day and hour: `9 08:45` is the 9th of February. */
function free(
  hearing: Partial<Hearing> = {},
  given: Partial<Problem> = {},
  {
    people = {},
    most = 99,
    onePerHalfDay = false,
  }: { people?: Partial<KeptPeople>; most?: number; onePerHalfDay?: boolean } = {},
): string[] {
  const own = aHearing(hearing);
  const problem = aProblem({ horizon: { from: "2027-02-08", to: "2027-02-10" }, hearings: [own], ...given });
  return freeStarts(problem, own, { ...alone, ...people }, { most, onePerHalfDay }).map(
    ({ on, time }) => `${Number(on.slice(8))} ${time}`,
  );
}
const all = ["8 08:45", "8 13:00", "9 08:45", "9 13:00", "10 08:45", "10 13:00"];
const notThe9th = all.filter((one) => !one.startsWith("9"));

test("every hour of every open day is free for who is there, in order of time", () => {
  expect(free()).toEqual(all);
  const [first] = freeStarts(aProblem({}), aHearing(), alone, { most: 1, onePerHalfDay: false });
  expect(first).toEqual({ on: "2027-02-08", time: "08:45", start: "2027-02-08T13:45:00.000Z" });
});

test.each<[string, Partial<Hearing>, Partial<Problem>, Partial<KeptPeople>, string[]]>([
  ["from its first day on", { earliestOn: "2027-02-09" }, {}, {}, all.slice(2)],
  [
    "on open days",
    {},
    { offices: [{ id: "toronto", zone: "America/Toronto", closedOn: ["2027-02-09"] }] },
    {},
    notThe9th,
  ],
  ["that ends by its deadline", { deadlineAt: "2027-02-09T17:15:00Z" }, {}, {}, all.slice(0, 3)],
  ["that ends a second after its deadline", { deadlineAt: "2027-02-09T17:14:59Z" }, {}, {}, all.slice(0, 2)],
  [
    "before the hour of an accommodation",
    { startsBefore: "13:00" },
    {},
    {},
    all.filter((one) => one.endsWith("08:45")),
  ],
  ["for its member", {}, { members: [aMember({ available: away("2027-02-09") })] }, {}, all.slice(2, 4)],
  ["for a member who is unknown", {}, {}, { members: ["m9"] }, []],
  [
    "for every member of a panel",
    {},
    { members: [aMember(), aMember({ id: "m1", divisions: [] })] },
    { members: ["m0", "m1"] },
    [],
  ],
  ["for its parties", { parties: [{ id: "p", unavailable: away("2027-02-09") }] }, {}, {}, notThe9th],
  ["for its counsel", { counsel: ["c0"] }, { counsel: [aCounsel({ unavailable: away("2027-02-09") })] }, {}, notThe9th],
  [
    "for its interpreter",
    { interpreter: { language: "so", dialect: null } },
    { interpreters: [anInterpreter({ available: away("2027-02-09") })] },
    { interpreter: "i0" },
    all.slice(2, 4),
  ],
  [
    "for its representative of the Minister",
    { minister: true },
    { ministerReps: [{ id: "b0", offices: [], available: away("2027-02-09") }] },
    { ministerRep: "b0" },
    all.slice(2, 4),
  ],
  [
    "in its room",
    { mode: "in-person" },
    { rooms: [{ id: "tor-1", office: "toronto", unavailable: away("2027-02-09") }] },
    { room: "tor-1" },
    notThe9th,
  ],
  [
    "for an interpreter who is unknown",
    { interpreter: { language: "so", dialect: null } },
    {},
    { interpreter: "i9" },
    [],
  ],
  ["for an interpreter whom it does not need", {}, {}, { interpreter: "i0" }, []],
  ["for a representative who is unknown", { minister: true }, {}, { ministerRep: "b9" }, []],
  ["in a room that is unknown", { mode: "in-person" }, {}, { room: "r9" }, []],
  [
    "in a room of another office",
    { mode: "in-person" },
    { rooms: [{ id: "tor-1", office: "ottawa", unavailable: [] }] },
    { room: "tor-1" },
    [],
  ],
])("an hour is free %s", (_what, hearing, given, people, hours) => {
  expect(free(hearing, given, { people })).toEqual(hours);
});

test("beside what is pinned: its member sits elsewhere on that morning", () => {
  const pin = { hearing: "h1", start: "2027-02-09T13:45:00Z", ...alone, members: ["m0"] };
  const hearings = [aHearing(), aHearing({ id: "h1" })];
  expect(free({}, { hearings, pins: [pin] })).toEqual(all.filter((one) => one !== "9 08:45"));
});

test("no more hours than are wanted, and one each half day where that is enough", () => {
  expect(free({}, {}, { most: 3 })).toEqual(all.slice(0, 3));
  const starts = ["08:45", "10:00", "12:00", "13:00"];
  const half = free({ starts, durationMinutes: 60 }, {}, { onePerHalfDay: true });
  expect(half).toEqual(["8 08:45", "8 12:00", "9 08:45", "9 12:00", "10 08:45", "10 12:00"]);
  expect(free({ starts, durationMinutes: 60 })).toHaveLength(12);
});

test("an hour that the clocks of the office skip is not free", () => {
  const horizon = { from: "2027-03-14", to: "2027-03-14" };
  const available = [{ from: "2027-03-14T00:00:00Z", to: "2027-03-15T00:00:00Z" }];
  const given = { horizon, members: [aMember({ available })] };
  const sunday = { alsoOn: ["2027-03-14"], durationMinutes: 30, starts: ["01:30", "02:30", "03:30"] };
  expect(free(sunday, given)).toEqual(["14 01:30", "14 03:30"]);
});
