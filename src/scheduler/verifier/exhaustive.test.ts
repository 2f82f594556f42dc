import { describe, expect, it, test } from "vitest";
import type { Problem } from "../contract.ts";
import { readProblem } from "../edge/read-problem.ts";
import { firstComeFirstServed } from "../generator/first-come.ts";
import { randomOf } from "../generator/random.ts";
import { fingerprintOf } from "../testing.ts";
import { aTinyProblem } from "../testing-tiny.ts";
import type { Certificate } from "./bound/certificate.ts";
import { proveBound } from "./bound/prove-bound.ts";
import { exactOptimum, planOf } from "./exhaustive.ts";
import { verify } from "./verify.ts";

const seeds = Array.from({ length: 400 }, (_, n) => n);

/** Multipliers without any sense: even these must never prove too much. */
function randomCertificate(problem: Problem, seed: number): Certificate {
  const random = randomOf(seed, "certificate");
  const { unscheduled } = problem.weights;
  const prices = (["interpreters", "rooms", "ministerReps", "counsel"] as const).flatMap((of) => {
    const ids = problem[of].map(({ id }) => id).filter(() => random.chance(0.7));
    const instants = ["2027-03-12T13:45:00Z", "2027-03-12T17:00:00Z", "2027-03-15T16:10:00Z", "2027-03-16T18:00:00Z"];
    const at = instants.filter(() => random.chance(0.5)).map((one): [string, number] => [one, random.below(4_000_000)]);
    const on: [string, number][] = of === "counsel" ? [["2027-03-15", random.below(3_000_000)]] : [];
    return random.chance(0.6) ? [{ of, ids, at, on }] : [];
  });
  const hearings = problem.hearings.map(({ priority }) =>
    Math.floor(random.next() * 4e6 * Math.max(1, unscheduled) * priority * random.pick([0.02, 0.2, 1])),
  );
  return { kind: "member-week/1", hearings, prices };
}

/** The fewest ways to look at, after which the optimum is proven. */
function waysOf(problem: Problem): number {
  for (let most = 1; ; most += 1) if (exactOptimum(problem, most).isProven) return most;
}

test("an optimum is proven when its last way was looked at, and not one before", () => {
  expect([0, 1, 2, 3].map((seed) => waysOf(aTinyProblem(seed)))).toEqual([9, 1, 1, 5]);
});

describe("tiny problems and their exact optimum", () => {
  it("are read, and the optimum holds every rule and costs what the verifier counts", () => {
    const all: unknown[] = [];
    for (const seed of seeds.slice(0, 200)) {
      const problem = readProblem(aTinyProblem(seed), `seed ${seed}`);
      const optimum = exactOptimum(problem);
      const verdict = verify(problem, planOf(problem, optimum), { reasons: false });
      expect(verdict.violations, `seed ${seed}`).toEqual([]);
      expect(verdict.controllable, `seed ${seed}`).toBeCloseTo(optimum.controllable, 6);
      expect(optimum.isProven).toBe(true);
      all.push(optimum.controllable, verdict.cost);
    }
    expect(fingerprintOf(all)).toBe("744dd0c95279");
  }, 60_000);

  it("no plan first come, first served breaks a rule or costs less than the optimum", () => {
    const all: unknown[] = [];
    for (const seed of seeds) {
      const problem = aTinyProblem(seed);
      const given = firstComeFirstServed(problem);
      const verdict = verify(problem, given, { reasons: false });
      expect(verdict.violations, `seed ${seed}`).toEqual([]);
      expect(verdict.controllable, `seed ${seed}`).toBeGreaterThanOrEqual(exactOptimum(problem).controllable - 1e-6);
      all.push(given, verdict);
    }
    expect(fingerprintOf(all)).toBe("4081ff35d2a3");
  }, 60_000);

  it("no certificate, however senseless, proves more than the optimum, and some prove something", () => {
    let proven = 0;
    const all: number[] = [];
    for (const seed of seeds) {
      const problem = aTinyProblem(seed);
      const optimum = exactOptimum(problem).controllable;
      const bounds = [0, 1, 2].map((n) => proveBound(problem, randomCertificate(problem, seed * 3 + n)));
      for (const bound of bounds) expect(bound, `seed ${seed}`).toBeLessThanOrEqual(optimum + 1e-9);
      if (Math.max(...bounds) > 0.3 * optimum) proven += 1;
      all.push(...bounds);
    }
    expect(fingerprintOf(all)).toBe("057d89f9a069");
    expect(proven).toBeGreaterThan(15);
  }, 60_000);
});
