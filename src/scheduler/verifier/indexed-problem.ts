import type {
  Counsel,
  Hearing,
  Interpreter,
  Interval,
  Member,
  MinisterRep,
  Office,
  Problem,
  Room,
} from "../contract.ts";
import { daysFromTo, OfficeClock } from "./office-clock.ts";

/** Start and end in milliseconds, end excluded. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** The problem with everything found by identifier and its intervals as sorted unions. */
export interface IndexedProblem {
  readonly problem: Problem;
  readonly breakMs: number;
  /** The longest hearing. */
  readonly longestMs: number;
  readonly days: readonly string[];
  readonly hearings: ReadonlyMap<string, Hearing>;
  readonly offices: ReadonlyMap<string, Office & { readonly clock: OfficeClock; readonly closed: ReadonlySet<string> }>;
  readonly rooms: ReadonlyMap<string, Room>;
  readonly members: ReadonlyMap<string, Member>;
  readonly interpreters: ReadonlyMap<string, Interpreter>;
  readonly interpretersByLanguage: ReadonlyMap<string, readonly Interpreter[]>;
  readonly membersByDivision: ReadonlyMap<string, readonly Member[]>;
  readonly roomsByOffice: ReadonlyMap<string, readonly Room[]>;
  readonly counsel: ReadonlyMap<string, Counsel>;
  readonly ministerReps: ReadonlyMap<string, MinisterRep>;
  /** When the owner of these intervals is there, or is not: which of the two is the owner's own meaning. */
  readonly spansOf: (owner: readonly Interval[]) => readonly Span[];
}

/** The office that handles the case. @throws Error for a problem that was not read, which would have refused it */
export function officeOf(indexed: IndexedProblem, hearing: Hearing) {
  const office = indexed.offices.get(hearing.office);
  if (office === undefined) throw new Error(`Hearing ${hearing.id} of an office that was never read`);
  return office;
}

/** Whether the office is open on a day, or somebody is on duty for this hearing. */
export function isOpenFor(hearing: Hearing, office: { readonly closed: ReadonlySet<string> }, on: string): boolean {
  const isWorkingDay = ![0, 6].includes(new Date(on).getUTCDay()) && !office.closed.has(on);
  return isWorkingDay || (hearing.alsoOn?.includes(on) ?? false);
}

export function indexProblem(problem: Problem): IndexedProblem {
  const clocks = new Map<string, OfficeClock>();
  const clockOf = (zone: string) => {
    const clock = clocks.get(zone) ?? new OfficeClock(zone);
    clocks.set(zone, clock);
    return clock;
  };
  const spans = new WeakMap<readonly Interval[], readonly Span[]>();
  return {
    problem,
    breakMs: problem.breakMinutes * 60_000,
    longestMs: problem.hearings.reduce((most, one) => Math.max(most, one.durationMinutes), 0) * 60_000,
    days: daysFromTo(problem.horizon.from, problem.horizon.to),
    hearings: byId(problem.hearings),
    offices: byId(
      problem.offices.map((office) => ({
        ...office,
        clock: clockOf(office.zone),
        closed: new Set(office.closedOn),
      })),
    ),
    rooms: byId(problem.rooms),
    members: byId(problem.members),
    interpreters: byId(problem.interpreters),
    interpretersByLanguage: byEach(problem.interpreters, (one) => one.languages.map(({ language }) => language)),
    membersByDivision: byEach(problem.members, (one) => one.divisions),
    roomsByOffice: byEach(problem.rooms, (one) => [one.office]),
    counsel: byId(problem.counsel),
    ministerReps: byId(problem.ministerReps),
    spansOf: (intervals) => {
      const known = spans.get(intervals);
      if (known !== undefined) return known;
      const union = unionOf(intervals);
      spans.set(intervals, union);
      return union;
    },
  };
}

function byId<T extends { readonly id: string }>(list: readonly T[]): ReadonlyMap<string, T> {
  return new Map(list.map((item) => [item.id, item]));
}

/** Items under each of their keys, once each. */
function byEach<T>(list: readonly T[], keys: (item: T) => readonly string[]): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of list) {
    for (const key of new Set(keys(item))) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [item]);
      else group.push(item);
    }
  }
  return groups;
}

/** Overlapping and touching intervals become one. */
function unionOf(intervals: readonly Interval[]): Span[] {
  const sorted = intervals
    .map(({ from, to }) => ({ from: Date.parse(from), to: Date.parse(to) }))
    .sort((a, b) => a.from - b.from);
  const union: { from: number; to: number }[] = [];
  for (const span of sorted) {
    const last = union.at(-1);
    if (last !== undefined && span.from <= last.to) last.to = Math.max(last.to, span.to);
    else union.push(span);
  }
  return union;
}

/** True when one of the spans covers the whole of another. */
export function covers(spans: readonly Span[], { from, to }: Span): boolean {
  const span = spans[firstEndingAfter(spans, from)];
  return span !== undefined && span.from <= from && to <= span.to;
}

/** True when no moment is in both. */
export function isClear(spans: readonly Span[], { from, to }: Span): boolean {
  const span = spans[firstEndingAfter(spans, from)];
  return span === undefined || span.from >= to;
}

function firstEndingAfter(spans: readonly Span[], moment: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.to ?? 0) > moment) high = middle;
    else low = middle + 1;
  }
  return low;
}

export function spanOf(startMs: number, hearing: Hearing): Span {
  return { from: startMs, to: startMs + hearing.durationMinutes * 60_000 };
}

/** In-person and hybrid hearings need a room and people of the office. */
export function isAtOffice(hearing: Hearing): boolean {
  return hearing.mode !== "virtual";
}

/** Whether the room has all that the hearing asks of one. */
export function isEquipped(room: Room, hearing: Hearing): boolean {
  const has = new Set(room.equipment);
  return (hearing.equipment ?? []).every((what) => has.has(what));
}

/** The entries of an interpreter that serve a hearing's need; the dialect counts only when one is asked for. */
export function servingEntries(interpreter: Interpreter, need: NonNullable<Hearing["interpreter"]>) {
  return interpreter.languages.filter(
    (entry) => entry.language === need.language && (need.dialect === null || entry.dialect === need.dialect),
  );
}
