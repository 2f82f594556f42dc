import { expect, test } from "vitest";
import type { Problem } from "../contract.ts";
import { generate } from "../generator/generate.ts";
import { solve } from "../solver/solve.ts";
import { aHearing, aProblem } from "../testing.ts";
import { verify } from "../verifier/verify.ts";
import { withSoundPins } from "./sound-pins.ts";

/** A problem with the first places of its own plan as pins. */
async function pinned(): Promise<Problem> {
  const problem = generate({ size: "S", seed: 3 });
  const plan = await solve(problem, { seconds: 0, seed: 1, threads: 1 });
  return { ...problem, pins: plan.assignments.slice(0, 20) };
}

test("pins that hold stay, and a plan around them is valid", async () => {
  const problem = await pinned();
  expect(withSoundPins(problem)).toBe(problem);
});

test("a pin that breaks a rule becomes an absence of whoever is in it, and no plan puts them elsewhere meanwhile", async () => {
  const problem = await pinned();
  const [first, ...others] = problem.pins;
  if (first === undefined) throw new Error("the generator gives hearings");
  // Set by hand a quarter of an hour off the hours at which it may begin.
  const start = new Date(Date.parse(first.start) + 15 * 60_000).toISOString();
  const sound = withSoundPins({ ...problem, pins: [{ ...first, start }, ...others] });
  expect(sound.pins).toEqual(others);
  expect(sound.hearings.some(({ id }) => id === first.hearing)).toBe(false);
  const plan = await solve(sound, { seconds: 0, seed: 1, threads: 1 });
  expect(verify(sound, plan).violations).toEqual([]);
  const minutes = problem.hearings.find(({ id }) => id === first.hearing)?.durationMinutes ?? 0;
  const [from, to] = [Date.parse(start), Date.parse(start) + minutes * 60_000];
  const during = plan.assignments.filter((one) => Date.parse(one.start) >= from && Date.parse(one.start) < to);
  expect(during.flatMap((one) => one.members)).not.toContain(first.members[0]);
});

test("two hearings pinned on one member at once are not moved, and nobody is put there a third time", async () => {
  const pin = { start: "2027-02-09T13:45:00Z", members: ["m0"], interpreter: null, ministerRep: null, room: null };
  const only = { earliestOn: "2027-02-09", deadlineAt: "2027-02-09T17:30:00Z", starts: ["08:45"] };
  const problem = aProblem({
    hearings: [aHearing({ id: "h1" }), aHearing({ id: "h2" }), aHearing({ id: "h3", ...only })],
    pins: ["h1", "h2"].map((hearing) => ({ ...pin, hearing })),
  });
  const sound = withSoundPins(problem);
  expect(sound.pins.length).toBeLessThan(2);
  const plan = await solve(sound, { steps: 20, seed: 1, threads: 1 });
  expect(verify(sound, plan, { reasons: true }).violations).toEqual([]);
  expect(plan.unscheduled).toMatchObject([{ hearing: "h3" }]);
  expect(plan.assignments).toEqual(sound.pins);
});
