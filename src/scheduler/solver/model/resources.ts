import type { Problem } from "../../contract.ts";
import { int32, int32From } from "./arrays.ts";
import { type Span, spansOf } from "./clock.ts";
import type { Sessions } from "./sessions.ts";

/** Kinds of resource, in the order of their numbers. Counsel and parties have calendars but are not chosen. */
const kinds = ["member", "interpreter", "room", "rep", "counsel", "party"] as const;
export const member = 0;
export const interpreter = 1;
export const room = 2;
export const rep = 3;
export const counsel = 4;
export const party = 5;

/**
 * Every person and room has one number. Each kind begins at a multiple of 32 (`kindStart`), so that a number is also
 * the position of a bit. `kindCount` is how many there are; numbers between are nobody.
 */
export interface Resources {
  readonly kindStart: Int32Array;
  readonly kindCount: Int32Array;
  /** All numbers, nobody included. */
  readonly count: number;
  /** Words of a row of bits over everyone who is chosen (members to representatives). */
  readonly poolWords: number;
  /** Bit r of row t: resource r could serve template t on an empty calendar. */
  readonly open: Int32Array;
  /** Distinct starts of templates, in slots; bit r of row i of `reach`: resource r may be busy, or on the break, at i. */
  readonly instants: Int32Array;
  readonly reach: Int32Array;
  /** By member number: the most and the aimed minutes of a week. */
  readonly maxWeek: Int32Array;
  readonly targetWeek: Int32Array;
  /** By interpreter (number − kindStart): the most minutes of a day. */
  readonly maxDay: Int32Array;
  /** By counsel (number − kindStart): the most hearings of a day. */
  readonly maxHearings: Int32Array;
  readonly overload: number;
}

/** Identifiers by number, and numbers by kind and identifier. Stays in the thread that reads and writes files. */
export interface Names {
  readonly id: readonly string[];
  readonly number: readonly ReadonlyMap<string, number>[];
}

/** People who sit for the same offices, divisions and languages get neighbouring bits. */
function inOrder<T extends { readonly id: string }>(list: readonly T[], key: (one: T) => string): T[] {
  const keyed = list.map((one, index) => ({ one, index, key: key(one) }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.index - b.index));
  return keyed.map(({ one }) => one);
}

/** Parties who appear in several hearings; the others need no calendar. */
function repeatedParties(problem: Problem): string[] {
  const lastIn = new Map<string, number>();
  const repeated = new Set<string>();
  for (const [h, hearing] of problem.hearings.entries())
    for (const { id } of hearing.parties) {
      const last = lastIn.get(id);
      if (last === undefined) lastIn.set(id, h);
      else if (last !== h) repeated.add(id);
    }
  return [...repeated];
}

export function buildResources(problem: Problem, sessions: Sessions): { resources: Resources; names: Names } {
  const ordered = inOrderOf(problem);
  const { names, kindStart, kindCount } = numbered(problem, ordered);
  const poolWords = (kindStart[counsel] as number) / 32;
  const instants = int32From([...new Set(sessions.templateStart)]);
  const resources: Resources = {
    kindStart,
    kindCount,
    count: names.id.length,
    poolWords,
    open: int32(poolWords * sessions.templateStart.length),
    instants,
    reach: int32(poolWords * instants.length),
    maxWeek: int32From(ordered.members.map((one) => one.maxMinutesPerWeek)),
    targetWeek: int32From(ordered.members.map((one) => one.targetMinutesPerWeek)),
    maxDay: int32From(ordered.interpreters.map((one) => one.maxMinutesPerDay)),
    maxHearings: int32From(problem.counsel.map((one) => one.maxHearingsPerDay)),
    overload: problem.weights.overload * 1e6,
  };
  openTemplates(ordered, resources, new Opener(sessions, resources));
  return { resources, names };
}

const inOrderOf = (problem: Problem) => ({
  members: inOrder(problem.members, (one) => [one.offices[0], one.divisions, one.languages].join("|")),
  interpreters: inOrder(problem.interpreters, (one) => one.languages.map(({ language }) => language).join("|")),
  rooms: inOrder(problem.rooms, (one) => one.office),
  reps: inOrder(problem.ministerReps, (one) => one.offices.join("|")),
});
type Ordered = ReturnType<typeof inOrderOf>;

/** Each kind behind the one before, from a multiple of 32. */
function numbered(problem: Problem, { members, interpreters, rooms, reps }: Ordered) {
  const lists = [members, interpreters, rooms, reps, problem.counsel, repeatedParties(problem).map((id) => ({ id }))];
  const kindStart = int32(kinds.length + 1);
  const kindCount = int32(kinds.length);
  const id: string[] = [];
  const number = lists.map((list, kind) => {
    kindStart[kind] = id.length;
    kindCount[kind] = list.length;
    const byId = new Map(list.map((one, index) => [one.id, id.length + index]));
    id.push(...list.map((one) => one.id));
    while (id.length % 32 !== 0) id.push("");
    return byId;
  });
  kindStart[kinds.length] = id.length;
  const names: Names = { id, number };
  return { names, kindStart, kindCount };
}

function openTemplates({ members, interpreters, rooms, reps }: Ordered, { kindStart }: Resources, opener: Opener) {
  members.forEach((one, index) => {
    opener.available(index, spansOf(one.available, true), one.maxMinutesPerWeek);
  });
  interpreters.forEach((one, index) => {
    opener.available((kindStart[interpreter] as number) + index, spansOf(one.available, true), one.maxMinutesPerDay);
    opener.reach((kindStart[interpreter] as number) + index, spansOf(one.available, false), true);
  });
  rooms.forEach((one, index) => {
    opener.unavailable((kindStart[room] as number) + index, spansOf(one.unavailable, false));
    opener.reach((kindStart[room] as number) + index, spansOf(one.unavailable, true), false);
  });
  reps.forEach((one, index) => {
    opener.available((kindStart[rep] as number) + index, spansOf(one.available, true), Number.POSITIVE_INFINITY);
    opener.reach((kindStart[rep] as number) + index, spansOf(one.available, false), true);
  });
}

/** Writes bits of `open`: templates that lie inside the spans of somebody available, or outside those of a closed room. */
export class Opener {
  readonly #sessions: Sessions;
  readonly #resources: Resources;
  readonly #days = new Map<number, readonly number[]>();

  constructor(sessions: Sessions, resources: Resources) {
    this.#sessions = sessions;
    this.#resources = resources;
  }

  available(resource: number, spans: readonly Span[], longest: number): void {
    const { templateLength, lengths } = this.#sessions;
    const { open, poolWords } = this.#resources;
    const bit = 1 << (resource & 31);
    const word = resource >> 5;
    const fitsAll = longest >= (lengths.at(-1) ?? 0);
    for (const span of spans)
      for (const t of this.#templatesIn(span)) {
        if (!fitsAll && (lengths[templateLength[t] as number] as number) > longest) continue;
        const at = t * poolWords + word;
        open[at] = (open[at] as number) | bit;
      }
  }

  /** Templates that lie in a span. Most people share their office's day, which is remembered. */
  #templatesIn(span: Span): readonly number[] {
    const length = span.to - span.from;
    const key = length < 4096 ? span.from * 4096 + length : null;
    const known = key === null ? undefined : this.#days.get(key);
    if (known !== undefined) return known;
    const { grid, origin, templateStart, templateEnd } = this.#sessions;
    const first = Math.ceil((span.from - origin) / grid);
    const last = Math.floor((span.to - origin) / grid);
    const inside: number[] = [];
    for (let t = firstAtLeast(templateStart, first); t < templateStart.length; t += 1) {
      if ((templateStart[t] as number) >= last) break;
      if ((templateEnd[t] as number) <= last) inside.push(t);
    }
    if (key !== null) this.#days.set(key, inside);
    return inside;
  }

  /** Instants at which a resource may be busy: in a span it is available in, or not in one it is away for; see the proof. */
  reach(resource: number, spans: readonly Span[], isAvailable: boolean): void {
    const { grid, origin, breakSlots } = this.#sessions;
    const { instants, reach, poolWords } = this.#resources;
    const pause = breakSlots * grid;
    const bit = 1 << (resource & 31);
    const word = resource >> 5;
    const before = isAvailable ? 0 : pause;
    const after = isAvailable ? pause : 0;
    if (!isAvailable)
      for (let i = 0; i < instants.length; i += 1)
        reach[i * poolWords + word] = (reach[i * poolWords + word] as number) | bit;
    for (const { from, to } of spans) {
      const first = firstAtLeast(instants, Math.ceil((from + before - origin) / grid));
      for (let i = first; i < instants.length && (instants[i] as number) * grid + origin < to + after; i += 1) {
        const cell = i * poolWords + word;
        reach[cell] = isAvailable ? (reach[cell] as number) | bit : (reach[cell] as number) & ~bit;
      }
    }
  }

  unavailable(resource: number, spans: readonly Span[]): void {
    const { grid, origin, templateStart, templateEnd } = this.#sessions;
    const { open, poolWords } = this.#resources;
    const bit = 1 << (resource & 31);
    for (let t = 0; t < templateStart.length; t += 1) {
      const start = (templateStart[t] as number) * grid + origin;
      const end = (templateEnd[t] as number) * grid + origin;
      const at = t * poolWords + (resource >> 5);
      if (spans.some(({ from, to }) => from < end && start < to)) open[at] = (open[at] as number) & ~bit;
      else open[at] = (open[at] as number) | bit;
    }
  }
}

/** Position of the first value that is at least `least`, in ascending values. */
export function firstAtLeast(values: Int32Array, least: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] as number) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Cost of a week's minutes over the target, in millionths. */
export function overloadCost(resources: Resources, memberNumber: number, minutes: number): number {
  const over = minutes - (resources.targetWeek[memberNumber] as number);
  return over <= 0 ? 0 : Math.round((resources.overload * over * over) / 3600);
}
