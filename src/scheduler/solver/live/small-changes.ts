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

type Edit = SmallChange["apply"];

/** The change that takes one obstacle away. */
export function changeFor(obstacle: Obstacle, hearing: Hearing, opening: Opening): SmallChange {
  return {
    kind: obstacle.kind,
    id: "id" in obstacle ? obstacle.id : null,
    count: obstacle.kind === "no-member" ? obstacle.count : obstacle.kind === "week-full" ? obstacle.minutes : 1,
    on: opening.on,
    month: opening.month,
    apply: editFor(obstacle, hearing, opening),
  };
}

function editFor(obstacle: Obstacle, hearing: Hearing, opening: Opening): Edit {
  const whole: Interval[] = [{ from: opening.start, to: opening.end }];
  switch (obstacle.kind) {
    case "too-early":
      return editHearing(hearing, { earliestOn: opening.on });
    case "after-deadline":
      return editHearing(hearing, { deadlineAt: opening.end });
    case "starts-too-late":
      return editHearing(hearing, { startsBefore: null });
    case "party-away":
      return bringParty(obstacle.id, hearing, opening);
    case "busy":
      return (problem) => ({
        ...problem,
        hearings: problem.hearings.filter((one) => !obstacle.hearings.includes(one.id)),
      });
    case "counsel-away":
    case "counsel-day-full":
      return freeCounsel(obstacle.id, opening);
    case "member-away":
      return editMember(obstacle.id, (one) => ({ available: [...one.available, ...whole] }));
    case "week-full":
      return editMember(obstacle.id, (one) => ({ maxMinutesPerWeek: one.maxMinutesPerWeek + obstacle.minutes }));
    default:
      return somebodyMore(obstacle, hearing, whole);
  }
}

type Missing = Extract<Obstacle, { kind: "no-interpreter" | "no-representative" | "no-room" | "no-member" }>;

/** What is missing is there: an interpreter, a representative of the Minister, a room, members. */
function somebodyMore(obstacle: Missing, hearing: Hearing, whole: Interval[]): Edit {
  switch (obstacle.kind) {
    case "no-interpreter":
      return (problem) => ({ ...problem, interpreters: [...problem.interpreters, oneInterpreter(hearing, whole)] });
    case "no-representative":
      return (problem) => ({
        ...problem,
        ministerReps: [...problem.ministerReps, { id: nobody, offices: [hearing.office], available: whole }],
      });
    case "no-room":
      return (problem) => ({ ...problem, rooms: [...problem.rooms, oneRoom(hearing)] });
    case "no-member":
      return (problem) => ({
        ...problem,
        members: [...problem.members, ...moreMembers(hearing, whole, obstacle.count)],
      });
  }
}

const editHearing =
  (hearing: Hearing, edit: Partial<Hearing>): Edit =>
  (problem) => ({
    ...problem,
    hearings: problem.hearings.map((one) => (one.id === hearing.id ? { ...one, ...edit } : one)),
  });

/** The spans of an absence that the opening leaves. */
const clear = (list: readonly Interval[], { start, end }: Opening) =>
  list.filter((one) => Date.parse(one.to) <= Date.parse(start) || Date.parse(one.from) >= Date.parse(end));

const bringParty = (id: string, hearing: Hearing, opening: Opening): Edit =>
  editHearing(hearing, {
    parties: hearing.parties.map((one) =>
      one.id === id ? { ...one, unavailable: clear(one.unavailable, opening) } : one,
    ),
  });

const freeCounsel =
  (id: string, opening: Opening): Edit =>
  (problem) => ({
    ...problem,
    counsel: problem.counsel.map((one) =>
      one.id === id
        ? { ...one, unavailable: clear(one.unavailable, opening), maxHearingsPerDay: one.maxHearingsPerDay + 1 }
        : one,
    ),
  });

const editMember =
  (id: string, edit: (one: Problem["members"][number]) => Partial<Problem["members"][number]>): Edit =>
  (problem) => ({
    ...problem,
    members: problem.members.map((one) => (one.id === id ? { ...one, ...edit(one) } : one)),
  });

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
