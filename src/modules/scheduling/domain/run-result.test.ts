import { expect, test } from "vitest";
import type { Instant } from "../../../kernel/time.ts";
import type { Problem } from "../../../scheduler/index.ts";
import type { MovingHearing } from "./repair-problem.ts";
import { type ProposedOf, proposedInstead, runResult } from "./run-result.ts";
import { aTakenPlace } from "./testing.ts";

const of: ProposedOf = {
  division: "RPD",
  officeId: "toronto",
  kind: "rpd-regular",
  mode: "virtual",
  language: "en",
  caseIds: ["a", "b"],
  spoken: null,
  moves: null,
};
const problem = {
  offices: [{ id: "toronto", zone: "America/Toronto", closedOn: [] }],
  hearings: [
    { id: "h", office: "toronto", durationMinutes: 210, seizedMembers: ["m2"] },
    { id: "elsewhere", office: "nowhere", durationMinutes: 60, seizedMembers: [] },
    { id: "free", office: "toronto", durationMinutes: 60, seizedMembers: [] },
  ],
} as unknown as Problem;
const assigned = (hearing: string, members: readonly string[] = ["m1"]) => ({
  hearing,
  start: "2027-02-02T02:30:00Z",
  members: [...members],
  interpreter: "i",
  ministerRep: "r",
  room: "o",
});
const told = (hearing: string, impossible = false) =>
  ({ hearing, impossible, blocking: "members", detail: {} }) as unknown as Parameters<
    typeof runResult
  >[2]["unscheduled"][number];
const result = (assignments: ReturnType<typeof assigned>[], unscheduled: ReturnType<typeof told>[] = []) =>
  runResult(problem, new Map(["h", "elsewhere", "free", "gone"].map((id) => [id, of])), { assignments, unscheduled });

test("a place of the plan is a proposal by the office’s clocks, before whoever began to hear it", () => {
  expect(result([assigned("h", ["m1", "m2", "m3"])]).proposals).toEqual([
    {
      of,
      on: "2027-02-01",
      time: "21:30",
      startsAt: "2027-02-02T02:30:00.000Z",
      endsAt: "2027-02-02T06:00:00.000Z",
      memberIds: ["m2", "m1", "m3"],
      interpreterId: "i",
      ministerCounselId: "r",
      roomId: "o",
    },
  ]);
  expect(result([assigned("free", ["m3", "m1", "m2"])]).proposals[0]?.memberIds).toEqual(["m3", "m1", "m2"]);
});

test("a place of what nobody asked for, of no hearing or of no office is no proposal", () => {
  expect(result([assigned("unasked"), assigned("elsewhere"), assigned("gone")]).proposals).toEqual([]);
  expect(runResult(problem, new Map(), { assignments: [assigned("h")], unscheduled: [] }).proposals).toEqual([]);
});

test("each case of a hearing that has no place is left out, with the reason, and what nobody asked for is not", () => {
  const { leftOut } = result([], [told("h", true), told("unasked")]);
  const why = { impossible: true, blocking: "members", detail: {}, explained: null, moves: null };
  expect(leftOut).toEqual([
    { caseId: "a", ...why },
    { caseId: "b", ...why },
  ]);
});

const moving = (changes: Partial<MovingHearing> = {}, language = "en") =>
  ({
    place: aTakenPlace({ language }),
    hearingId: "h",
    version: 4,
    mode: "hybrid",
    interpreterLanguage: null,
    interpreterDialect: null,
    caseIds: ["a"],
    ...changes,
  }) as MovingHearing;

test("a hearing that moves is proposed as it stands, with the version that was seen", () => {
  expect(proposedInstead(moving({ interpreterLanguage: "som", interpreterDialect: "Maay" }, "fr"))).toEqual({
    division: "RPD",
    officeId: "toronto",
    kind: "replacement",
    mode: "hybrid",
    language: "fr",
    caseIds: ["a"],
    spoken: { language: "som", dialect: "Maay" },
    moves: { hearingId: "h", version: 4 },
  });
  expect(proposedInstead(moving({}, "en"))).toMatchObject({ language: "en", spoken: null });
});

test("what had to move and stands is told with the hearing that stands", () => {
  const instead = proposedInstead(moving());
  const { leftOut } = runResult(problem, new Map([["h", instead]]), { assignments: [], unscheduled: [told("h")] });
  expect(leftOut).toMatchObject([{ caseId: "a", moves: { hearingId: "h", version: 4 } }]);
});

test("a moment of the solver is an instant, whatever its writing", () => {
  const startsAt: Instant | undefined = result([{ ...assigned("free"), start: "2027-02-01T21:30:00-05:00" }])
    .proposals[0]?.startsAt;
  expect(startsAt).toBe("2027-02-02T02:30:00.000Z");
});
