import { expect, test } from "vitest";
import type { Hearing, Problem } from "../contract.ts";
import { aCounsel, aHearing, aMember, anInterpreter, aProblem } from "../testing.ts";
import { verify } from "../verifier/verify.ts";
import { solve } from "./solve.ts";

/** The one place of the day: 13:45 to 17:15. */
const monday = { from: "2027-02-08", to: "2027-02-08" };
const at = (time: string) => `2027-02-08T${time}Z`;
const there = (from: string, to: string) => [{ from: at(from), to: at(to) }];
type Away = ReturnType<typeof there>;

const kinds: readonly (readonly [string, Partial<Hearing>, (available: Away) => Partial<Problem>])[] = [
  ["member", {}, (available) => ({ members: [aMember({ available })] })],
  [
    "interpreter",
    { interpreter: { language: "so", dialect: null } },
    (available) => ({ interpreters: [anInterpreter({ available })] }),
  ],
  ["representative", { minister: true }, (available) => ({ ministerReps: [{ id: "b0", offices: [], available }] })],
];
const absent: readonly (readonly [string, (unavailable: Away) => readonly [Partial<Hearing>, Partial<Problem>]])[] = [
  ["room", (unavailable) => [{ mode: "in-person" }, { rooms: [{ id: "tor-1", office: "toronto", unavailable }] }]],
  ["counsel", (unavailable) => [{ counsel: ["c0"] }, { counsel: [aCounsel({ unavailable })] }]],
  ["party", (unavailable) => [{ parties: [{ id: "p", unavailable }] }, {}]],
];

async function isPlaced(hearing: Partial<Hearing>, given: Partial<Problem>): Promise<boolean> {
  const problem = aProblem({ horizon: monday, hearings: [aHearing({ starts: ["08:45"], ...hearing })], ...given });
  const plan = await solve(problem, { steps: 5, seed: 1, threads: 1 });
  expect(verify(problem, plan).violations).toEqual([]);
  return plan.assignments.length === 1;
}

test.each([
  ["from just then to just then", "13:45:00", "17:15:00", true],
  ["from half a minute before to half a minute after", "13:44:30", "17:15:30", true],
  ["from half a minute later", "13:45:30", "18:00:00", false],
  ["to half a minute earlier", "13:00:00", "17:14:30", false],
])("whoever is there %s can be in the hearing, or cannot", async (_what, from, to, placed) => {
  for (const [kind, hearing, given] of kinds)
    expect(await isPlaced(hearing, given(there(from, to))), kind).toBe(placed);
});

test.each([
  ["until it begins", "13:00:00", "13:45:00", true],
  ["until half a minute after it begins", "13:00:00", "13:45:30", false],
  ["from its end on", "17:15:00", "18:00:00", true],
  ["from half a minute before its end on", "17:14:30", "18:00:00", false],
])("whoever is away %s can be in the hearing, or cannot", async (_what, from, to, placed) => {
  for (const [kind, given] of absent) expect(await isPlaced(...given(there(from, to))), kind).toBe(placed);
});
