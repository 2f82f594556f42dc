import type { Assignment, Hearing } from "../contract.ts";
import {
  covers,
  type IndexedProblem,
  isAtOffice,
  isClear,
  isEquipped,
  isOpenFor,
  type Span,
  servingEntries,
  spanOf,
} from "../verifier/indexed-problem.ts";
import { instantText, type LocalMoment } from "../verifier/office-clock.ts";

interface Start extends Span, LocalMoment {}

/** Whoever a hearing keeps busy, by kind and identifier. */
export const whoComes = (hearing: Hearing, given: Assignment): readonly string[] => [
  ...given.members.map((id) => `member:${id}`),
  ...hearing.counsel.map((id) => `counsel:${id}`),
  ...hearing.parties.map(({ id }) => `party:${id}`),
  ...(given.interpreter === null ? [] : [`interpreter:${given.interpreter}`]),
  ...(given.ministerRep === null ? [] : [`ministerRep:${given.ministerRep}`]),
  ...(given.room === null ? [] : [`room:${given.room}`]),
];

/** Who is busy when, and how much of their limits is used. */
export class BookingCalendar {
  private readonly indexed: IndexedProblem;
  private readonly busy = new Map<string, readonly Span[]>();
  private readonly used = new Map<string, number>();
  private readonly able = new Map<string, readonly string[]>();
  private readonly spans = new Map<string, readonly Start[]>();
  /** Starts that had nobody left for a kind of hearing: they never have again, unless somebody is let go. */
  private readonly exhausted = new Set<string>();

  constructor(indexed: IndexedProblem) {
    this.indexed = indexed;
  }

  enter(hearing: Hearing, given: Assignment): void {
    const start = this.startAt(hearing, Date.parse(given.start));
    for (const key of whoComes(hearing, given)) {
      this.busy.set(key, [...(this.busy.get(key) ?? []), start]);
      this.count(key, start, hearing.durationMinutes);
    }
  }

  leave(hearing: Hearing, given: Assignment): void {
    const start = this.startAt(hearing, Date.parse(given.start));
    for (const key of whoComes(hearing, given)) {
      const busy = [...(this.busy.get(key) ?? [])];
      const at = busy.findIndex((one) => one.from === start.from);
      if (at !== -1) busy.splice(at, 1);
      this.busy.set(key, busy);
      this.count(key, start, -hearing.durationMinutes);
    }
    this.exhausted.clear();
  }

  /** Somebody (`member:`, `counsel:`, `party:`, `interpreter:` and an identifier) turns out not to be there. */
  block(key: string, span: Span): void {
    this.busy.set(key, [...(this.busy.get(key) ?? []), span]);
  }

  firstPlace(hearing: Hearing, after = Number.NEGATIVE_INFINITY): Assignment | null {
    for (const start of this.startsOf(hearing)) {
      if (start.from <= after) continue;
      const assignment = this.placeAt(hearing, start);
      if (assignment !== null) return assignment;
    }
    return null;
  }

  /** The same hearing at the same hour with another interpreter; null when nobody can come. */
  otherInterpreter(hearing: Hearing, given: Assignment): Assignment | null {
    const start = this.startAt(hearing, Date.parse(given.start));
    const speakers = this.indexed.interpretersByLanguage.get(hearing.interpreter?.language ?? "") ?? [];
    const other = speakers.find(({ id }) => id !== given.interpreter && this.interpreterCan(id, hearing, start));
    return other === undefined ? null : { ...given, interpreter: other.id };
  }

  /** Counsel are limited by hearings a day, the others by minutes. */
  private count(key: string, start: Start, minutes: number): void {
    const period = `${key} ${key.startsWith("member:") ? start.week : start.on}`;
    const more = key.startsWith("counsel:") ? Math.sign(minutes) : minutes;
    this.used.set(period, (this.used.get(period) ?? 0) + more);
  }

  private startAt(hearing: Hearing, ms: number): Start {
    const office = this.indexed.offices.get(hearing.office);
    if (office === undefined) throw new Error(`Hearing ${hearing.id} of an unknown office`);
    return { ...spanOf(ms, hearing), ...office.clock.momentAt(ms) };
  }

  /** H1 */
  private startsOf(hearing: Hearing): readonly Start[] {
    const end = hearing.deadlineAt === null ? Number.POSITIVE_INFINITY : Date.parse(hearing.deadlineAt);
    const key = `${hearing.office} ${hearing.durationMinutes} ${hearing.starts.join(" ")} ${hearing.alsoOn?.join(" ")}`;
    let all = this.spans.get(key);
    if (all === undefined) {
      const office = this.indexed.offices.get(hearing.office);
      all = this.indexed.days
        .flatMap((on) => hearing.starts.map((time) => office?.clock.instantOf(on, time) ?? null))
        .flatMap((ms) => (ms === null ? [] : [this.startAt(hearing, ms)]))
        .filter(({ on }) => office !== undefined && isOpenFor(hearing, office, on))
        .sort((a, b) => a.from - b.from);
      this.spans.set(key, all);
    }
    const before = hearing.startsBefore;
    return all.filter((one) => one.on >= hearing.earliestOn && one.to <= end && (before === null || one.time < before));
  }

  private placeAt(hearing: Hearing, start: Start): Assignment | null {
    const { ministerReps } = this.indexed.problem;
    const interpreters = this.indexed.interpretersByLanguage.get(hearing.interpreter?.language ?? "") ?? [];
    const rooms = this.indexed.roomsByOffice.get(hearing.office) ?? [];
    const partiesFree = hearing.parties.every(
      (one) => isClear(this.indexed.spansOf(one.unavailable), start) && this.isFree(`party:${one.id}`, start),
    );
    if (!partiesFree || !hearing.counsel.every((id) => this.counselCan(id, start))) return null;
    const first = (needed: boolean, list: readonly { readonly id: string }[], can: (id: string) => boolean) =>
      needed ? list.find(({ id }) => can(id))?.id : null;
    const key = `${hearing.office} ${hearing.mode} ${hearing.durationMinutes} ${start.from}`;
    const spoken = `${key} ${hearing.interpreter?.language} ${hearing.interpreter?.dialect}`;
    const heard = [key, hearing.division, hearing.language, hearing.panel, ...hearing.requiredSkills].join(" ");
    if (this.exhausted.has(spoken) || this.exhausted.has(heard)) return null;
    const interpreter = first(hearing.interpreter !== null, interpreters, (id) =>
      this.interpreterCan(id, hearing, start),
    );
    if (interpreter === undefined) {
      this.exhausted.add(spoken);
      return null;
    }
    const ministerRep = first(hearing.minister, ministerReps, (id) => this.representativeCan(id, hearing, start));
    if (ministerRep === undefined) return null;
    const room = first(isAtOffice(hearing), rooms, (id) => this.roomCan(id, hearing, start));
    if (room === undefined) return null;
    const members = this.panel(hearing, start);
    if (members === null) {
      if (hearing.seizedMembers.length + hearing.excludedMembers.length === 0) this.exhausted.add(heard);
      return null;
    }
    return { hearing: hearing.id, start: instantText(start.from), members, interpreter, ministerRep, room };
  }

  /** H3 */
  private isFree(key: string, { from, to }: Span): boolean {
    const { breakMs } = this.indexed;
    return (this.busy.get(key) ?? []).every((one) => one.to + breakMs <= from || to + breakMs <= one.from);
  }

  private hasRoomFor(period: string, more: number, limit: number): boolean {
    return (this.used.get(period) ?? 0) + more <= limit;
  }

  private counselCan(id: string, start: Start): boolean {
    const counsel = this.indexed.counsel.get(id);
    return (
      counsel !== undefined &&
      isClear(this.indexed.spansOf(counsel.unavailable), start) &&
      this.hasRoomFor(`counsel:${id} ${start.on}`, 1, counsel.maxHearingsPerDay) &&
      this.isFree(`counsel:${id}`, start)
    );
  }

  private interpreterCan(id: string, hearing: Hearing, start: Start): boolean {
    const one = this.indexed.interpreters.get(id);
    if (one === undefined || hearing.interpreter === null) return false;
    return (
      servingEntries(one, hearing.interpreter).length > 0 &&
      (!isAtOffice(hearing) || one.offices.includes(hearing.office)) &&
      this.hasRoomFor(`interpreter:${id} ${start.on}`, hearing.durationMinutes, one.maxMinutesPerDay) &&
      covers(this.indexed.spansOf(one.available), start) &&
      this.isFree(`interpreter:${id}`, start)
    );
  }

  private representativeCan(id: string, hearing: Hearing, start: Start): boolean {
    const one = this.indexed.ministerReps.get(id);
    return (
      one !== undefined &&
      (!isAtOffice(hearing) || one.offices.includes(hearing.office)) &&
      covers(this.indexed.spansOf(one.available), start) &&
      this.isFree(`ministerRep:${id}`, start)
    );
  }

  private roomCan(id: string, hearing: Hearing, start: Start): boolean {
    const room = this.indexed.rooms.get(id);
    return (
      room?.office === hearing.office &&
      isEquipped(room, hearing) &&
      isClear(this.indexed.spansOf(room.unavailable), start) &&
      this.isFree(`room:${id}`, start)
    );
  }

  private panel(hearing: Hearing, start: Start): string[] | null {
    const can = (id: string) => {
      const one = this.indexed.members.get(id);
      return (
        one !== undefined &&
        this.hasRoomFor(`member:${id} ${start.week}`, hearing.durationMinutes, one.maxMinutesPerWeek) &&
        covers(this.indexed.spansOf(one.available), start) &&
        this.isFree(`member:${id}`, start)
      );
    };
    const able = this.ableMembers(hearing);
    if (!hearing.seizedMembers.every((id) => able.includes(id) && can(id))) return null;
    const panel = [...hearing.seizedMembers];
    for (const id of able) {
      if (panel.length >= hearing.panel) break;
      if (!panel.includes(id) && can(id)) panel.push(id);
    }
    return panel.length === hearing.panel ? panel : null;
  }

  /** H6, remembered by what is asked, and the exclusions of H5. */
  private ableMembers(hearing: Hearing): readonly string[] {
    const office = isAtOffice(hearing) ? hearing.office : "";
    const key = [hearing.division, hearing.language, office, ...hearing.requiredSkills].join("\n");
    let able = this.able.get(key);
    if (able === undefined) {
      able = this.indexed.problem.members
        .filter(
          (one) =>
            one.divisions.includes(hearing.division) &&
            one.languages.includes(hearing.language) &&
            hearing.requiredSkills.every((skill) => one.skills.includes(skill)) &&
            (office === "" || one.offices.includes(office)),
        )
        .map(({ id }) => id);
      this.able.set(key, able);
    }
    if (hearing.excludedMembers.length === 0) return able;
    return able.filter((id) => !hearing.excludedMembers.includes(id));
  }
}
