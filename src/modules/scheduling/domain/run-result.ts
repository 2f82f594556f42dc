import {
  type CivilDate,
  type CivilTime,
  civilDateIn,
  civilTimeIn,
  type Instant,
  type Zone,
} from "../../../kernel/time.ts";
import type { Assignment, ExplainedPlan, Problem, Unscheduled } from "../../../scheduler/index.ts";
import type { HearingMode } from "../../hearings/contract.ts";
import { type WhyLeftOut, whyLeftOut } from "../explained/why-left-out.ts";
import { modeOf, spokenAt } from "./asked-hearing.ts";
import type { HeardTogether } from "./ready-cases.ts";
import type { MovingHearing } from "./repair-problem.ts";

/** Whose hearing is proposed, whatever its place. */
export interface ProposedOf {
  readonly division: string;
  readonly officeId: string;
  /** A kind of the rules, or `replacement`. */
  readonly kind: string;
  readonly mode: HearingMode;
  readonly language: "en" | "fr";
  readonly caseIds: readonly string[];
  readonly spoken: { readonly language: string; readonly dialect: string | null } | null;
  /** The hearing that is moved, as it stands; null for a new one. */
  readonly moves: { readonly hearingId: string; readonly version: number } | null;
}

export const proposedFor = (cases: HeardTogether): ProposedOf => ({
  division: cases[0].division,
  officeId: cases[0].officeId,
  kind: cases[0].kind.code,
  mode: modeOf(cases),
  language: cases[0].language,
  caseIds: cases.map(({ caseId }) => caseId),
  spoken: spokenAt(cases),
  moves: null,
});

export const proposedInstead = (moving: MovingHearing): ProposedOf => ({
  division: moving.place.division,
  officeId: moving.place.officeId,
  kind: "replacement",
  mode: moving.mode,
  language: moving.place.language === "fr" ? "fr" : "en",
  caseIds: moving.caseIds,
  spoken:
    moving.interpreterLanguage === null
      ? null
      : { language: moving.interpreterLanguage, dialect: moving.interpreterDialect },
  moves: { hearingId: moving.hearingId, version: moving.version },
});

/** A hearing that has a place in the plan. */
export interface NewProposal {
  readonly of: ProposedOf;
  readonly on: CivilDate;
  readonly time: CivilTime;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  /** The first presides. */
  readonly memberIds: readonly string[];
  readonly interpreterId: string | null;
  readonly ministerCounselId: string | null;
  readonly roomId: string | null;
}

export interface LeftOutCase {
  readonly caseId: string;
  readonly impossible: boolean;
  readonly blocking: string;
  readonly detail: Unscheduled["detail"];
  /** Null where the plan was not explained. */
  readonly explained: WhyLeftOut | null;
  /** The hearing that stands although it had to move; null for a case that has none. */
  readonly moves: ProposedOf["moves"];
}

/** What a plan says of the cases that asked: the places that they have, and why others have none. */
export function runResult(
  problem: Problem,
  proposed: ReadonlyMap<string, ProposedOf>,
  plan: { readonly assignments: readonly Assignment[]; readonly unscheduled: readonly Unscheduled[] },
  explained: ExplainedPlan | null = null,
): { readonly proposals: readonly NewProposal[]; readonly leftOut: readonly LeftOutCase[] } {
  const zones = new Map(problem.offices.map((office) => [office.id, office.zone as Zone]));
  const hearings = new Map(problem.hearings.map((one) => [one.id, one]));
  const proposals = plan.assignments.flatMap((assignment): NewProposal[] => {
    const of = proposed.get(assignment.hearing);
    const hearing = hearings.get(assignment.hearing);
    const zone = zones.get(hearing?.office ?? "");
    if (of === undefined || hearing === undefined || zone === undefined) return [];
    const begins = Date.parse(assignment.start);
    const startsAt = new Date(begins).toISOString() as Instant;
    const [seized] = hearing.seizedMembers;
    return [
      {
        of,
        on: civilDateIn(startsAt, zone),
        time: civilTimeIn(startsAt, zone),
        startsAt,
        endsAt: new Date(begins + hearing.durationMinutes * 60_000).toISOString() as Instant,
        memberIds: assignment.members.toSorted((a, b) => Number(b === seized) - Number(a === seized)),
        interpreterId: assignment.interpreter,
        ministerCounselId: assignment.ministerRep,
        roomId: assignment.room,
      },
    ];
  });
  const why = explained === null ? null : whyLeftOut(explained);
  const leftOut = plan.unscheduled.flatMap(({ hearing, impossible, blocking, detail }) =>
    (proposed.get(hearing)?.caseIds ?? []).map((caseId) => ({
      caseId,
      impossible,
      blocking,
      detail,
      explained: why?.(hearing, impossible) ?? null,
      moves: proposed.get(hearing)?.moves ?? null,
    })),
  );
  return { proposals, leftOut };
}
