import { describe, expect, it } from "vitest";
import { Random } from "../model/random.ts";
import { bestOfDay, type Candidate } from "./best-of-day.ts";

const one = (hearing: number, start: number, end: number, worth: number): Candidate => ({
  hearing,
  session: start,
  start,
  end,
  worth,
});
const names = (chosen: readonly Candidate[]) => chosen.map(({ hearing, start }) => `${hearing}@${start}`).sort();

describe("the best of a day", () => {
  it("takes several short hearings before a long one when they are worth more together", () => {
    expect(names(bestOfDay([one(1, 0, 8, 10), one(2, 0, 3, 5), one(3, 3, 6, 6)]))).toEqual(["2@0", "3@3"]);
  });

  it("takes the long one when the short ones are worth less", () => {
    expect(names(bestOfDay([one(1, 0, 8, 12), one(2, 0, 3, 5), one(3, 3, 6, 6)]))).toEqual(["1@0"]);
  });

  it("lets nobody sit twice, at whatever hour a hearing could begin", () => {
    expect(names(bestOfDay([one(1, 0, 3, 9), one(1, 3, 6, 9), one(2, 3, 6, 1)]))).toEqual(["1@0", "2@3"]);
  });

  it("leaves aside what saves nothing", () => {
    expect(bestOfDay([one(1, 0, 3, 0), one(2, 3, 6, -4)])).toEqual([]);
  });

  it("finds what trying every choice finds, where each hearing has one hour", () => {
    const random = new Random(7);
    for (let round = 0; round < 200; round += 1) {
      const day = Array.from({ length: 9 }, (_, hearing) => {
        const start = random.below(12);
        return one(hearing, start, start + 1 + random.below(6), 1 + random.below(50));
      });
      const worth = bestOfDay(day).reduce((sum, each) => sum + each.worth, 0);
      expect(worth).toBe(mostByTrying(day));
    }
  });
});

function mostByTrying(day: readonly Candidate[]): number {
  let most = 0;
  for (let choice = 0; choice < 1 << day.length; choice += 1) {
    const taken = day.filter((_, i) => ((choice >> i) & 1) === 1);
    const meet = taken.some((a) => taken.some((b) => a !== b && a.start < b.end && b.start < a.end));
    if (!meet)
      most = Math.max(
        most,
        taken.reduce((sum, { worth }) => sum + worth, 0),
      );
  }
  return most;
}
