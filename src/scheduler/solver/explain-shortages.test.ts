import { describe, expect, it } from "vitest";
import { generate } from "../generator/generate.ts";
import { aHearing, aMember, aProblem, fingerprintOf } from "../testing.ts";
import { explainShortages } from "./explain-shortages.ts";
import { solve } from "./solve.ts";

const morning = { from: "2027-02-08T13:00:00Z", to: "2027-02-08T18:00:00Z" };

function threeForOneMorning() {
  const hearings = ["a", "b", "c"].map((id) =>
    aHearing({ id, minister: true, durationMinutes: 180, starts: ["09:00"] }),
  );
  return aProblem({
    horizon: { from: "2027-02-08", to: "2027-02-12" },
    members: ["m0", "m1", "m2"].map((id) => aMember({ id, available: [morning] })),
    ministerReps: [{ id: "b0", offices: ["toronto"], available: [morning] }],
    hearings,
  });
}

describe("hearings that are left out", () => {
  it("are unavoidable when one representative has one morning and three hearings want it", async () => {
    const problem = threeForOneMorning();
    const plan = await solve(problem, { steps: 500, seed: 1, threads: 1 });
    const told = explainShortages(problem, plan);
    expect(told).toMatchObject({ placed: 1, impossible: 0, unavoidable: 2, search: 0 });
    expect(told.missing).toMatchObject([{ of: "ministerReps", asked: 3, atLeast: 2, leftOut: 2, people: ["b0"] }]);
    for (const { detail } of plan.unscheduled) {
      expect(detail.en).toContain(
        "At least 2 of the 3 hearings that want a representative of the Minister cannot be held",
      );
      expect(detail.fr).toContain("Au moins 2 des 3 audiences");
    }
  });

  it("are not told as unavoidable when nothing proves it", async () => {
    const problem = threeForOneMorning();
    const empty = { ...(await solve(problem, { steps: 500, seed: 1, threads: 1 })), assignments: [] };
    const reason = { impossible: false, blocking: "H9" as const, detail: { en: "", fr: "" } };
    const plan = { ...empty, unscheduled: problem.hearings.map(({ id }) => ({ hearing: id, ...reason })) };
    expect(explainShortages(problem, plan)).toMatchObject({ unavoidable: 2, search: 1 });
  });

  it("are never proved to be more than a valid plan leaves out", async () => {
    const all: unknown[] = [];
    for (const seed of [4, 5, 6]) {
      const problem = generate({ size: "S", seed, scarce: true });
      const plan = await solve(problem, { steps: 20_000, seed: 1, threads: 1 });
      const told = explainShortages(problem, plan);
      const { missing } = told;
      all.push(told);
      expect(missing.length, `seed ${seed}`).toBeGreaterThan(0);
      for (const { atLeast, leftOut } of missing) expect(atLeast, `seed ${seed}`).toBeLessThanOrEqual(leftOut);
    }
    expect(fingerprintOf(all)).toBe("c06943475b41");
  });

  it("has nobody missing where there are enough", async () => {
    const problem = generate({ size: "S", seed: 4 });
    const plan = await solve(problem, { seconds: 0, seed: 1, threads: 1 });
    expect(explainShortages(problem, plan).missing).toEqual([]);
  });
});
