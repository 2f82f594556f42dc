import {
  type CivilDate,
  type CivilTime,
  civilDateIn,
  civilTimeIn,
  type Instant,
  type Zone,
} from "../../../kernel/time.ts";
import type { Assignment, Unscheduled } from "../../../scheduler/index.ts";
import { spokenAt } from "./asked-hearing.ts";
import type { Assembled } from "./assemble-problem.ts";
import type { HeardTogether } from "./ready-files.ts";

/** A hearing that has a place in the plan. */
export interface NewProposal {
  readonly files: HeardTogether;
  readonly on: CivilDate;
  readonly time: CivilTime;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  /** The first presides. */
  readonly memberIds: readonly string[];
  readonly interpreterId: string | null;
  readonly spoken: { readonly language: string; readonly dialect: string | null } | null;
  readonly ministerCounselId: string | null;
  readonly roomId: string | null;
}

export interface LeftOutFile {
  readonly caseId: string;
  readonly impossible: boolean;
  readonly blocking: string;
  readonly detail: Unscheduled["detail"];
}

/** What a plan says of the files that asked: the places that they have, and why others have none. */
export function runResult(
  assembled: Assembled,
  plan: { readonly assignments: readonly Assignment[]; readonly unscheduled: readonly Unscheduled[] },
): { readonly proposals: readonly NewProposal[]; readonly leftOut: readonly LeftOutFile[] } {
  const zones = new Map(assembled.problem.offices.map((office) => [office.id, office.zone as Zone]));
  const hearings = new Map(assembled.problem.hearings.map((one) => [one.id, one]));
  const proposals = plan.assignments.flatMap((assignment): NewProposal[] => {
    const files = assembled.together.get(assignment.hearing);
    const hearing = hearings.get(assignment.hearing);
    const zone = zones.get(hearing?.office ?? "");
    if (files === undefined || hearing === undefined || zone === undefined) return [];
    const begins = Date.parse(assignment.start);
    const startsAt = new Date(begins).toISOString() as Instant;
    const [seized] = hearing.seizedMembers;
    return [
      {
        files,
        on: civilDateIn(startsAt, zone),
        time: civilTimeIn(startsAt, zone),
        startsAt,
        endsAt: new Date(begins + hearing.durationMinutes * 60_000).toISOString() as Instant,
        memberIds: assignment.members.toSorted((a, b) => Number(b === seized) - Number(a === seized)),
        interpreterId: assignment.interpreter,
        spoken: spokenAt(files),
        ministerCounselId: assignment.ministerRep,
        roomId: assignment.room,
      },
    ];
  });
  const leftOut = plan.unscheduled.flatMap(({ hearing, impossible, blocking, detail }) =>
    (assembled.together.get(hearing) ?? []).map(({ caseId }) => ({ caseId, impossible, blocking, detail })),
  );
  return { proposals, leftOut };
}
