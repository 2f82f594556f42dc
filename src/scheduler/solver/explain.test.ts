import { describe, expect, it } from "vitest";
import type { Assignment, GivenPlan, Hearing, Problem } from "../contract.ts";
import { firstComeFirstServed } from "../generator/first-come.ts";
import { generate } from "../generator/generate.ts";
import { aHearing, aMember, anInterpreter, aProblem, fingerprintOf } from "../testing.ts";
import { aTinyProblem } from "../testing-tiny.ts";
import { verify } from "../verifier/verify.ts";
import { explain } from "./explain.ts";

function at(hearing: string, start: string, more: Partial<Assignment> = {}): Assignment {
  return { hearing, start, members: ["m0"], interpreter: null, ministerRep: null, room: null, ...more };
}

const plan = (...assignments: Assignment[]): GivenPlan => ({ format: "greffe-plan/1", assignments, unscheduled: [] });

const oneMorning = { deadlineAt: "2027-02-09T17:30:00Z", earliestOn: "2027-02-09", starts: ["08:45"] };

/** What would free a hearing that a plan leaves out. */
function freeing(hearing: Partial<Hearing>, more: Partial<Problem> = {}, given: GivenPlan = plan()) {
  const problem = aProblem({ hearings: [aHearing(hearing), aHearing({ id: "h1", ...oneMorning })], ...more });
  const explanation = explain(problem, given, "h0");
  return { kinds: explanation?.change?.changes.map(({ kind }) => kind), text: explanation?.change?.text, explanation };
}

describe("why a hearing has its place", () => {
  it("gives the price, cheaper and dearer starts, and other people with theirs", () => {
    const members = [aMember(), aMember({ id: "m1", offices: ["ottawa", "toronto"] })];
    const explanation = explain(aProblem({ members }), plan(at("h0", "2027-02-09T13:45:00Z")), "h0");
    expect(explanation?.price?.total).toBeCloseTo(0.2, 6);
    expect(explanation?.otherStarts[0]?.price).toBeCloseTo(-0.2, 6);
    expect(explanation?.otherPeople).toMatchObject([{ assignment: { members: ["m1"] }, price: 2 }]);
    expect(explanation?.freeEarlier).toBe(2);
  });

  it("agrees with the verifier about every price of tiny plans", () => {
    const all: unknown[] = [];
    for (let seed = 0; seed < 30; seed += 1) {
      const problem = aTinyProblem(seed);
      const given = firstComeFirstServed(problem);
      const { total } = verify(problem, given).cost;
      for (const { hearing } of given.assignments) {
        const explanation = explain(problem, given, hearing);
        for (const { assignment, price } of [
          ...(explanation?.otherStarts ?? []),
          ...(explanation?.otherPeople ?? []),
        ]) {
          const others = given.assignments.map((one) => (one.hearing === hearing ? assignment : one));
          const verdict = verify(problem, { ...given, assignments: others }, { reasons: false });
          expect(verdict.violations, `seed ${seed}`).toEqual([]);
          expect(verdict.cost.total - total, `seed ${seed} ${hearing}`).toBeCloseTo(price, 4);
        }
      }
      all.push(problem.hearings.map(({ id }) => explain(problem, given, id)));
    }
    expect(fingerprintOf(all)).toBe("e346d3c256d6");
  });

  it("knows no hearing that is not there", () => {
    expect(explain(aProblem({}), plan(), "h9")).toBeNull();
  });
});

describe("what would free a hearing that is left out", () => {
  it("one more interpreter of its language, named in both languages with the month and the office", () => {
    const { kinds, text } = freeing({ interpreter: { language: "ti", dialect: null }, mode: "in-person" });
    expect(kinds).toEqual(["no-interpreter"]);
    expect(text?.en).toBe("It would have a place if there were one more Tigrinya interpreter in toronto in February.");
    expect(text?.fr).toBe("Elle aurait une place s’il y avait un interprète de plus en tigrigna à toronto en février.");
  });

  it("another hearing elsewhere, some minutes more, a room, a representative, a member, a later deadline", () => {
    const taken = plan(at("h1", "2027-02-09T13:45:00Z"));
    expect(freeing({ ...oneMorning, seizedMembers: ["m0"] }, {}, taken).kinds).toEqual(["busy"]);
    expect(freeing({}, { members: [aMember({ maxMinutesPerWeek: 300 })] }, taken).explanation?.change).toMatchObject({
      changes: [{ kind: "week-full", id: "m0", count: 120 }],
    });
    expect(freeing({ mode: "hybrid" }, { rooms: [] }).kinds).toEqual(["no-room"]);
    const bare = [{ id: "tor-1", office: "toronto", unavailable: [] }];
    expect(freeing({ mode: "hybrid", equipment: ["step-free"] }, { rooms: bare }).kinds).toEqual(["no-room"]);
    expect(freeing({ minister: true }, { ministerReps: [] }).kinds).toEqual(["no-representative"]);
    expect(freeing({ panel: 3 }).explanation?.change?.changes).toMatchObject([{ kind: "no-member", count: 2 }]);
    expect(freeing({ deadlineAt: "2027-02-08T12:00:00Z" }).kinds).toEqual(["after-deadline"]);
  });

  it("of two that each would open a place, the one that the reason names", () => {
    const morning = [{ from: "2027-02-09T13:00:00Z", to: "2027-02-09T17:30:00Z" }];
    const afternoon = [{ from: "2027-02-09T17:30:00Z", to: "2027-02-09T22:00:00Z" }];
    const { kinds, explanation } = freeing(
      { earliestOn: "2027-02-09", minister: true, interpreter: { language: "so", dialect: null } },
      {
        horizon: { from: "2027-02-09", to: "2027-02-09" },
        interpreters: [anInterpreter({ available: morning })],
        ministerReps: [{ id: "b0", offices: ["toronto"], available: afternoon }],
      },
    );
    expect([explanation?.blocking, kinds]).toEqual(["H8", ["no-interpreter"]]);
  });

  it("two changes where one is not enough, and none where no change helps", () => {
    const two = { interpreter: { language: "so", dialect: "maay" }, mode: "in-person" as const };
    expect(freeing(two, { rooms: [], interpreters: [anInterpreter()] }).kinds?.toSorted()).toEqual([
      "no-interpreter",
      "no-room",
    ]);
    expect(freeing({ starts: [] }).explanation?.change).toBeNull();
  });

  it("finds a change for nearly every hearing that a realistic plan leaves out", () => {
    const problem = generate({ size: "S", seed: 4 });
    const given = firstComeFirstServed(problem);
    const out = given.unscheduled.slice(0, 2).map(({ hearing }) => explain(problem, given, hearing)?.change);
    expect(out.filter((change) => change !== null && change !== undefined).length).toBe(out.length);
  });
});
