import { describe, expect, test } from "vitest";
import type { Plan, Problem } from "../contract.ts";
import { generate } from "../generator/generate.ts";
import { aHearing, aMember, aProblem, fingerprintOf } from "../testing.ts";
import { aTinyProblem, withEquipment } from "../testing-tiny.ts";
import { proveBound } from "../verifier/bound/prove-bound.ts";
import { exactOptimum } from "../verifier/exhaustive.ts";
import { verify } from "../verifier/verify.ts";
import { solve } from "./solve.ts";

const whole = generate({ size: "S", seed: 3 });
/** Enough hearings that threads do the work. */
const small = { ...whole, hearings: whole.hearings.slice(0, 220) };

describe("a tiny problem full of corners", () => {
  test.each([
    [0, "17e0d70daf76"],
    [1, "c31512f110e2"],
    [2, "62b004b642b8"],
    [3, "a3e02e98ed05"],
    [4, "47b5f2c7abca"],
  ])(
    "has a valid plan, true reasons and a bound below its optimum (part %i), the same as ever: %s",
    async (part, same) => {
      const plans: Plan[] = [];
      for (let seed = part * 40; seed < part * 40 + 40; seed += 1) plans.push(await holds(seed, aTinyProblem(seed)));
      expect(fingerprintOf(plans)).toBe(same);
    },
  );

  test("has them too where hearings ask for rooms that have something, and some rooms do not", async () => {
    const plans: Plan[] = [];
    for (let seed = 0; seed < 60; seed += 1) plans.push(await holds(seed, withEquipment(seed, aTinyProblem(seed))));
    expect(plans.flatMap((plan) => plan.unscheduled).filter((one) => /what it needs/.test(one.detail.en))).not.toEqual(
      [],
    );
    expect(plans.flatMap((plan) => plan.assignments).filter((one) => one.room !== null)).not.toEqual([]);
  });
});

/** A valid plan that states its cost, and a bound that anybody can prove and that no plan comes below. */
async function holds(seed: number, problem: Problem): Promise<Plan> {
  const plan = await solve(problem, { steps: 300, seed, threads: 1 + (seed % 2) });
  const verdict = verify(problem, plan, { reasons: true });
  expect(verdict.violations, `seed ${seed}`).toEqual([]);
  expect(plan.cost.total, `seed ${seed}`).toBeCloseTo(verdict.cost.total, 6);
  expect(proveBound(problem, plan.bound.certificate), `seed ${seed}`).toBeGreaterThanOrEqual(plan.bound.controllable);
  const optimum = exactOptimum(problem, 20_000);
  if (optimum.isProven)
    expect(plan.bound.controllable, `seed ${seed}`).toBeLessThanOrEqual(optimum.controllable + 1e-9);
  return plan;
}

test("where representatives are too few, the plan is valid and the bound sees those that nobody can hear", async () => {
  const problem = generate({ size: "S", seed: 4, scarce: true });
  const plan = await solve(problem, { steps: 60_000, seed: 1, threads: 2 });
  expect(verify(problem, plan, { reasons: true }).violations).toEqual([]);
  expect(proveBound(problem, plan.bound.certificate)).toBeGreaterThanOrEqual(plan.bound.controllable);
  const { controllable } = verify(problem, plan, { reasons: true });
  expect(plan.unscheduled.filter(({ impossible }) => !impossible).length).toBeGreaterThan(3);
  // Prices that begin without scarcity end below three quarters.
  expect(plan.bound.controllable / controllable).toBeGreaterThan(0.85);
  expect(fingerprintOf(plan)).toBe("157f3a43099d");
});

test("a review of 48 hours that comes in on the Friday night of a long weekend has its sitting, and nobody else sits then", async () => {
  const onDuty = { from: "2027-02-13T14:00:00Z", to: "2027-02-13T20:00:00Z" };
  const detained = aHearing({
    id: "detained",
    division: "ID",
    durationMinutes: 60,
    starts: ["09:00", "10:30"],
    earliestOn: "2027-02-13",
    deadlineAt: "2027-02-15T03:00:00Z",
    alsoOn: ["2027-02-13", "2027-02-14", "2027-02-15"],
    priority: 5,
  });
  const problem = aProblem({
    now: "2027-02-13T03:00:00Z",
    horizon: { from: "2027-02-13", to: "2027-02-19" },
    offices: [{ id: "toronto", zone: "America/Toronto", closedOn: ["2027-02-15"] }],
    members: [aMember({ divisions: ["RPD", "ID"], available: [onDuty] })],
    hearings: [detained, aHearing({ id: "waits", durationMinutes: 60, starts: ["09:00", "10:30"] })],
  });
  const plan = await solve(problem, { steps: 200, seed: 1, threads: 1 });
  expect(verify(problem, plan, { reasons: true }).violations).toEqual([]);
  expect(plan.assignments).toMatchObject([{ hearing: "detained", start: "2027-02-13T14:00:00Z", members: ["m0"] }]);
  expect(plan.unscheduled.map((one) => one.hearing)).toEqual(["waits"]);
  const without = { ...problem, hearings: problem.hearings.map(({ alsoOn: _, ...one }) => one) };
  expect((await solve(without, { steps: 200, seed: 1, threads: 1 })).assignments).toEqual([]);
});

test.each([1276, 1413])(
  "whoever comes to a hearing that had too few members before is told (tiny problem %i)",
  async (seed) => {
    const problem = aTinyProblem(seed);
    const plan = await solve(problem, { steps: 300, seed, threads: 1 + (seed % 2) });
    expect(plan.cost.S7).toBeCloseTo(verify(problem, plan).cost.S7, 6);
  },
);

test("the same input, seed, threads and steps give the same plan, byte for byte, today and before", async () => {
  const once = await solve(small, { steps: 1000, seed: 7, threads: 2 });
  const again = await solve(small, { steps: 1000, seed: 7, threads: 2 });
  expect(JSON.stringify(again)).toBe(JSON.stringify(once));
  expect(fingerprintOf(once)).toBe("b79484e4f84f");
  expect(once.solver.seconds).toBe(0);
  expect(verify(small, once).violations).toEqual([]);
}, 60_000);

test("what few enough steps solve in one thread is the same as ever, too", async () => {
  const few = { ...whole, hearings: whole.hearings.slice(0, 190) };
  const plan = await solve(few, { steps: 5000, seed: 5, threads: 1 });
  expect(verify(few, plan).violations).toEqual([]);
  expect(fingerprintOf(plan)).toBe("66c2ce69de59");
});

test("a signal ends the search with a valid plan", async () => {
  const stop = new AbortController();
  const plan = await solve(small, {
    seconds: 60,
    seed: 1,
    threads: 2,
    signal: stop.signal,
    onProgress: () => stop.abort(),
  });
  expect(verify(small, plan).violations).toEqual([]);
  expect(plan.solver.seconds).toBeLessThan(30);
});

test("a plan of no time at all is the first plan, and valid", async () => {
  const plan = await solve(small, { seconds: 0, seed: 1, threads: 2 });
  expect(verify(small, plan).violations).toEqual([]);
  expect(plan.bound.controllable).toBe(0);
});

test("an impossible hearing is told apart, with the rule that blocks it", async () => {
  const problem = aProblem({ hearings: [aHearing({ id: "h1", division: "RPD", requiredSkills: ["nobody-has-it"] })] });
  const plan = await solve(problem, { steps: 10, seed: 1, threads: 1 });
  expect(plan.unscheduled).toMatchObject([{ hearing: "h1", impossible: true, blocking: "H6" }]);
  expect(verify(problem, plan, { reasons: true }).violations).toEqual([]);
});

test("a pin stands while others move around it", async () => {
  const free = await solve(small, { steps: 0, seed: 1, threads: 1 });
  const pins = free.assignments.slice(0, 20);
  const pinned = await solve({ ...small, pins }, { steps: 1500, seed: 2, threads: 2 });
  expect(verify({ ...small, pins }, pinned).violations).toEqual([]);
  expect(fingerprintOf(pinned)).toBe("70fd4dc67ad2");
});

test("a former plan is kept where moving is dear", async () => {
  const previous = await solve(small, { steps: 1000, seed: 1, threads: 1 });
  const problem = { ...small, previous, weights: { ...small.weights, moved: 1000 } };
  const plan = await solve(problem, { steps: 500, seed: 2, threads: 1 });
  const starts = new Map(previous.assignments.map((one) => [one.hearing, one.start]));
  const moved = plan.assignments.filter((one) => starts.has(one.hearing) && starts.get(one.hearing) !== one.start);
  expect(moved).toEqual([]);
  expect(verify(problem, plan).violations).toEqual([]);
  expect(plan.cost.total).toBeCloseTo(verify(problem, plan).cost.total, 6);
  expect(fingerprintOf(plan)).toBe("fd08caecc71a");
});

test("a problem without hearings, and one without members, have plans", async () => {
  const none = await solve(aProblem({ hearings: [] }), { seconds: 1, seed: 1, threads: 1 });
  expect(none.assignments).toEqual([]);
  const alone = await solve(aProblem({ members: [], hearings: [aHearing({ id: "h1" })] }), {
    steps: 5,
    seed: 1,
    threads: 1,
  });
  expect(alone.unscheduled).toHaveLength(1);
});
