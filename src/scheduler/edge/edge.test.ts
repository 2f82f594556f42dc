import { describe, expect, it } from "vitest";
import { Refused } from "../../kernel/refusal.ts";
import { aProblem } from "../testing.ts";
import { readEvent } from "./read-event.ts";
import { readPlan } from "./read-plan.ts";
import { readProblem } from "./read-problem.ts";

function refusalOf(read: () => unknown): Refused {
  try {
    read();
  } catch (error) {
    if (error instanceof Refused) return error;
    throw error;
  }
  throw new Error("Nothing was refused");
}

/** The codes and paths that reading a problem with one thing changed gives. */
function problemsWith(change: object): string[] {
  const refused = refusalOf(() => readProblem({ ...aProblem({}), ...change }, "in.json"));
  for (const field of refused.fields) expect(field.text.en).not.toBe(field.text.fr);
  return refused.fields.map((field) => `${field.code} ${field.path}`);
}

describe("reading a scheduling problem", () => {
  it("accepts a problem as described and keeps fields that it does not know", () => {
    expect(readProblem({ ...aProblem({}), inventedBy: "someone" }, "in.json")).toMatchObject({
      inventedBy: "someone",
    });
  });

  it("tells of fields that it does not know, and refuses one that seems meant for a missing one", () => {
    const [hearing] = aProblem({}).hearings;
    const told: string[] = [];
    const value = {
      ...aProblem({}),
      note: 1,
      hearings: [{ ...hearing, "a/b": 2, parties: [{ id: "p", unavailable: [], age: 3 }] }],
    };
    readProblem(value, "in.json", ({ path, code }) => told.push(`${code} ${path}`));
    expect(told.sort()).toEqual([
      "field-ignored /hearings/0/a~1b",
      "field-ignored /hearings/0/parties/0/age",
      "field-ignored /note",
    ]);
    const { pins: _, ...rest } = aProblem({});
    const refused = refusalOf(() => readProblem({ ...rest, pin: [] }, "in.json"));
    expect(refused.fields.map(({ path, code }) => `${code} ${path}`)).toEqual(["unknown-field /pin"]);
    expect(() => readProblem({ ...aProblem({}), previousPlan: null }, "in.json")).not.toThrow();
  });

  it("takes absent pins and no previous plan as none", () => {
    const { pins: _, previous: __, ...rest } = aProblem({});
    expect(readProblem(rest, "in.json")).toMatchObject({ pins: [], previous: null });
  });

  it.each([null, 3, [], "x", {}, { format: "greffe-plan/1" }])("refuses %j as another format", (value) => {
    expect(refusalOf(() => readProblem(value, "in.json")).code).toBe("schedule-format-unknown");
  });

  it("names a missing field, a wrong type and a day that does not exist", () => {
    const { weights: _, ...weightless } = aProblem({});
    const refused = refusalOf(() => readProblem(weightless, "in.json"));
    expect(refused.fields.map((field) => `${field.code} ${field.path}`)).toEqual(["missing-field /weights"]);
    expect(problemsWith({ breakMinutes: "thirty" })).toEqual(["wrong-type /breakMinutes"]);
    expect(problemsWith({ breakMinutes: Number.NaN })).toEqual(["wrong-type /breakMinutes"]);
    expect(problemsWith({ horizon: { from: "2027-02-29", to: "2027-04-16" } })).toEqual(["bad-date /horizon/from"]);
    expect(problemsWith({ now: "2027-01-04 14:00" })).toEqual(["bad-instant /now"]);
    expect(problemsWith({ now: "2027-02-30T14:00:00Z" })).toEqual(["bad-instant /now"]);
  });

  it("refuses a reversed, an endless and a past horizon", () => {
    expect(problemsWith({ horizon: { from: "2027-04-16", to: "2027-01-18" } })).toEqual(["horizon-reversed /horizon"]);
    expect(problemsWith({ horizon: { from: "2027-01-18", to: "2037-01-18" } })).toEqual(["horizon-too-long /horizon"]);
    expect(problemsWith({ now: "2027-06-01T00:00:00Z" })).toEqual(["now-after-horizon /now"]);
  });

  it("refuses zones, offices, rooms, members and counsel that are nowhere", () => {
    const problem = aProblem({});
    const [hearing] = problem.hearings;
    const [office] = problem.offices;
    expect(problemsWith({ offices: [{ ...office, zone: "America/Atlantis" }] })).toEqual([
      "unknown-zone /offices/0/zone",
    ]);
    expect(problemsWith({ hearings: [{ ...hearing, office: "nowhere" }] })).toEqual([
      "unknown-office /hearings/0/office",
    ]);
    expect(problemsWith({ hearings: [{ ...hearing, seizedMembers: ["gone"], counsel: ["x"] }] })).toEqual([
      "unknown-member /hearings/0/seizedMembers/0",
      "unknown-counsel /hearings/0/counsel/0",
    ]);
    const pin = { hearing: "h9", start: "2027-02-08T13:45:00Z", members: ["m9"], interpreter: "i9", ministerRep: "b9" };
    expect(problemsWith({ pins: [{ ...pin, room: "r9" }] })).toEqual([
      "unknown-hearing /pins/0/hearing",
      "unknown-member /pins/0/members/0",
      "unknown-interpreter /pins/0/interpreter",
      "unknown-minister-rep /pins/0/ministerRep",
      "unknown-room /pins/0/room",
    ]);
  });

  it("refuses identifiers that stand twice and intervals that end before they start", () => {
    const problem = aProblem({});
    const [member] = problem.members;
    const reversed = [{ from: "2027-02-08T13:45:00Z", to: "2027-02-08T13:45:00Z" }];
    expect(problemsWith({ hearings: [...problem.hearings, ...problem.hearings] })).toContain(
      `duplicate-id /hearings/${problem.hearings.length}/id`,
    );
    expect(problemsWith({ members: [{ ...member, available: reversed }] })).toEqual([
      "bad-interval /members/0/available/0",
    ]);
  });

  it("shows fifty problems at most and says how many more there are", () => {
    const problem = aProblem({});
    const [hearing] = problem.hearings;
    const hearings = Array.from({ length: 80 }, (_, n) => ({ ...hearing, id: `h${n}`, office: "nowhere" }));
    const refused = refusalOf(() => readProblem({ ...problem, hearings }, "in.json"));
    expect(refused.fields).toHaveLength(51);
    expect(refused.fields[50]?.text.en).toContain("30 more");
  });
});

describe("reading a plan and an event", () => {
  it("refuses a plan with missing fields or a start that is no instant", () => {
    const plan = { format: "greffe-plan/1", assignments: [{ hearing: "h0" }], unscheduled: [] };
    expect(refusalOf(() => readPlan(plan, "plan.json")).fields.map((field) => field.code)).toContain("missing-field");
    expect(refusalOf(() => readPlan({ ...plan, assignments: Number.NaN }, "plan.json")).code).toBe(
      "schedule-malformed",
    );
  });

  it("reads an event and names what is wrong with it", () => {
    const problem = aProblem({});
    const away = { type: "member-away", member: "m0", from: "2027-02-08T00:00:00Z", to: "2027-02-09T00:00:00Z" };
    const codes = (event: unknown) =>
      refusalOf(() => readEvent(event, "event.json", problem)).fields.map((field) => `${field.code} ${field.path}`);
    expect(readEvent(away, "event.json", problem)).toEqual(away);
    expect(codes({ ...away, member: "m9" })).toEqual(["unknown-member /member"]);
    expect(codes({ ...away, to: away.from })).toEqual(["bad-interval "]);
    expect(codes({ type: "earthquake" })).toEqual(["wrong-type /type"]);
    const { member: _, ...nobody } = away;
    expect(codes(nobody)).toEqual(["missing-field /member"]);
    expect(codes({ ...away, member: 3 })).toEqual(["wrong-type /member"]);
    const during = { from: away.from, to: away.to };
    expect(codes({ ...away, at: "2027-02-30T00:00:00Z" })).toEqual(["bad-instant /at"]);
    for (const [type, field] of [
      ["interpreter-away", "interpreter"],
      ["counsel-unavailable", "counsel"],
      ["room-closed", "room"],
    ] as const)
      expect(codes({ type, [field]: "nobody", ...during })).toEqual([`unknown-${field} /${field}`]);
    expect(codes({ type: "hearing-cancelled", hearing: "nobody" })).toEqual(["unknown-hearing /hearing"]);
    expect(
      readEvent({ type: "hearing-cancelled", hearing: problem.hearings[0]?.id }, "event.json", problem),
    ).toMatchObject({ type: "hearing-cancelled" });
    expect(codes({ type: "hearing-added", hearing: problem.hearings[0] })).toEqual(["duplicate-id /hearing/id"]);
  });
});
