import { expect, test } from "vitest";
import type { Hearing, Problem } from "../contract.ts";
import { aHearing, aMember, anInterpreter, aProblem } from "../testing.ts";
import { verify } from "../verifier/verify.ts";
import { explain } from "./explain.ts";
import { solve } from "./solve.ts";

const wanted = aHearing({ id: "h1" });

test.each<[string, Partial<Hearing>, Partial<Problem>, string, RegExp, RegExp]>([
  ["longer than the day", { durationMinutes: 900 }, {}, "H4", /member/i, /commissaire/i],
  ["longer than a day and a night", { durationMinutes: 2000 }, {}, "H4", /member/i, /commissaire/i],
  [
    "in person where no room of the office has what it needs",
    { mode: "in-person", equipment: ["step-free"] },
    { rooms: [{ id: "tor-1", office: "toronto", unavailable: [], equipment: ["hearing-loop"] }] },
    "H10",
    /room.*what it needs/i,
    /salle.*ce qu’il lui faut/i,
  ],
  ["in person where the office has no room", { mode: "in-person" }, { rooms: [] }, "H10", /room/i, /salle/i],
  [
    "in a language that nobody speaks",
    { interpreter: { language: "ti", dialect: null } },
    {},
    "H8",
    /interpreter/i,
    /interprète/i,
  ],
  [
    "in a dialect that nobody speaks",
    { interpreter: { language: "so", dialect: "maay" } },
    { interpreters: [anInterpreter({ languages: [{ language: "so", dialect: "benadiri", tier: 0 }] })] },
    "H8",
    /interpreter/i,
    /interprète/i,
  ],
  ["before a division without members", { division: "IAD" }, {}, "H6", /member/i, /commissaire/i],
  ["before more members than there are", { panel: 3 }, {}, "H5", /member/i, /commissaire/i],
  ["with no representative of the Minister", { minister: true }, { ministerReps: [] }, "H9", /Minister/i, /ministre/i],
])(
  "a hearing %s is left out with its true reason, and the one beside it has its place",
  async (_name, asks, has, rule, en, fr) => {
    const problem = aProblem({ hearings: [{ ...wanted, ...asks }, aHearing({ id: "h2" })], ...has });
    const plan = await solve(problem, { steps: 20, seed: 1, threads: 1 });
    expect(plan.assignments.map((one) => one.hearing)).toEqual(["h2"]);
    const [left] = plan.unscheduled;
    expect(left).toMatchObject({ hearing: "h1", impossible: true, blocking: rule });
    expect(left?.detail.en).toMatch(en);
    expect(left?.detail.fr).toMatch(fr);
    const verdict = verify(problem, plan, { reasons: true });
    expect(verdict.violations).toEqual([]);
    // What would free it was tried, and does.
    const change = explain(problem, plan, "h1")?.change;
    if (change != null) expect(change.text.fr).toMatch(/^Elle aurait une place s/);
  },
);

test("two hearings pinned on one member at once break a rule, and no plan of them is said to hold", async () => {
  const pin = (hearing: string, start: string) => ({
    hearing,
    start,
    members: ["m0"],
    interpreter: null,
    ministerRep: null,
    room: null,
  });
  const problem = aProblem({
    members: [aMember()],
    hearings: [aHearing({ id: "h1" }), aHearing({ id: "h2" })],
    pins: [pin("h1", "2027-02-09T13:45:00Z"), pin("h2", "2027-02-09T13:45:00Z")],
  });
  const both = { format: "greffe-plan/1" as const, assignments: problem.pins, unscheduled: [] };
  expect(verify(problem, both).violations.map((one) => one.code)).toContain("two-at-once");
});

test.each([
  ["h0", "2027-02-08T14:00:00Z", ["m0"]],
  ["h0", "2027-02-08T13:45:00Z", ["m9"]],
  ["h0", "2027-02-08T13:45:00Z", []],
  ["h9", "2027-02-08T13:45:00Z", ["m0"]],
])("a pin of %s at %s with %j that is no place is a fault of who asks", async (hearing, start, members) => {
  const pins = [{ hearing, start, members, interpreter: null, ministerRep: null, room: null }];
  const solving = solve(aProblem({ pins }), { steps: 1, seed: 1, threads: 1 });
  await expect(solving).rejects.toThrow(`the pin of ${hearing} is no place`);
});
