import type { HardRule, Hearing, Member } from "../contract.ts";
import type { Bookings } from "./bookings.ts";
import { type IndexedProblem, isAtOffice, isOpenFor, officeOf, spanOf } from "./indexed-problem.ts";
import { bit, everything, type Openings, openingsOf, openingsOfMany } from "./openings.ts";
import { RulesAgainst } from "./rules-against.ts";

/** A start that all rules allow, with people who could take it. */
export interface FreePlace {
  readonly start: number;
  readonly people: readonly string[];
}

const rules: readonly HardRule[] = ["H1", "H2", "H3", "H4", "H5", "H6", "H7", "H8", "H9", "H10", "H11"];
const noBookings: Bookings = new Map();

/** Looks for places of one hearing, on an empty calendar or beside the hearings of a plan. */
export class PlaceFinder {
  private readonly indexed: IndexedProblem;
  private readonly against: RulesAgainst;

  constructor(indexed: IndexedProblem, bookings: Bookings = noBookings) {
    this.indexed = indexed;
    this.against = new RulesAgainst(indexed, bookings);
  }

  /** The first place that all rules allow, or null. */
  free(hearing: Hearing): FreePlace | null {
    const { clock } = officeOf(this.indexed, hearing);
    for (const on of this.indexed.days) {
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
    const { clock } = officeOf(this.indexed, hearing);
    let openings: Openings = 0;
    const wanted = rules.filter((rule) => rule === enough).reduce((bits, rule) => bits | bit(rule), 0);
    const times = hearing.starts.length > 0 ? hearing.starts : ["09:00", "13:00"];
    for (const on of this.openDays(hearing)) {
      if ((openings & wanted) !== 0) break;
      for (const time of times) {
        const start = clock.instantOf(on, time);
        if (start !== null) openings |= this.openingsAt(hearing, start, on, time);
      }
    }
    return rules.filter((rule) => (openings & bit(rule)) !== 0);
  }

  /** Leaving H1 aside frees from earliest day, deadline and accommodation; nobody opens the office on a Sunday for it. */
  private openDays(hearing: Hearing): readonly string[] {
    const office = this.indexed.offices.get(hearing.office);
    return office === undefined ? [] : this.indexed.days.filter((on) => isOpenFor(hearing, office, on));
  }

  private openingsAt(hearing: Hearing, start: number, on: string, time: string): Openings {
    let openings = this.time(hearing, start, on, time);
    for (const kind of [this.attending, this.interpreting, this.representing, this.housing, this.sitting]) {
      if (openings === 0) return 0;
      openings &= kind.call(this, hearing, start);
    }
    return openings;
  }

  /** H1 */
  private time(hearing: Hearing, start: number, on: string, time: string): Openings {
    const office = officeOf(this.indexed, hearing);
    const end = spanOf(start, hearing).to;
    const allowed =
      hearing.starts.includes(time) &&
      on >= hearing.earliestOn &&
      isOpenFor(hearing, office, on) &&
      (hearing.deadlineAt === null || end <= Date.parse(hearing.deadlineAt)) &&
      (hearing.startsBefore === null || time < hearing.startsBefore);
    return openingsOf(allowed ? 0 : bit("H1"));
  }

  /** H2, H7 and their part of H3: parties and counsel, who cannot be replaced. */
  private attending(hearing: Hearing, start: number): Openings {
    return openingsOf(this.against.attending(hearing, start));
  }

  /** H8 and its part of H3 */
  private interpreting(hearing: Hearing, start: number): Openings {
    if (hearing.interpreter === null) return everything;
    const each = this.interpretersFor(hearing).map(({ id }) => this.against.interpreter(id, hearing, start));
    return openingsOfMany(each, 1) | bit("H8");
  }

  /** Others break H8 for the language already, whatever the start. */
  private interpretersFor({ interpreter }: Hearing) {
    return interpreter === null ? [] : (this.indexed.interpretersByLanguage.get(interpreter.language) ?? []);
  }

  /** H9 and its part of H3 */
  private representing(hearing: Hearing, start: number): Openings {
    if (!hearing.minister) return everything;
    const each = this.indexed.problem.ministerReps.map(({ id }) => this.against.representative(id, hearing, start));
    return openingsOfMany(each, 1) | bit("H9");
  }

  /** H10 and its part of H3 */
  private housing(hearing: Hearing, start: number): Openings {
    if (!isAtOffice(hearing)) return everything;
    const each = (this.indexed.roomsByOffice.get(hearing.office) ?? []).map(({ id }) =>
      this.against.room(id, hearing, start),
    );
    return openingsOfMany(each, 1) | bit("H10");
  }

  /** H4, H5, H6, H11 and their part of H3 */
  private sitting(hearing: Hearing, start: number): Openings {
    const against = new Map(
      this.indexed.problem.members.map((member) => [member.id, this.against.member(member, hearing, start)]),
    );
    // A seized member must be among them, and a panel has no more seats than it has.
    let openings = openingsOfMany([...against.values()], hearing.panel);
    for (const id of hearing.seizedMembers) openings &= openingsOf(against.get(id) ?? bit("H5"));
    if (hearing.seizedMembers.length > hearing.panel) openings = 0;
    return openings | bit("H5");
  }

  /** People who could take a start whose time is allowed, or null when somebody is missing. */
  private peopleAt(hearing: Hearing, start: number): string[] | null {
    if (this.against.attending(hearing, start) !== 0) return null;
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
      if (!take("interpreter", interpreters, (id) => this.against.interpreter(id, hearing, start))) return null;
    if (hearing.minister)
      if (!take("ministerRep", ministerReps, (id) => this.against.representative(id, hearing, start))) return null;
    if (isAtOffice(hearing)) if (!take("room", rooms, (id) => this.against.room(id, hearing, start))) return null;
    const panel = this.panelAt(hearing, start, members);
    return panel === null ? null : [...found, ...panel.map((id) => `member:${id}`)];
  }

  private panelAt(hearing: Hearing, start: number, members: readonly Member[]): string[] | null {
    const panel: string[] = [];
    for (const id of hearing.seizedMembers) {
      const member = this.indexed.members.get(id);
      if (member === undefined || this.against.member(member, hearing, start) !== 0) return null;
      panel.push(id);
    }
    for (const member of members) {
      if (panel.length >= hearing.panel) break;
      if (!panel.includes(member.id) && this.against.member(member, hearing, start) === 0) panel.push(member.id);
    }
    return panel.length === hearing.panel ? panel : null;
  }
}
