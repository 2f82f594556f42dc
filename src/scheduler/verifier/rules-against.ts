import type { Hearing, Member } from "../contract.ts";
import { type Booking, type Bookings, sumBy } from "./bookings.ts";
import {
  covers,
  type IndexedProblem,
  isAtOffice,
  isClear,
  isEquipped,
  officeOf,
  type Span,
  servingEntries,
  spanOf,
} from "./indexed-problem.ts";
import { bit } from "./openings.ts";

/** Which hard rules stand against somebody, or a room, in a hearing at a start: a set of bits, empty when none does. */
export class RulesAgainst {
  private readonly indexed: IndexedProblem;
  private readonly bookings: Bookings;
  private readonly sums = new Map<string, ReadonlyMap<string, number>>();

  constructor(indexed: IndexedProblem, bookings: Bookings) {
    this.indexed = indexed;
    this.bookings = bookings;
  }

  /** H2, H7: parties and counsel together, because none of them can be replaced. */
  attending(hearing: Hearing, start: number): number {
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
    return broken;
  }

  /** H8 */
  interpreter(id: string, hearing: Hearing, start: number): number {
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

  /** H9 */
  representative(id: string, hearing: Hearing, start: number): number {
    const span = spanOf(start, hearing);
    const representative = this.indexed.ministerReps.get(id);
    const serves =
      representative !== undefined &&
      covers(this.indexed.spansOf(representative.available), span) &&
      (!isAtOffice(hearing) || representative.offices.includes(hearing.office));
    return (serves ? 0 : bit("H9")) | this.busy(`ministerRep:${id}`, span);
  }

  /** H10 */
  room(id: string, hearing: Hearing, start: number): number {
    const span = spanOf(start, hearing);
    const room = this.indexed.rooms.get(id);
    const serves =
      room?.office === hearing.office &&
      isEquipped(room, hearing) &&
      isClear(this.indexed.spansOf(room.unavailable), span);
    return (serves ? 0 : bit("H10")) | this.busy(`room:${id}`, span);
  }

  /** H4, H5, H6, H11 */
  member(member: Member, hearing: Hearing, start: number): number {
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
    return sums.get(officeOf(this.indexed, hearing).clock.momentAt(start)[by]) ?? 0;
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
