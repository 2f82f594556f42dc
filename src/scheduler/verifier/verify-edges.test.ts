import { describe, expect, test } from "vitest";
import type { Assignment, GivenPlan, Problem } from "../contract.ts";
import { aHearing, aMember, anInterpreter, aProblem } from "../testing.ts";
import { exactOptimum } from "./exhaustive.ts";
import { verify } from "./verify.ts";

const at = (given: Partial<Assignment> = {}): Assignment => ({
  ...{ hearing: "h0", start: "2027-02-08T13:45:00Z", members: ["m0"] },
  ...{ interpreter: null, ministerRep: null, room: null },
  ...given,
});
const plan = (assignments: readonly Assignment[], unscheduled: GivenPlan["unscheduled"] = []): GivenPlan => ({
  format: "greffe-plan/1",
  assignments: [...assignments],
  unscheduled,
});
const out = (hearing: string, blocking: string, impossible = false) => ({
  ...{ hearing, impossible, blocking },
  detail: { en: "", fr: "" },
});
const found = (problem: Problem, given: GivenPlan) => verify(problem, given).violations;
const codes = (problem: Problem, given: GivenPlan) => found(problem, given).map(({ rule, code }) => `${rule} ${code}`);
/** What one hearing with a change gives for one assignment with a change. */
const one = (hearing: Parameters<typeof aHearing>[0], change: Partial<Assignment> = {}, rest: Partial<Problem> = {}) =>
  codes(aProblem({ hearings: [aHearing(hearing)], ...rest }), plan([at(change)]));

describe("what stands in a plan", () => {
  test.each([
    [
      "a day before the horizon",
      {},
      { start: "2027-02-05T13:45:00Z" },
      {},
      ["H1 outside-horizon", "H4 member-unavailable"],
    ],
    ["half a second after its hour", {}, { start: "2027-02-08T13:45:00.500Z" }, {}, ["H1 start-not-allowed"]],
    ["counsel that nobody knows", { counsel: ["c9"] }, {}, {}, ["H7 counsel-unavailable"]],
    [
      "a representative that nobody knows",
      { minister: true },
      { ministerRep: "b9" },
      {},
      ["H9 representative-unknown"],
    ],
    ["a room that nobody knows", { mode: "in-person" }, { room: "r9" }, {}, ["H10 room-unknown"]],
    [
      "an interpreter of another language",
      { interpreter: { language: "ti", dialect: null } },
      { interpreter: "i0" },
      {},
      ["H8 interpreter-language"],
    ],
    [
      "an interpreter who is away",
      { interpreter: { language: "so", dialect: null } },
      { interpreter: "i0" },
      { interpreters: [anInterpreter({ available: [] })] },
      ["H8 interpreter-unavailable"],
    ],
    [
      "a representative who is away",
      { minister: true },
      { ministerRep: "b0" },
      { ministerReps: [{ id: "b0", offices: ["toronto"], available: [] }] },
      ["H9 representative-unavailable"],
    ],
    [
      "a representative of another office",
      { minister: true, mode: "in-person" },
      { ministerRep: "b0", room: "tor-1" },
      { ministerReps: [{ id: "b0", offices: [], available: aMember().available }] },
      ["H9 representative-office"],
    ],
    [
      "a room of another office",
      { mode: "in-person" },
      { room: "ott-1" },
      { rooms: [{ id: "ott-1", office: "ottawa", unavailable: [] }] },
      ["H10 room-office"],
    ],
    [
      "a party of the name of a member whose week is short",
      { parties: [{ id: "m1", unavailable: [] }] },
      {},
      { members: [aMember(), aMember({ id: "m1", maxMinutesPerWeek: 100 })] },
      [],
    ],
  ] as const)("%s is told", (_what, hearing, change, rest, told) => {
    expect(one(hearing as never, change, rest as never)).toEqual(told);
  });

  test("the language that an interpreter lacks is told with its dialect", () => {
    const text = (dialect: string | null) => {
      const hearing = aHearing({ interpreter: { language: "ti", dialect } });
      return found(aProblem({ hearings: [hearing] }), plan([at({ interpreter: "i0" })]))[0]?.text.en;
    };
    expect(text("maay")).toContain("ti (maay)");
    expect(text(null)).toMatch(/\bti\b(?! \()/);
  });

  test("a hearing of an office that was never read is a fault", () => {
    expect(() => one({ office: "nowhere" })).toThrow("an office that was never read");
  });
});

describe("what stands beside another", () => {
  const hearings = [
    aHearing({ durationMinutes: 255, starts: ["08:45"] }),
    aHearing({ id: "h1", durationMinutes: 30, starts: ["09:00"] }),
    aHearing({ id: "h2", durationMinutes: 30, starts: ["13:00", "12:30", "13:30"] }),
  ];
  const day = (second: string) =>
    plan([at(), at({ hearing: "h1", start: "2027-02-08T14:00:00Z" }), at({ hearing: "h2", start: second })]);
  const told = (given: GivenPlan, of: Partial<Problem> = {}) =>
    found(aProblem({ hearings, ...of }), given).map(({ code, hearings: named }) => `${code} ${named.join(" ")}`);

  test("each hearing is held against the one before it that ends last, and what follows without a break overlaps nothing", () => {
    expect(told(day("2027-02-08T18:00:00Z"))).toEqual(["two-at-once h0 h1", "break-too-short h0 h2"]);
    expect(told(day("2027-02-08T17:30:00Z"))).toEqual(["two-at-once h0 h1", "two-at-once h0 h2"]);
    expect(told(day("2027-02-08T18:30:00Z"))).toEqual(["two-at-once h0 h1"]);
  });

  test("a limit of the week names the hearings of that week", () => {
    const week = [
      at(),
      at({ hearing: "h1", start: "2027-02-09T14:00:00Z" }),
      at({ hearing: "h2", start: "2027-02-15T18:00:00Z" }),
    ];
    const available = [{ from: "2027-02-08T00:00:00Z", to: "2027-02-20T00:00:00Z" }];
    const members = [aMember({ available, maxMinutesPerWeek: 284 })];
    const horizon = { from: "2027-02-08", to: "2027-02-19" };
    expect(told(plan(week), { members, horizon })).toEqual(["member-week-full h0 h1"]);
  });
});

describe("what is listed, and pinned", () => {
  test("a hearing stands in the list once, and of two places the first counts", () => {
    expect(codes(aProblem({}), plan([], [out("h0", "cost"), out("h0", "cost")]))).toEqual(["H13 listed-twice"]);
    expect(codes(aProblem({}), plan([at(), at({ start: "2027-02-08T14:00:00Z" })]))).toEqual(["H13 assigned-twice"]);
    expect(codes(aProblem({}), plan([at()], [out("h9", "H4")]))).toEqual(["H13 hearing-unknown"]);
  });

  test("where several rules block at once, naming any of them is true, and the cost is none", () => {
    const hearing = aHearing({ minister: true, interpreter: { language: "ti", dialect: null } });
    const problem = aProblem({ hearings: [hearing], ministerReps: [] });
    expect(codes(problem, plan([], [out("h0", "H8", true)]))).toEqual([]);
    expect(codes(problem, plan([], [out("h0", "H3", true)]))).toEqual([]);
    expect(codes(problem, plan([], [out("h0", "cost", true)]))).toEqual(["H13 reason-not-true"]);
  });

  const pinned = at({ interpreter: "i0", ministerRep: "b0", room: "tor-1", members: ["m0", "m1"] });
  test.each<[string, Partial<Assignment> | null]>([
    ["left out", null],
    ["at another hour", { start: "2027-02-08T18:00:00Z" }],
    ["with another member", { members: ["m0", "m2"] }],
    ["with one member more", { members: ["m0", "m1", "m2"] }],
    ["with another interpreter", { interpreter: "i1" }],
    ["with another representative", { ministerRep: null }],
    ["in another room", { room: null }],
  ])("a pinned hearing %s breaks its pin", (_what, change) => {
    const problem = aProblem({ pins: [pinned] });
    const given = change === null ? plan([], [out("h0", "cost")]) : plan([{ ...pinned, ...change }]);
    expect(codes(problem, given)).toContain("H12 pin-moved");
    expect(codes(problem, plan([{ ...pinned, members: ["m1", "m0"] }]))).not.toContain("H12 pin-moved");
  });

  test("the cheapest plan keeps a pin, whatever leaving out costs", () => {
    const hearings = [aHearing({ earliestOn: "2027-02-09" })];
    const problem = aProblem({ hearings, pins: [at({ start: "2027-02-12T18:00:00Z" })] });
    problem.weights = { ...problem.weights, unscheduled: 0, wait: 9 };
    expect(exactOptimum(problem).assignments).toEqual(problem.pins);
    expect(exactOptimum({ ...problem, pins: [] }).assignments).toEqual([]);
  });
});

describe("what is counted", () => {
  test("a member whom nobody knows has no expertise", () => {
    const problem = aProblem({ hearings: [aHearing({ expertise: ["HTI"] })] });
    expect(verify(problem, plan([at({ members: ["m9"] })])).cost.S3).toBe(3);
  });

  const moved = (former: Partial<Assignment>, now: Partial<Assignment> = {}) =>
    verify(aProblem({ previous: plan([at(former)]) }), plan([at(now)])).cost.S7;
  test.each<[string, Partial<Assignment>, Partial<Assignment>, number]>([
    ["nothing", {}, {}, 0],
    ["an hour that was to be within 21 days", { start: "2027-02-22T14:00:00Z" }, {}, 4 * 2 * 2],
    ["an hour that was to be a second later", { start: "2027-02-22T14:00:01Z" }, {}, 4 * 2],
    ["a member more", {}, { members: ["m0", "m1"] }, 4 * 2 * 3 * 0.25],
    ["a member fewer", { members: ["m0", "m1"] }, {}, 4 * 2 * 2 * 0.25],
    ["the order of members", { members: ["m1", "m0"] }, { members: ["m0", "m1"] }, 0],
    ["another representative", { ministerRep: "b0" }, {}, 4 * 2 * 2 * 0.25],
    ["another interpreter", {}, { interpreter: "i0" }, 4 * 2 * 3 * 0.25],
    ["the room", { room: "tor-1" }, {}, 0],
  ])("what changes is %s: so many are told", (_what, former, now, cost) => {
    expect(moved(former, now)).toBe(cost);
  });
});

test("who had no place before is told of nothing anew", () => {
  const previous = plan([at({ hearing: "another" })]);
  expect(verify(aProblem({ previous }), plan([at()])).cost.S7).toBe(0);
});

test("of the entries of an interpreter, those of the language and the dialect serve", () => {
  const languages = [
    { language: "ti", dialect: null, tier: 0 },
    { language: "so", dialect: "maay", tier: 1 },
    { language: "so", dialect: "benadiri", tier: 2 },
  ];
  const tier = (dialect: string | null) => {
    const hearings = [aHearing({ interpreter: { language: "so", dialect } })];
    const problem = aProblem({ hearings, interpreters: [anInterpreter({ languages })] });
    return verify(problem, plan([at({ interpreter: "i0" })])).cost.S5;
  };
  expect([tier(null), tier("maay"), tier("benadiri")]).toEqual([1, 1, 2]);
});
