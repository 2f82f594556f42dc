import { expect, test } from "vitest";
import { Refused } from "../../kernel/refusal.ts";
import { civilDay, instantMilliseconds } from "../instant.ts";
import { aHearing, aProblem } from "../testing.ts";
import { checkInterval, isCivilDate } from "./check-times.ts";
import { ProblemList } from "./problem-list.ts";
import { readEvent } from "./read-event.ts";
import { readPlan } from "./read-plan.ts";
import { readProblem } from "./read-problem.ts";

/** What is wrong, or that nothing is. */
function wrong(read: () => unknown): readonly string[] {
  try {
    read();
    return [];
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return error.fields.length === 0 ? [error.code] : error.fields.map(({ code, path }) => `${code} ${path}`);
  }
}
const problem = (change: object) => wrong(() => readProblem({ ...aProblem({}), ...change }, "in.json"));
const withHearing = (change: object) => problem({ hearings: [aHearing(change)] });

test.each([
  [{ horizon: { from: "2027-02-08", to: "2027-02-08" } }, []],
  [{ horizon: { from: "2027-02-08", to: "2027-02-07" } }, ["horizon-reversed /horizon"]],
  [{ horizon: { from: "2027-02-08", to: "2028-02-07" } }, []],
  [{ horizon: { from: "2027-02-08", to: "2028-02-08" } }, ["horizon-too-long /horizon"]],
  [{ now: "2027-02-13T12:00:00Z" }, []],
  [{ now: "2027-02-13T12:00:01Z" }, ["now-after-horizon /now"]],
  [{ now: "2027-02-30T00:00:00Z" }, ["bad-instant /now"]],
  [{ horizon: { from: "2027-02-30", to: "2027-02-01" } }, ["bad-date /horizon/from"]],
  [{ horizon: { from: "2027-02-08", to: "2027-02-30" } }, ["bad-date /horizon/to"]],
  [{ horizon: { from: "2027-02-08", to: "2026-02-30" } }, ["bad-date /horizon/to"]],
])("of a horizon and its now %j is wrong: %j", (change, told) => {
  expect(problem(change)).toEqual(told);
});

test.each([
  [{ receivedOn: "2027-02-12" }, []],
  [{ receivedOn: "2027-02-13" }, ["received-after-horizon /hearings/0/receivedOn"]],
  [{ deadlineAt: null }, []],
  [{ deadlineAt: "2027-02-12T22:00:00Z" }, []],
  [{ deadlineAt: "2027-02-30T22:00:00Z" }, ["bad-instant /hearings/0/deadlineAt"]],
  [{ counsel: ["c0"], seizedMembers: ["m0"] }, []],
  [{ counsel: ["c0", "c0"] }, ["duplicate-id /hearings/0/counsel/1"]],
  [{ seizedMembers: ["m0", "m0"] }, ["duplicate-id /hearings/0/seizedMembers/1"]],
  [{ alsoOn: ["2027-02-30"] }, ["bad-date /hearings/0/alsoOn/0"]],
  [{ earliestOn: "2027-02-30" }, ["bad-date /hearings/0/earliestOn"]],
])("of a hearing %j is wrong: %j", (change, told) => {
  expect(withHearing(change)).toEqual(told);
});

const pin = {
  hearing: "h0",
  start: "2027-02-08T13:45:00Z",
  members: ["m0"],
  interpreter: null,
  ministerRep: null,
  room: null,
};
test.each([
  [[pin], []],
  [[{ ...pin, interpreter: "i0", ministerRep: "b0", room: "tor-1" }], []],
  [[{ ...pin, interpreter: "i9" }], ["unknown-interpreter /pins/0/interpreter"]],
  [[{ ...pin, start: "2027-02-30T13:45:00Z" }], ["bad-instant /pins/0/start"]],
  [[pin, pin], ["duplicate-id /pins/1"]],
])("of pins %j is wrong: %j", (pins, told) => {
  expect(problem({ pins })).toEqual(told);
});

test("a field that seems meant for another is refused at the top alone, and where the other is missing", () => {
  const { pins: _, ...rest } = aProblem({});
  const told = (change: object) => wrong(() => readProblem({ ...rest, ...change }, "in.json"));
  expect(told({ pinned: [] })).toEqual(["unknown-field /pinned"]);
  expect(told({ pinned: [], pins: [] })).toEqual([]);
  expect(told({ other: [] })).toEqual([]);
  expect(told({ members: [{ ...rest.members[0], pins: [] }] })).toEqual([]);
});

test.each([null, undefined, 3, [], "x", {}, { format: "greffe-scheduling/1" }])("%j is no plan", (value) => {
  expect(wrong(() => readPlan(value, "plan.json"))).toEqual(["schedule-format-unknown"]);
});

test("a plan without anything is one, and a moment in it that is none is told", () => {
  const plan = { format: "greffe-plan/1", assignments: [] as object[], unscheduled: [] };
  expect(wrong(() => readPlan(plan, "plan.json"))).toEqual([]);
  const assignment = { ...pin, start: "2027-02-30T13:45:00Z" };
  expect(wrong(() => readPlan({ ...plan, assignments: [assignment] }, "plan.json"))).toEqual([
    "bad-instant /assignments/0/start",
  ]);
});

const during = { from: "2027-02-08T00:00:00Z", to: "2027-02-09T00:00:00Z" };
test.each([
  [{ type: "member-away", member: "m0", ...during }, []],
  [{ type: "interpreter-away", interpreter: "i0", ...during }, []],
  [{ type: "counsel-unavailable", counsel: "c0", ...during }, []],
  [{ type: "room-closed", room: "tor-1", ...during }, []],
  [{ type: "hearing-cancelled", hearing: "h0" }, []],
  [{ type: "hearing-added", hearing: aHearing({ id: "h1" }) }, []],
  [{ type: "hearing-added", hearing: aHearing({ id: "h1", office: "nowhere" }) }, ["unknown-office /hearing/office"]],
  [{ type: "hearing-cancelled", hearing: "h0", at: "2027-02-01T00:00:00Z" }, []],
])("of the event %j is wrong: %j", (event, told) => {
  expect(wrong(() => readEvent(event, "event.json", aProblem({})))).toEqual(told);
});

test.each([
  ["never", "x", ["bad-instant /at/from", "bad-instant /at/to"]],
  ["2027-02-08T00:00:00Z", "x", ["bad-instant /at/to"]],
  ["x", "2027-02-08T00:00:00Z", ["bad-instant /at/from"]],
  ["2027-02-08T00:00:00Z", "2027-02-08T00:00:00Z", ["bad-interval /at"]],
  ["2027-02-08T00:00:00Z", "2027-02-08T00:00:01Z", []],
])("from %s to %s is wrong: %j", (from, to, told) => {
  const problems = new ProblemList();
  checkInterval({ from, to }, "/at", problems);
  expect(wrong(() => problems.refuse("in.json"))).toEqual(told);
});

test.each([
  "2027-02-0",
  "2027-02-081",
  "2027-00-01",
  "2027-13-01",
  "2027-01-00",
  "20270-1-01",
  "202:-01-01",
  "2027-01-1/",
])("%s is no day", (text) => {
  expect(isCivilDate(text)).toBe(false);
});

test.each([
  "2027-02-08T24:00:00Z",
  "2027-02-08T13:60:00Z",
  "2027-02-08T13:00:60Z",
  "2027-02-08T1:/:00:00Z",
  "2027-02-08T/0:00:00Z",
])("%s is no moment", (text) => {
  expect(instantMilliseconds(text)).toBeNaN();
});

test("a moment in another zone, and the ends of a day, are read", () => {
  expect(instantMilliseconds("1970-01-01T23:59:59Z")).toBe(86_399_000);
  expect(instantMilliseconds("1970-01-02T00:00:00Z")).toBe(86_400_000);
  expect([civilDay("1970-01-01"), civilDay("1970-12-31"), civilDay("0x70-01-01")]).toEqual([0, 364, Number.NaN]);
});

test("of an interval whose ends no calendar has, each end is told, and not their order", () => {
  const told = (from: string, to: string) => {
    const problems = new ProblemList();
    checkInterval({ from, to }, "/away", problems);
    try {
      problems.refuse("in.json");
      return [];
    } catch (error) {
      return (error as Refused).fields.map(({ path, text }) => `${path} ${/2027-02-\d\d/.exec(text.en)}`);
    }
  };
  expect(told("2027-02-30T00:00:00Z", "2027-02-31T00:00:00Z")).toEqual([
    "/away/from 2027-02-30",
    "/away/to 2027-02-31",
  ]);
  expect(told("2027-02-30T00:00:00Z", "2027-02-01T00:00:00Z")).toEqual(["/away/from 2027-02-30"]);
});
