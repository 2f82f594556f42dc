import { expect, test } from "vitest";
import type { GivenPlan } from "../contract.ts";
import { aHearing, aMember, aProblem } from "../testing.ts";
import { judge } from "./judge.ts";
import { verify } from "./verify.ts";

/** One hearing whose only cost is the load of its member: 3.5 hours over none cost 0.5 × 12.25. */
const problem = aProblem({ members: [aMember({ targetMinutesPerWeek: 0 })] });
const assignment = { hearing: "h0", start: "2027-02-08T13:45:00Z", members: ["m0"] };
const plan: GivenPlan = {
  format: "greffe-plan/1",
  assignments: [{ ...assignment, interpreter: null, ministerRep: null, room: null }],
  unscheduled: [],
};
const { cost } = verify(problem, plan);
const certificate = (...hearings: number[]) => ({ kind: "member-week/1", hearings, prices: [] });
const judged = (more: object, of = problem) => {
  const { valid, misstatements, bound } = judge(of, { ...plan, ...more });
  return { valid, misstatements: misstatements.map(({ code, text }) => `${code}: ${text.en}`), bound };
};

test("a plan that claims nothing misstates nothing", () => {
  expect(judged({})).toEqual({ valid: true, misstatements: [], bound: null });
  expect(judged({ bound: null })).toEqual({ valid: true, misstatements: [], bound: null });
});

test("a plan that breaks a rule is not valid, whatever it says of itself", () => {
  const hearings = [aHearing({ excludedMembers: ["m0"] })];
  expect(judged({ cost }, { ...problem, hearings })).toMatchObject({ valid: false, misstatements: [] });
});

test.each([
  [{}, []],
  [{ S6: 6.125 + 1e-7 }, []],
  [{ S6: 6.2 }, ["S6"]],
  [{ S1: -1, total: 9 }, ["S1", "total"]],
])("a cost that differs by %j misstates %j", (change, parts) => {
  const { valid, misstatements } = judged({ cost: { ...cost, ...change } });
  expect(misstatements.map((one) => one.match(/\b(S\d|total)\b/)?.[0])).toEqual(parts);
  expect(misstatements.every((one) => one.startsWith("cost-misstated: "))).toBe(true);
  expect(valid).toBe(parts.length === 0);
});

test.each([
  ["without a certificate, of nothing", { controllable: 0, certificate: null }, [], 0, false],
  ["without a certificate, of something", { controllable: 1, certificate: null }, ["bound-not-proven"], 0, false],
  ["that its certificate proves", { controllable: 6, certificate: certificate(6_125_000) }, [], 6.125, true],
  [
    "of more than its certificate proves",
    { controllable: 6.2, certificate: certificate(6_125_000) },
    ["bound-not-proven"],
    6.125,
    true,
  ],
  [
    "with a certificate of other hearings",
    { controllable: 0, certificate: certificate(1, 2) },
    ["certificate-refused"],
    0,
    false,
  ],
])("a bound %s is told as what it is", (_what, bound, codes, proven, hasGap) => {
  const found = judged({ bound });
  expect(found.misstatements.map((one) => one.split(":")[0])).toEqual(codes);
  expect(found.valid).toBe(codes.length === 0);
  expect(found.bound?.claimed).toBe(bound.controllable);
  expect(found.bound?.proven).toBeCloseTo(proven, 5);
  if (hasGap) expect(found.bound?.gap).toBeCloseTo(cost.total / 6.125 - 1, 4);
  else expect(found.bound?.gap).toBeNull();
});

test("a bound that is just what is proven is proven", () => {
  const { proven = 0 } = judged({ bound: { controllable: 0, certificate: certificate(6_125_000) } }).bound ?? {};
  expect(judged({ bound: { controllable: proven, certificate: certificate(6_125_000) } }).valid).toBe(true);
});
