import { describe, expect, it } from "vitest";
import { readProblem } from "../edge/read-problem.ts";
import { fingerprintOf } from "../testing.ts";
import { indexProblem } from "../verifier/indexed-problem.ts";
import { PlaceFinder } from "../verifier/places.ts";
import { allOffices, atLocal } from "./calendar.ts";
import { generate } from "./generate.ts";

describe("generated problems", () => {
  const problem = generate({ size: "M", seed: 7 });
  const share = (of: (hearing: (typeof problem.hearings)[number]) => boolean) =>
    problem.hearings.filter(of).length / problem.hearings.length;

  it("are the same for the same size and seed, and others for another seed", () => {
    expect(generate({ size: "S", seed: 1 })).toEqual(generate({ size: "S", seed: 1 }));
    expect(generate({ size: "S", seed: 1 })).not.toEqual(generate({ size: "S", seed: 2 }));
    // Figures of the bench speak of the same problems from one version to the next.
    expect(fingerprintOf(problem)).toBe("da8cf541ae0e");
    expect(fingerprintOf(generate({ size: "S", seed: 1, scarce: true }))).toBe("e6e2cb4e71e4");
  });

  it("are read without a complaint", () => {
    expect(readProblem(JSON.parse(JSON.stringify(problem)), "m.json").hearings).toHaveLength(5_000);
  });

  it("look like the tribunal: counsel, languages, modes, the Minister, accommodations", () => {
    const byCounsel = new Map<string, number>();
    for (const hearing of problem.hearings)
      for (const id of hearing.counsel) byCounsel.set(id, (byCounsel.get(id) ?? 0) + 1);
    const busiest = Math.max(...byCounsel.values());
    expect(busiest).toBeGreaterThan(45);
    expect(busiest).toBeLessThan(80);
    expect(new Set(problem.hearings.map((one) => one.interpreter?.language)).size).toBeGreaterThan(90);
    expect(share((one) => one.mode !== "virtual")).toBeCloseTo(0.14, 2);
    expect(share((one) => one.minister)).toBeLessThan(0.14);
    expect(share((one) => one.requiredSkills.length > 0 || one.startsBefore !== null)).toBeGreaterThan(0.035);
    expect(share((one) => one.parties.length > 1)).toBeGreaterThan(0.3);
    expect(share((one) => one.interpreter?.dialect === "unheard")).toBeLessThan(0.003);
  });

  it("keep what is impossible a rare few, in a small tribunal too", () => {
    for (let seed = 301; seed <= 308; seed += 1) {
      const small = generate({ size: "S", seed });
      const finder = new PlaceFinder(indexProblem(small));
      const impossible = small.hearings.filter((one) => finder.free(one) === null);
      expect({ seed, impossible: impossible.length }).toEqual({ seed, impossible: 1 });
    }
  });

  it("set hours by each office's own clock: seven hours west of Greenwich in Vancouver, winter and summer", () => {
    expect(atLocal("2027-02-08", "08:45", "America/Vancouver")).toBe("2027-02-08T15:45:00Z");
    expect(atLocal("2027-03-30", "08:45", "America/Vancouver")).toBe("2027-03-30T15:45:00Z");
    expect(atLocal("2027-02-08", "08:45", "America/Toronto")).toBe("2027-02-08T13:45:00Z");
    expect(atLocal("2027-03-30", "08:45", "America/Toronto")).toBe("2027-03-30T12:45:00Z");
    expect(new Set(allOffices.map((office) => office.zone)).size).toBe(3);
  });
});
