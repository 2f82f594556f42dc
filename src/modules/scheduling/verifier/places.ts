// Longer than most: every hard rule stands here once, as a set of bits against a place, so that they can be compared.
import type { HardRule, Hearing, Member } from "../contract.ts";
import { type Booking, type Bookings, sumBy } from "./bookings.ts";
import {
  covers,
  type IndexedProblem,
  isAtOffice,
  isClear,
  type Span,
  servingEntries,
  spanOf,
} from "./indexed-problem.ts";
import type { OfficeClock } from "./office-clock.ts";

/**
 * Which rules stand in the way of a place. Bit 0: all rules hold. Bit n: a place opens when rule Hn alone is dropped.
 * Every kind of person gives such a set of bits for a start; a place needs all kinds, so the sets are intersected.
 */
type Openings = number;
const bit = (rule: HardRule): number => 1 << Number(rule.slice(1));
const everything: Openings = (1 << 14) - 1;

/** What opens when the rules of `broken` (a set of bits) are broken and the others hold. */
function openingsOf(broken: number): Openings {
  if (broken === 0) return everything;
  return (broken & (broken - 1)) === 0 ? broken : 0;
}

/** Opens when at least `needed` of the candidates do, each described by the rules that stand against it. */
function openingsOfMany(brokenOfEach: readonly number[], needed: number): Openings {
  let openings = 0;
  for (let n = 0; n < 14; n += 1) {
    const allowed = n === 0 ? 0 : 1 << n;
    let count = 0;
    for (const broken of brokenOfEach) if ((broken & ~allowed) === 0) count += 1;
    if (count >= needed) openings |= 1 << n;
  }
  return openings;
}

/** A start that all rules allow, with people who could take it. */
export interface FreePlace {
  readonly start: number;
  readonly people: readonly string[];
}

const noBookings: Bookings = new Map();

/** Looks for places of one hearing, on an empty calendar or beside the hearings of a plan. */
export class PlaceFinder {
  private readonly indexed: IndexedProblem;
  private readonly bookings: Bookings;
  private readonly sums = new Map<string, ReadonlyMap<string, number>>();

  constructor(indexed: IndexedProblem, bookings: Bookings = noBookings) {
    this.indexed = indexed;
    this.bookings = bookings;
  }

  /** The first place that all rules allow, or null. */
  free(hearing: Hearing): FreePlace | null {
    const clock = this.clockOf(hearing);
    for (const on of this.indexed.days) {
      if (on < hearing.earliestOn) continue;
      for (const time of hearing.starts) {
        const start = clock.instantOf(on, time);
        if (start === null || this.time(hearing, start, on, time) !== everything) continue;
        const people = this.peopleAt(hearing, start);
        if (people !== null) return { start, people };
      }
    }
    return null;
  }

  /** The rules of which any one, dropped alone, opens a place. Looks no further once `enough` is among them. */
  openers(hearing: Hearing, enough?: string): readonly HardRule[] {
    const clock = this.clockOf(hearing);
    let openings: Openings = 0;
    const wanted = enough === undefined || !/^H\d+$/.test(enough) ? 0 : 1 << Number(enough.slice(1));
    const times = hearing.starts.length > 0 ? hearing.starts : ["09:00", "13:00"];
    for (const on of this.openDays(hearing)) {
      if ((openings & wanted) !== 0) break;
      for (const time of times) {
        const start = clock.instantOf(on, time);
        if (start !== null) openings |= this.openingsAt(hearing, start, on, time);
      }
    }
    const rules: HardRule[] = ["H1", "H2", "H3", "H4", "H5", "H6", "H7", "H8", "H9", "H10", "H11"];
    return rules.filter((rule) => (openings & bit(rule)) !== 0);
  }

  /** Leaving H1 aside frees from earliest day, deadline and accommodation; nobody opens the office on a Sunday for it. */
  private openDays({ office }: Hearing): readonly string[] {
    const closed = this.indexed.offices.get(office)?.closed;
    return this.indexed.days.filter((on) => closed?.has(on) === false && ![0, 6].includes(new Date(on).getUTCDay()));
  }

  private openingsAt(hearing: Hearing, start: number, on: string, time: string): Openings {
    let openings = this.time(hearing, start, on, time);
    for (const kind of [this.attending, this.interpreting, this.representing, this.housing, this.sitting]) {
      if (openings === 0) return 0;
      openings &= kind.call(this, hearing, start);
    }
    return openings;
  }

  private clockOf(hearing: Hearing): OfficeClock {
    const office = this.indexed.offices.get(hearing.office);
    if (office === undefined) throw new Error(`Hearing ${hearing.id} of an office that was never read`);
    return office.clock;
  }

  /** H1 */
  private time(hearing: Hearing, start: number, on: string, time: string): Openings {
    const office = this.indexed.offices.get(hearing.office);
    const end = spanOf(start, hearing).to;
    const allowed =
      hearing.starts.includes(time) &&
      on >= hearing.earliestOn &&
      office?.closed.has(on) === false &&
      office.clock.momentAt(start).weekday <= 5 &&
      (hearing.deadlineAt === null || end <= Date.parse(hearing.deadlineAt)) &&
      (hearing.startsBefore === null || time < hearing.startsBefore);
    return openingsOf(allowed ? 0 : bit("H1"));
  }

  /** H2, H7 and their part of H3: parties and counsel, who cannot be replaced. */
  private attending(hearing: Hearing, start: number): Openings {
    const span = spanOf(start, hearing);
    let broken = 0;
    for (const party of hearing.parties) {
      if (!isClear(this.indexed.spansOf(party.unavailable), span)) broken |= bit("H2");
      broken |= this.busy(`party:${party.id}`, span);
    }
    for (const id of hearing.counsel) {
      const counsel = this.indexed.counsel.get(id);
      if (counsel === undefined || !isClear(this.indexed.spansOf(counsel.unavailable), span)) broken |= bit("H7");
      if (this.sum(`counsel:${id}`, "on", start, hearing) + 1 > (counsel?.maxHearingsPerDay ?? 0)) broken |= bit("H7");
      broken |= this.busy(`counsel:${id}`, span);
    }
    return openingsOf(broken);
  }

  /** H8 and its part of H3 */
  private interpreting(hearing: Hearing, start: number): Openings {
    if (hearing.interpreter === null) return everything;
    const each = this.interpretersFor(hearing).map(({ id }) => this.againstInterpreter(id, hearing, start));
    return openingsOfMany(each, 1) | bit("H8");
  }

  /** Others break H8 for the language already, whatever the start. */
  private interpretersFor({ interpreter }: Hearing) {
    return interpreter === null ? [] : (this.indexed.interpretersByLanguage.get(interpreter.language) ?? []);
  }

  private againstInterpreter(id: string, hearing: Hearing, start: number): number {
    const interpreter = this.indexed.interpreters.get(id);
    const need = hearing.interpreter;
    if (interpreter === undefined || need === null || servingEntries(interpreter, need).length === 0) return bit("H8");
    const span = spanOf(start, hearing);
    const minutes = this.sum(`interpreter:${id}`, "on", start, hearing) + hearing.durationMinutes;
    const serves =
      covers(this.indexed.spansOf(interpreter.available), span) &&
      minutes <= interpreter.maxMinutesPerDay &&
      (!isAtOffice(hearing) || interpreter.offices.includes(hearing.office));
    return (serves ? 0 : bit("H8")) | this.busy(`interpreter:${id}`, span);
  }

  /** H9 and its part of H3 */
  private representing(hearing: Hearing, start: number): Openings {
    if (!hearing.minister) return everything;
    const each = this.indexed.problem.ministerReps.map(({ id }) => this.againstRepresentative(id, hearing, start));
    return openingsOfMany(each, 1) | bit("H9");
  }

  private againstRepresentative(id: string, hearing: Hearing, start: number): number {
    const span = spanOf(start, hearing);
    const representative = this.indexed.ministerReps.get(id);
    const serves =
      representative !== undefined &&
      covers(this.indexed.spansOf(representative.available), span) &&
      (!isAtOffice(hearing) || representative.offices.includes(hearing.office));
    return (serves ? 0 : bit("H9")) | this.busy(`ministerRep:${id}`, span);
  }

  /** H10 and its part of H3 */
  private housing(hearing: Hearing, start: number): Openings {
    if (!isAtOffice(hearing)) return everything;
    const each = (this.indexed.roomsByOffice.get(hearing.office) ?? []).map(({ id }) =>
      this.againstRoom(id, hearing, start),
    );
    return openingsOfMany(each, 1) | bit("H10");
  }

  private againstRoom(id: string, hearing: Hearing, start: number): number {
    const span = spanOf(start, hearing);
    const room = this.indexed.rooms.get(id);
    const serves = room?.office === hearing.office && isClear(this.indexed.spansOf(room.unavailable), span);
    return (serves ? 0 : bit("H10")) | this.busy(`room:${id}`, span);
  }

  /** H4, H5, H6, H11 and their part of H3 */
  private sitting(hearing: Hearing, start: number): Openings {
    const against = new Map(
      this.indexed.problem.members.map((member) => [member.id, this.againstMember(member, hearing, start)]),
    );
    // A seized member must be among them, and a panel has no more seats than it has.
    let openings = openingsOfMany([...against.values()], hearing.panel);
    for (const id of hearing.seizedMembers) openings &= openingsOf(against.get(id) ?? bit("H5"));
    if (hearing.seizedMembers.length > hearing.panel) openings = 0;
    return openings | bit("H5");
  }

  private againstMember(member: Member, hearing: Hearing, start: number): number {
    const span = spanOf(start, hearing);
    const qualified =
      member.divisions.includes(hearing.division) &&
      member.languages.includes(hearing.language) &&
      hearing.requiredSkills.every((skill) => member.skills.includes(skill)) &&
      (!isAtOffice(hearing) || member.offices.includes(hearing.office));
    let broken = qualified ? 0 : bit("H6");
    if (hearing.excludedMembers.includes(member.id)) broken |= bit("H5");
    if (!covers(this.indexed.spansOf(member.available), span)) broken |= bit("H4");
    // With two rules against a member already, no single one opens the place: the dearer questions change nothing.
    if ((broken & (broken - 1)) !== 0) return broken;
    const minutes = this.sum(`member:${member.id}`, "week", start, hearing) + hearing.durationMinutes;
    if (minutes > member.maxMinutesPerWeek) broken |= bit("H11");
    return broken | this.busy(`member:${member.id}`, span);
  }

  /** People who could take a start whose time is allowed, or null when somebody is missing. */
  private peopleAt(hearing: Hearing, start: number): string[] | null {
    if ((this.attending(hearing, start) & 1) === 0) return null;
    const { ministerReps } = this.indexed.problem;
    const interpreters = this.interpretersFor(hearing);
    const rooms = this.indexed.roomsByOffice.get(hearing.office) ?? [];
    const members = this.indexed.membersByDivision.get(hearing.division) ?? [];
    const found: string[] = [];
    const take = (kind: string, list: readonly { readonly id: string }[], against: (id: string) => number) => {
      const one = list.find(({ id }) => against(id) === 0);
      if (one !== undefined) found.push(`${kind}:${one.id}`);
      return one !== undefined;
    };
    if (hearing.interpreter !== null)
      if (!take("interpreter", interpreters, (id) => this.againstInterpreter(id, hearing, start))) return null;
    if (hearing.minister)
      if (!take("ministerRep", ministerReps, (id) => this.againstRepresentative(id, hearing, start))) return null;
    if (isAtOffice(hearing)) if (!take("room", rooms, (id) => this.againstRoom(id, hearing, start))) return null;
    const panel = this.panelAt(hearing, start, members);
    return panel === null ? null : [...found, ...panel.map((id) => `member:${id}`)];
  }

  private panelAt(hearing: Hearing, start: number, members: readonly Member[]): string[] | null {
    const panel: string[] = [];
    for (const id of hearing.seizedMembers) {
      const member = this.indexed.members.get(id);
      if (member === undefined || this.againstMember(member, hearing, start) !== 0) return null;
      panel.push(id);
    }
    for (const member of members) {
      if (panel.length >= hearing.panel) break;
      if (!panel.includes(member.id) && this.againstMember(member, hearing, start) === 0) panel.push(member.id);
    }
    return panel.length === hearing.panel ? panel : null;
  }

  /** H3 as a set of bits: empty when nothing of this person is too near. */
  private busy(key: string, span: Span): number {
    const list = this.bookings.get(key) ?? [];
    const { breakMs, longestMs } = this.indexed;
    // In order of time: nothing that starts earlier than this can still be going on.
    for (let n = firstFrom(list, span.from - breakMs - longestMs); n < list.length; n += 1) {
      const one = list[n];
      if (one === undefined || one.from >= span.to + breakMs) return 0;
      if (span.from < one.to + breakMs) return bit("H3");
    }
    return 0;
  }

  /** Minutes (or hearings of counsel) that somebody has already on the day or in the week of a start. */
  private sum(key: string, by: "on" | "week", start: number, hearing: Hearing): number {
    let sums = this.sums.get(key);
    if (sums === undefined) {
      const list: readonly Booking[] = this.bookings.get(key) ?? [];
      sums = sumBy(list, by, (one) => (key.startsWith("counsel:") ? 1 : one.hearing.durationMinutes));
      this.sums.set(key, sums);
    }
    return sums.get(this.clockOf(hearing).momentAt(start)[by]) ?? 0;
  }
}

/** The first booking that starts at a moment or later. */
function firstFrom(list: readonly Booking[], moment: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.from ?? 0) >= moment) high = middle;
    else low = middle + 1;
  }
  return low;
}
