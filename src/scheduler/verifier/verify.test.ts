import { describe, expect, it } from "vitest";
import type { Assignment, GivenPlan, Problem } from "../contract.ts";
import { firstComeFirstServed } from "../generator/first-come.ts";
import { generate } from "../generator/generate.ts";
import { aCounsel, aHearing, aMember, anInterpreter, aProblem } from "../testing.ts";
import { verify } from "./verify.ts";

function assignment(given: Partial<Assignment> = {}): Assignment {
  const base = { hearing: "h0", start: "2027-02-08T13:45:00Z", members: ["m0"] };
  return { ...base, interpreter: null, ministerRep: null, room: null, ...given };
}

function plan(assignments: readonly Assignment[], unscheduled: GivenPlan["unscheduled"] = []): GivenPlan {
  return { format: "greffe-plan/1", assignments: [...assignments], unscheduled };
}

const leftOut = (hearing: string, blocking: string, impossible = false) => ({
  hearing,
  impossible,
  blocking,
  detail: { en: "", fr: "" },
});

function codes(problem: Problem, given: GivenPlan): string[] {
  const { violations } = verify(problem, given);
  for (const one of violations) expect(one.text.en).not.toBe(one.text.fr);
  return violations.map((one) => `${one.rule} ${one.code}`);
}

/** What one hearing with a change gives for one assignment with a change. */
function one(hearing: Parameters<typeof aHearing>[0], change: Partial<Assignment> = {}, rest: Partial<Problem> = {}) {
  return codes(aProblem({ hearings: [aHearing(hearing)], ...rest }), plan([assignment(change)]));
}

describe("the hard rules", () => {
  it("finds nothing in a plan that holds", () => {
    expect(one({})).toEqual([]);
  });

  it("H1: hour, day, horizon, earliest day, deadline and accommodation", () => {
    expect(one({}, { start: "2027-02-08T14:00:00Z" })).toEqual(["H1 start-not-allowed"]);
    expect(one({}, { start: "2027-02-08T13:45:30Z" })).toEqual(["H1 start-not-allowed"]);
    expect(one({}, { start: "2027-02-15T13:45:00Z" })).toEqual(["H1 outside-horizon", "H4 member-unavailable"]);
    expect(one({ earliestOn: "2027-02-09" })).toEqual(["H1 too-early"]);
    expect(one({ deadlineAt: "2027-02-08T17:14:59Z" })).toEqual(["H1 after-deadline"]);
    expect(one({ deadlineAt: "2027-02-08T17:15:00Z" })).toEqual([]);
    expect(one({ startsBefore: "08:45" })).toEqual(["H1 starts-too-late"]);
    const offices = [{ id: "toronto", zone: "America/Toronto", closedOn: ["2027-02-08"] }];
    expect(one({}, {}, { offices })).toEqual(["H1 office-closed"]);
    expect(one({ alsoOn: ["2027-02-08"] }, {}, { offices })).toEqual([]);
    expect(one({ alsoOn: ["2027-02-09"] }, {}, { offices })).toEqual(["H1 office-closed"]);
  });

  it("H1: reads hours by the office's clocks, half hours and skipped hours included", () => {
    const at = (zone: string, on: string, starts: string[], start: string) =>
      one(
        { starts, earliestOn: on },
        { start },
        {
          offices: [{ id: "toronto", zone, closedOn: [] }],
          horizon: { from: on, to: on },
          members: [aMember({ available: [{ from: "2027-01-01T00:00:00Z", to: "2028-01-01T00:00:00Z" }] })],
        },
      );
    expect(at("America/St_Johns", "2027-02-08", ["08:45"], "2027-02-08T12:15:00Z")).toEqual([]);
    expect(at("America/Vancouver", "2027-12-06", ["08:45"], "2027-12-06T15:45:00Z")).toEqual([]);
    expect(at("America/Edmonton", "2027-12-06", ["08:45"], "2027-12-06T14:45:00Z")).toEqual([]);
    expect(at("America/Toronto", "2027-11-07", ["01:30"], "2027-11-07T05:30:00Z")).toEqual([
      "H1 hour-shown-twice",
      "H1 office-closed",
    ]);
  });

  it("H2 and H7: parties and counsel who are away, and counsel's day", () => {
    const away = [{ from: "2027-02-08T17:00:00Z", to: "2027-02-08T18:00:00Z" }];
    expect(one({ parties: [{ id: "p0", unavailable: away }] })).toEqual(["H2 party-unavailable"]);
    const counsel = [aCounsel({ unavailable: away })];
    expect(one({ counsel: ["c0"] }, {}, { counsel })).toEqual(["H7 counsel-unavailable"]);
    expect(one({ counsel: ["c0"] }, {}, { counsel: [aCounsel({ maxHearingsPerDay: 0 })] })).toEqual([
      "H7 counsel-day-full",
    ]);
  });

  it("H3: two at once, and a break that is one minute too short", () => {
    const hearings = [aHearing({ id: "h0", durationMinutes: 226 }), aHearing({ id: "h1" })];
    const members = [aMember(), aMember({ id: "m1" })];
    const second = (change: Partial<Assignment>) =>
      plan([assignment(), assignment({ hearing: "h1", start: "2027-02-08T18:00:00Z", ...change })]);
    expect(codes(aProblem({ hearings, members }), second({}))).toEqual(["H3 break-too-short"]);
    expect(codes(aProblem({ hearings, members }), second({ members: ["m1"] }))).toEqual([]);
    expect(codes(aProblem({ hearings, members }), second({ start: "2027-02-08T13:45:00Z" }))).toEqual([
      "H3 two-at-once",
    ]);
  });

  it("H3: a party of two hearings is one person", () => {
    const parties = [{ id: "p", unavailable: [] }];
    const hearings = [aHearing({ id: "h0", parties }), aHearing({ id: "h1", parties })];
    const members = [aMember(), aMember({ id: "m1" })];
    const both = plan([assignment(), assignment({ hearing: "h1", members: ["m1"] })]);
    expect(codes(aProblem({ hearings, members }), both)).toEqual(["H3 two-at-once"]);
  });

  it("H4: availability is the union of its intervals", () => {
    const available = [
      { from: "2027-02-08T13:00:00Z", to: "2027-02-08T15:00:00Z" },
      { from: "2027-02-08T15:00:00Z", to: "2027-02-08T17:15:00Z" },
    ];
    expect(one({}, {}, { members: [aMember({ available })] })).toEqual([]);
    expect(one({ durationMinutes: 211 }, {}, { members: [aMember({ available })] })).toEqual(["H4 member-unavailable"]);
  });

  it("H5 and H6: panel, seized, excluded, division, language, skill, office", () => {
    const members = [aMember(), aMember({ id: "m1" })];
    expect(one({ panel: 3 }, { members: ["m0", "m1"] }, { members })).toEqual(["H5 panel-size"]);
    expect(one({}, { members: ["m0", "m0"] })).toEqual(["H5 member-twice"]);
    expect(one({ seizedMembers: ["m1"] }, {}, { members })).toEqual(["H5 seized-member-missing"]);
    expect(one({ excludedMembers: ["m0"] })).toEqual(["H5 excluded-member"]);
    expect(one({}, { members: ["m9"] })).toEqual(["H5 member-unknown"]);
    const wrong = aMember({ divisions: ["RAD"], languages: ["fr"], offices: ["ottawa"] });
    expect(one({ mode: "hybrid", requiredSkills: ["minors"] }, { room: "tor-1" }, { members: [wrong] })).toEqual([
      "H6 member-division",
      "H6 member-language",
      "H6 member-skill",
      "H6 member-office",
    ]);
  });

  it("H8: interpreter's need, language, dialect, office and day", () => {
    const somali = { interpreter: { language: "so", dialect: null } };
    expect(one(somali)).toEqual(["H8 interpreter-missing"]);
    expect(one(somali, { interpreter: "i0" })).toEqual([]);
    expect(one({}, { interpreter: "i0" })).toEqual(["H8 interpreter-not-needed"]);
    expect(one({ interpreter: { language: "so", dialect: "maay" } }, { interpreter: "i0" })).toEqual([
      "H8 interpreter-language",
    ]);
    const interpreters = [anInterpreter({ offices: [], maxMinutesPerDay: 209 })];
    expect(one({ ...somali, mode: "in-person" }, { interpreter: "i0", room: "tor-1" }, { interpreters })).toEqual([
      "H8 interpreter-office",
      "H8 interpreter-day-full",
    ]);
    expect(one(somali, { interpreter: "nobody" })).toEqual(["H8 interpreter-unknown"]);
  });

  it("H9 and H10: representative and room where due, and nowhere else", () => {
    expect(one({ minister: true })).toEqual(["H9 representative-missing"]);
    expect(one({ minister: true }, { ministerRep: "b0" })).toEqual([]);
    expect(one({}, { ministerRep: "b0", room: "tor-1" })).toEqual([
      "H9 representative-not-needed",
      "H10 room-not-needed",
    ]);
    expect(one({ mode: "in-person" })).toEqual(["H10 room-missing"]);
    const closed = [{ from: "2027-02-08T13:00:00Z", to: "2027-02-08T13:46:00Z" }];
    const rooms = [{ id: "tor-1", office: "toronto", unavailable: closed }];
    expect(one({ mode: "in-person" }, { room: "tor-1" }, { rooms })).toEqual(["H10 room-unavailable"]);
    const bare = [{ id: "tor-1", office: "toronto", unavailable: [], equipment: ["hearing-loop"] }];
    const asks = (equipment: string[], changes: object = {}) =>
      one({ mode: "in-person", equipment, ...changes }, { room: "tor-1" }, { rooms: bare });
    expect(asks(["hearing-loop"])).toEqual([]);
    expect(asks(["hearing-loop", "step-free"])).toEqual(["H10 room-equipment"]);
    // What its room must have is nothing to a hearing that has none.
    expect(one({ equipment: ["step-free"] })).toEqual([]);
  });

  it("H11 and H12: a member's week, and pins", () => {
    expect(one({}, {}, { members: [aMember({ maxMinutesPerWeek: 209 })] })).toEqual(["H11 member-week-full"]);
    const pins = [assignment({ start: "2027-02-09T13:45:00Z" })];
    expect(one({}, {}, { pins })).toEqual(["H12 pin-moved"]);
    expect(one({}, { start: "2027-02-09T13:45:00.000Z" }, { pins })).toEqual([]);
  });

  it("H13: twice, forgotten, unknown, and reasons that are not true", () => {
    const problem = aProblem({});
    expect(codes(problem, plan([]))).toEqual(["H13 forgotten"]);
    expect(codes(problem, plan([assignment(), assignment()]))).toEqual(["H13 assigned-twice"]);
    expect(codes(problem, plan([assignment(), assignment({ hearing: "h9" })]))).toEqual(["H13 hearing-unknown"]);
    expect(codes(problem, plan([assignment()], [leftOut("h0", "H4")]))).toEqual(["H13 assigned-and-left-out"]);
    expect(codes(problem, plan([], [leftOut("h0", "H4")]))).toEqual(["H13 place-is-free"]);
    expect(codes(problem, plan([], [leftOut("h0", "H4", true)]))).toEqual(["H13 not-impossible"]);
    expect(codes(problem, plan([], [leftOut("h0", "cost")]))).toEqual([]);
    const nobody = aProblem({ hearings: [aHearing({ interpreter: { language: "ti", dialect: null } })] });
    expect(codes(nobody, plan([], [leftOut("h0", "H8", true)]))).toEqual([]);
    expect(codes(nobody, plan([], [leftOut("h0", "H8")]))).toEqual(["H13 is-impossible"]);
    expect(codes(nobody, plan([], [leftOut("h0", "H4", true)]))).toEqual(["H13 reason-not-true"]);
  });

  it("H13: beside a full calendar the rule that opens a place is H3, or the week's limit", () => {
    const hearings = [aHearing(), aHearing({ id: "h1", deadlineAt: "2027-02-08T17:15:00Z" })];
    expect(codes(aProblem({ hearings }), plan([assignment()], [leftOut("h1", "H3")]))).toEqual([]);
    expect(codes(aProblem({ hearings }), plan([assignment()], [leftOut("h1", "H4")]))).toEqual(["H13 reason-not-true"]);
    const members = [aMember({ maxMinutesPerWeek: 300 })];
    const two = [aHearing(), aHearing({ id: "h1" })];
    expect(codes(aProblem({ hearings: two, members }), plan([assignment()], [leftOut("h1", "H11")]))).toEqual([]);
  });
});

describe("the cost", () => {
  it("counts each part as the contract says", () => {
    const problem = aProblem({
      hearings: [
        aHearing({ expertise: ["HTI"], interpreter: { language: "so", dialect: null }, counsel: ["c0"] }),
        aHearing({ id: "h1", priority: 5, receivedOn: "2022-01-01" }),
      ],
      members: [aMember({ offices: ["ottawa", "toronto"], targetMinutesPerWeek: 90 })],
      interpreters: [
        anInterpreter({
          languages: [
            { language: "so", dialect: "maay", tier: 3 },
            { language: "so", dialect: null, tier: 2 },
          ],
        }),
      ],
    });
    const given = plan([assignment({ start: "2027-02-10T13:45:00Z", interpreter: "i0" })], [leftOut("h1", "cost")]);
    const moved = { ...problem, previous: plan([assignment({ interpreter: "i0" })]) };
    const { cost, controllable } = verify(moved, given);
    expect(cost.S1).toBeCloseTo(60 * 5 * 4, 9);
    expect(cost.S2).toBeCloseTo(0.1 * 2 * 2, 9);
    expect(cost.S3).toBe(3);
    expect(cost.S4).toBe(2);
    expect(cost.S5).toBe(2);
    expect(cost.S6).toBe(0.5 * 2 * 2);
    expect(cost.S7).toBe(4 * 4 * 2);
    expect(controllable).toBeCloseTo(cost.total, 9);
    const otherPeople = {
      ...problem,
      previous: plan([assignment({ start: "2027-02-10T13:45:00Z", interpreter: "i9" })]),
    };
    expect(verify(otherPeople, given).cost.S7).toBe((4 * 4 * 2) / 4);
  });

  it("leaves impossible hearings out of the controllable cost", () => {
    const problem = aProblem({ hearings: [aHearing({ panel: 2 })] });
    const { controllable, cost, avoidable, impossible } = verify(problem, plan([], [leftOut("h0", "H5", true)]));
    expect({ controllable, avoidable, impossible }).toEqual({ controllable: 0, avoidable: 0, impossible: ["h0"] });
    expect(cost.S1).toBeCloseTo(120, 9);
  });
});

describe("generated problems", () => {
  it("are planned first come, first served without a broken rule, and few hearings are impossible", () => {
    const problem = generate({ size: "S", seed: 3 });
    const verdict = verify(problem, firstComeFirstServed(problem), { reasons: false });
    expect(verdict.violations).toEqual([]);
    expect(verdict.impossible.length / problem.hearings.length).toBeLessThan(0.003);
    expect(verdict.assigned + verdict.leftOut).toBe(500);
  });
});
