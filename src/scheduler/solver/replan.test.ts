import { describe, expect, it } from "vitest";
import type { GivenPlan, Problem, ScheduleEvent } from "../contract.ts";
import { firstComeFirstServed } from "../generator/first-come.ts";
import { generate } from "../generator/generate.ts";
import { type Random, randomOf } from "../generator/random.ts";
import { aHearing, aMember, anInterpreter, aProblem, fingerprintOf } from "../testing.ts";
import { aTinyProblem } from "../testing-tiny.ts";
import { judge } from "../verifier/judge.ts";
import { type Answer, createLiveSchedule } from "./replan.ts";

/** Answers events one after the other; the plan must hold every rule after each, and say the truth of itself. */
function answerAll(
  problem: Problem,
  events: readonly ScheduleEvent[],
  plan: GivenPlan = firstComeFirstServed(problem),
) {
  const live = createLiveSchedule(problem, plan);
  const answers: Answer[] = [];
  for (const event of events) {
    answers.push(live.answer(event));
    const judgement = judge(live.problem(), live.plan());
    expect(judgement.violations, JSON.stringify(event)).toEqual([]);
    expect(judgement.misstatements, JSON.stringify(event)).toEqual([]);
  }
  return { live, answers };
}

function absence(random: Random, on: readonly string[], days: number) {
  const from = random.below(on.length);
  const to = Math.min(on.length - 1, from + random.below(days));
  return { from: `${on[from]}T05:00:00Z`, to: `${on[to]}T23:59:59Z` };
}

function anEvent(random: Random, problem: Problem, on: readonly string[], n: number): ScheduleEvent {
  const away = absence(random, on, 3);
  const hearing = random.pick(problem.hearings);
  const kind = random.below(6);
  const counsel = hearing.counsel[0];
  const interpreter = problem.interpreters[random.below(Math.max(1, problem.interpreters.length))];
  if (kind === 0) return { type: "member-away", member: random.pick(problem.members).id, ...away };
  if (kind === 1 && interpreter !== undefined)
    return { type: "interpreter-away", interpreter: interpreter.id, ...away };
  if (kind === 2 && counsel !== undefined) return { type: "counsel-unavailable", counsel, ...away };
  if (kind === 3) return { type: "room-closed", room: random.pick(problem.rooms).id, ...away };
  if (kind === 4) return { type: "hearing-cancelled", hearing: hearing.id };
  const parties = hearing.parties.map((_, index) => ({ id: `new-${n}-${index}`, unavailable: [] }));
  return { type: "hearing-added", hearing: { ...hearing, id: `added-${n}`, parties, seizedMembers: [] } };
}

describe("a live schedule", () => {
  it("holds every rule through many events of every type on a small tribunal", () => {
    const all = generate({ size: "S", seed: 2 });
    const problem = { ...all, hearings: all.hearings.slice(0, 220), members: all.members.slice(0, 9) };
    const heard = problem.hearings.filter((one) => one.seizedMembers.every((id) => Number(id.slice(1)) <= 9));
    problem.hearings = heard;
    const random = randomOf(1, "events");
    const on = Array.from({ length: 85 }, (_, n) => new Date(Date.UTC(2027, 0, 18 + n)).toISOString().slice(0, 10));
    const live = createLiveSchedule(problem, firstComeFirstServed(problem));
    const answers: Answer[] = [];
    for (let n = 0; n < 48; n += 1) {
      answers.push(live.answer(anEvent(random, live.problem(), on, n)));
      if (n % 24 !== 23) continue;
      const judgement = judge(live.problem(), live.plan());
      expect(judgement.violations).toEqual([]);
      expect(judgement.misstatements).toEqual([]);
    }
    expect(fingerprintOf([answers, live.plan()])).toBe("cecf46645ed2");
  });

  it("holds every rule through events on tiny problems full of corners", () => {
    const all: unknown[] = [];
    for (let seed = 0; seed < 60; seed += 1) {
      const random = randomOf(seed, "tiny events");
      const problem = aTinyProblem(seed);
      const events = Array.from({ length: 3 }, (_, n) => anEvent(random, problem, ["2027-03-12", "2027-03-15"], n));
      const known = new Set<string>();
      const { live, answers } = answerAll(
        problem,
        events.filter(
          (event) => event.type !== "hearing-cancelled" || !known.has(event.hearing) === !!known.add(event.hearing),
        ),
      );
      all.push(answers, live.plan());
    }
    expect(fingerprintOf(all)).toBe("c72fd6dce638");
  });

  const members = [aMember(), aMember({ id: "m1" })];
  const plan = (members: string[], more: object = {}): GivenPlan => ({
    format: "greffe-plan/1",
    assignments: [
      {
        hearing: "h0",
        start: "2027-02-09T13:45:00Z",
        members,
        interpreter: null,
        ministerRep: null,
        room: null,
        ...more,
      },
    ],
    unscheduled: [],
  });
  const away = { from: "2027-02-09T00:00:00Z", to: "2027-02-10T00:00:00Z" };

  it("gives a hearing another member at the same hour when its member falls ill", () => {
    const { answers } = answerAll(
      aProblem({ members }),
      [{ type: "member-away", member: "m0", ...away }],
      plan(["m0"]),
    );
    expect(answers[0]).toMatchObject({ moved: 0, partiesMoved: 0, substituted: 1, leftOut: [] });
    expect(answers[0]?.changes[0]?.after?.members).toEqual(["m1"]);
  });

  it("moves the date instead when the member is seized of the hearing", () => {
    const problem = aProblem({ members, hearings: [aHearing({ seizedMembers: ["m0"] })] });
    const { answers } = answerAll(problem, [{ type: "member-away", member: "m0", ...away }], plan(["m0"]));
    expect(answers[0]).toMatchObject({ moved: 1, substituted: 0 });
    expect(answers[0]?.changes[0]?.after?.members).toEqual(["m0"]);
  });

  it("chains: the only other able member makes way for a colleague, and nobody's date changes", () => {
    const able = [aMember({ skills: ["minors"] }), aMember({ id: "m1", skills: ["minors"] }), aMember({ id: "m2" })];
    const only = { deadlineAt: "2027-02-09T17:30:00Z", earliestOn: "2027-02-09", starts: ["08:45"] };
    const hearings = [aHearing({ ...only, requiredSkills: ["minors"] }), aHearing({ ...only, id: "h1" })];
    const given = plan(["m0"]);
    const both = {
      ...given,
      assignments: [...given.assignments, { ...given.assignments[0], hearing: "h1", members: ["m1"] }],
    } as GivenPlan;
    const { answers } = answerAll(
      aProblem({ members: able, hearings }),
      [{ type: "member-away", member: "m0", ...away }],
      both,
    );
    expect(answers[0]).toMatchObject({ moved: 0, substituted: 2, leftOut: [] });
  });

  it("replaces interpreters and rooms at the same hour, and moves when counsel cannot come", () => {
    const interpreters = [anInterpreter(), anInterpreter({ id: "i1" })];
    const rooms = ["tor-1", "tor-2"].map((id) => ({ id, office: "toronto", unavailable: [] }));
    const hearings = [aHearing({ interpreter: { language: "so", dialect: null }, mode: "in-person", counsel: ["c0"] })];
    const { live, answers } = answerAll(
      aProblem({ interpreters, rooms, hearings }),
      [
        { type: "interpreter-away", interpreter: "i0", ...away },
        { type: "room-closed", room: "tor-1", ...away },
        { type: "counsel-unavailable", counsel: "c0", ...away },
      ],
      plan(["m0"], { interpreter: "i0", room: "tor-1" }),
    );
    expect(answers.map(({ moved, substituted }) => [moved, substituted])).toEqual([
      [0, 1],
      [0, 1],
      [1, 0],
    ]);
    expect(live.plan().assignments[0]?.start.slice(0, 10)).not.toBe("2027-02-09");
  });

  it("a room that closes makes way for the one that has what the hearing needs, not for the first that is free", () => {
    const rooms = [[], [], ["step-free"], ["step-free"]].map((equipment, n) => ({
      id: `tor-${n}`,
      office: "toronto",
      unavailable: [],
      equipment,
    }));
    const hearings = [aHearing({ mode: "in-person", equipment: ["step-free"] })];
    const { live, answers } = answerAll(
      aProblem({ rooms, hearings }),
      [{ type: "room-closed", room: "tor-3", ...away }],
      plan(["m0"], { room: "tor-3" }),
    );
    expect(answers[0]).toMatchObject({ moved: 0, substituted: 1 });
    expect(live.plan().assignments[0]?.room).toBe("tor-2");
  });

  it("an added hearing takes a room that has what it needs, or none", () => {
    const rooms = [{ id: "tor-1", office: "toronto", unavailable: [], equipment: ["hearing-loop"] }];
    const added = (id: string, equipment: string[]) => ({
      type: "hearing-added" as const,
      hearing: aHearing({ id, mode: "in-person", equipment }),
    });
    const { live } = answerAll(
      aProblem({ rooms, hearings: [aHearing()] }),
      [added("h1", ["hearing-loop"]), added("h2", ["step-free"])],
      plan(["m0"]),
    );
    const roomOf = (id: string) => live.plan().assignments.find((one) => one.hearing === id)?.room;
    expect([roomOf("h1"), roomOf("h2")]).toEqual(["tor-1", undefined]);
  });

  it("an added hearing of two that one is seized of gets its member and another", () => {
    const added = aHearing({ id: "h1", panel: 2, seizedMembers: ["m1"] });
    const { live } = answerAll(aProblem({ members }), [{ type: "hearing-added", hearing: added }], plan(["m0"]));
    const sitting = live.plan().assignments.find((one) => one.hearing === "h1")?.members;
    expect(sitting?.toSorted()).toEqual(["m0", "m1"]);
  });

  it("fills the place of a cancelled hearing with one that was left out, and plans an added one", () => {
    const only = { deadlineAt: "2027-02-09T17:30:00Z", earliestOn: "2027-02-09", starts: ["08:45"] };
    const hearings = [aHearing(only), aHearing({ ...only, id: "h1" })];
    const problem = aProblem({ hearings });
    const { answers } = answerAll(
      problem,
      [
        { type: "hearing-cancelled", hearing: "h0" },
        { type: "hearing-added", hearing: aHearing({ id: "h2", durationMinutes: 95, starts: ["10:00"] }) },
        { type: "hearing-added", hearing: aHearing({ id: "h3", parties: [{ id: "p-h2", unavailable: [] }] }) },
      ],
      plan(["m0"]),
    );
    expect(answers[0]?.changes.map(({ hearing, after }) => [hearing, after === null])).toEqual([
      ["h0", true],
      ["h1", false],
    ]);
    expect(answers[1]?.changes[0]).toMatchObject({ hearing: "h2", before: null });
    expect(answers[2]?.changes[0]).toMatchObject({ hearing: "h3", before: null });
  });

  it("releases a pin that the event makes impossible, and says so; other pins stand", () => {
    const given = plan(["m0"]);
    const problem = aProblem({ members, pins: given.assignments });
    const other = answerAll(problem, [{ type: "member-away", member: "m1", ...away }], given);
    expect(other.answers[0]?.releasedPins).toEqual([]);
    const { answers } = answerAll(problem, [{ type: "member-away", member: "m0", ...away }], given);
    expect(answers[0]?.releasedPins).toEqual(["h0"]);
  });

  it("leaves alone what has begun, and gives no place before the event was known", () => {
    const at = "2027-02-09T15:00:00Z";
    const begun = answerAll(aProblem({ members }), [{ type: "member-away", member: "m0", ...away, at }], plan(["m0"]));
    expect(begun.live.plan().assignments[0]?.members).toEqual(["m0"]);
    const only = aProblem({ hearings: [aHearing({ earliestOn: "2027-02-08" })] });
    const late = answerAll(only, [{ type: "counsel-unavailable", counsel: "c0", ...away, at: "2027-02-11T23:00:00Z" }]);
    late.live.answer({ type: "hearing-added", hearing: aHearing({ id: "h1" }) });
    expect(
      late.live
        .plan()
        .assignments.find(({ hearing }) => hearing === "h1")
        ?.start.slice(0, 10),
    ).toBe("2027-02-12");
  });
});
