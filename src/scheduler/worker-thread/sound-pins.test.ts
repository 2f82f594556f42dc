import { expect, test } from "vitest";
import type { Problem } from "../contract.ts";
import { generate } from "../generator/generate.ts";
import { solve } from "../solver/solve.ts";
import { aCounsel, aHearing, aMember, anInterpreter, aProblem } from "../testing.ts";
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

const hours = (from: string, to: string, on = "2027-02-09") => ({ from: `${on}T${from}:00Z`, to: `${on}T${to}:00Z` });
/** From a quarter past two for an hour, where nothing may begin: with the break, from 13:45 to 15:45. */
const broken = (available: ReturnType<typeof hours>[]) => {
  const pin = { hearing: "h1", start: "2027-02-09T14:15:00Z", members: ["m0"] };
  const parties = [{ id: "p", unavailable: [] }];
  const asked = { counsel: ["c0"], parties, minister: true, mode: "in-person" as const, durationMinutes: 60 };
  return withSoundPins(
    aProblem({
      members: [aMember({ available }), aMember({ id: "m1", available })],
      interpreters: [anInterpreter({ available })],
      ministerReps: [{ id: "b0", offices: ["toronto"], available }],
      counsel: [aCounsel(), aCounsel({ id: "c1" })],
      hearings: [
        aHearing({ ...asked, id: "h1", interpreter: { language: "so", dialect: null } }),
        aHearing({ id: "h2", parties }),
      ],
      pins: [{ ...pin, interpreter: "i0", ministerRep: "b0", room: "tor-1" }],
    }),
  );
};
const at = (list: readonly { from: string; to: string }[]) =>
  list.map(({ from, to }) => `${from.slice(8, 16)} to ${to.slice(8, 16)}`);

test.each([
  ["before and after it", [hours("13:00", "22:00")], ["09T13:00 to 09T13:45", "09T15:45 to 09T22:00"]],
  ["before it", [hours("13:00", "14:00")], ["09T13:00 to 09T13:45"]],
  ["until it begins", [hours("13:00", "13:45")], ["09T13:00 to 09T13:45"]],
  ["after it", [hours("15:00", "22:00")], ["09T15:45 to 09T22:00"]],
  ["from when it ends", [hours("15:45", "22:00")], ["09T15:45 to 09T22:00"]],
  ["while it lasts", [hours("14:00", "15:00")], []],
  ["on another day", [hours("13:00", "22:00", "2027-02-10")], ["10T13:00 to 10T22:00"]],
  ["on the day before", [hours("13:00", "22:00", "2027-02-08")], ["08T13:00 to 08T22:00"]],
])("whoever is in a broken pin and is there %s is there but for it, its breaks too", (_what, available, left) => {
  const sound = broken(available);
  const [member, other] = sound.members;
  for (const one of [member, sound.interpreters[0], sound.ministerReps[0]])
    expect(at(one?.available ?? [])).toEqual(left);
  expect(other?.available).toEqual(available);
});

test("its room, its counsel and its parties are away during it, and nobody else is", () => {
  const sound = broken([hours("13:00", "22:00")]);
  const during = ["09T13:45 to 09T15:45"];
  expect(at(sound.rooms[0]?.unavailable ?? [])).toEqual(during);
  expect(sound.counsel.map((one) => at(one.unavailable))).toEqual([during, []]);
  expect(sound.hearings.map((one) => [one.id, one.parties.map((party) => at(party.unavailable))])).toEqual([
    ["h2", [during]],
  ]);
  expect(sound.pins).toEqual([]);
});
