import type { Hearing, Interval, Problem } from "../../contract.ts";
import type { Obstacle } from "./obstacles.ts";

/** The span of a change: the office's day or month of the session that it opens, in UTC with room on both sides. */
export interface Opening {
  readonly start: string;
  readonly end: string;
  /** `2027-03` */
  readonly month: string;
  readonly on: string;
}

/** Something that a person could bring about, and that opens a place. */
export interface SmallChange {
  readonly kind: Obstacle["kind"];
  /** Whom it concerns, where it concerns somebody. */
  readonly id: string | null;
  readonly count: number;
  readonly on: string;
  readonly month: string;
  /** The problem with the change made, so that it can be tried. */
  readonly apply: (problem: Problem) => Problem;
}

const nobody = "one-more";

/** The change that takes one obstacle away. Null for one that has no such change. */
export function changeFor(obstacle: Obstacle, hearing: Hearing, opening: Opening): SmallChange {
  const base = { id: "id" in obstacle ? obstacle.id : null, count: 1, on: opening.on, month: opening.month };
  const whole: Interval[] = [{ from: opening.start, to: opening.end }];
  const change = (apply: SmallChange["apply"], count = 1): SmallChange => ({
    kind: obstacle.kind,
    ...base,
    count,
    apply,
  });
  const editHearing = (edit: Partial<Hearing>) =>
    change((problem) => ({
      ...problem,
      hearings: problem.hearings.map((one) => (one.id === hearing.id ? { ...one, ...edit } : one)),
    }));
  const clear = (list: readonly Interval[]) =>
    list.filter(
      (one) => Date.parse(one.to) <= Date.parse(opening.start) || Date.parse(one.from) >= Date.parse(opening.end),
    );
  switch (obstacle.kind) {
    case "too-early":
      return editHearing({ earliestOn: opening.on });
    case "after-deadline":
      return editHearing({ deadlineAt: opening.end });
    case "starts-too-late":
      return editHearing({ startsBefore: null });
    case "party-away":
      return editHearing({
        parties: hearing.parties.map((one) =>
          one.id === obstacle.id ? { ...one, unavailable: clear(one.unavailable) } : one,
        ),
      });
    case "busy":
      return change((problem) => ({
        ...problem,
        hearings: problem.hearings.filter((one) => !obstacle.hearings.includes(one.id)),
      }));
    case "counsel-away":
    case "counsel-day-full":
      return change((problem) => ({
        ...problem,
        counsel: problem.counsel.map((one) =>
          one.id === obstacle.id
            ? { ...one, unavailable: clear(one.unavailable), maxHearingsPerDay: one.maxHearingsPerDay + 1 }
            : one,
        ),
      }));
    case "no-interpreter":
      return change((problem) => ({
        ...problem,
        interpreters: [...problem.interpreters, oneInterpreter(hearing, whole)],
      }));
    case "no-representative":
      return change((problem) => ({
        ...problem,
        ministerReps: [...problem.ministerReps, { id: nobody, offices: [hearing.office], available: whole }],
      }));
    case "no-room":
      return change((problem) => ({
        ...problem,
        rooms: [...problem.rooms, oneRoom(hearing)],
      }));
    case "no-member":
      return change(
        (problem) => ({ ...problem, members: [...problem.members, ...moreMembers(hearing, whole, obstacle.count)] }),
        obstacle.count,
      );
    case "member-away":
      return change((problem) =>
        editMember(problem, obstacle.id, (one) => ({ available: [...one.available, ...whole] })),
      );
    case "week-full":
      return change(
        (problem) =>
          editMember(problem, obstacle.id, (one) => ({ maxMinutesPerWeek: one.maxMinutesPerWeek + obstacle.minutes })),
        obstacle.minutes,
      );
  }
}

function editMember(
  problem: Problem,
  id: string,
  edit: (one: Problem["members"][number]) => Partial<Problem["members"][number]>,
): Problem {
  return { ...problem, members: problem.members.map((one) => (one.id === id ? { ...one, ...edit(one) } : one)) };
}

function oneRoom({ office, equipment = [] }: Hearing): Problem["rooms"][number] {
  return { id: nobody, office, unavailable: [], equipment };
}

function oneInterpreter({ interpreter, office }: Hearing, available: Interval[]): Problem["interpreters"][number] {
  const { language, dialect } = interpreter ?? { language: "", dialect: null };
  return {
    id: nobody,
    languages: [{ language, dialect, tier: 0 }],
    offices: [office],
    available,
    maxMinutesPerDay: 20_160,
  };
}

function moreMembers(hearing: Hearing, available: Interval[], count: number): Problem["members"] {
  return Array.from({ length: count }, (_, n) => ({
    id: `${nobody}-${n + 1}`,
    divisions: [hearing.division],
    languages: [hearing.language],
    offices: [hearing.office],
    skills: hearing.requiredSkills,
    expertise: hearing.expertise,
    available,
    maxMinutesPerWeek: 20_160,
    targetMinutesPerWeek: 20_160,
  }));
}
