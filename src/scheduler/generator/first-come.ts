import type { Assignment, Hearing, Plan, Problem } from "../contract.ts";
import {
  covers,
  type IndexedProblem,
  indexProblem,
  isAtOffice,
  isClear,
  isOpenFor,
  type Span,
  servingEntries,
  spanOf,
} from "../verifier/indexed-problem.ts";
import { instantText, type LocalMoment } from "../verifier/office-clock.ts";

interface Start extends Span, LocalMoment {}

/**
 * The peer of every benchmark: each hearing, oldest first, takes its first feasible place, with the first people of the
 * file who can come. Pins are placed before.
 */
export function firstComeFirstServed(problem: Problem): Plan {
  const diary = new Diary(indexProblem(problem));
  const hearings = new Map(problem.hearings.map((one) => [one.id, one]));
  const assignments: Assignment[] = [];
  const place = (hearing: Hearing, assignment: Assignment) => {
    assignments.push(assignment);
    diary.enter(hearing, assignment);
  };
  for (const pin of problem.pins) {
    const hearing = hearings.get(pin.hearing);
    if (hearing !== undefined) place(hearing, pin);
  }
  const pinned = new Set(problem.pins.map((pin) => pin.hearing));
  const waiting = problem.hearings.filter(({ id }) => !pinned.has(id));
  const unscheduled: Plan["unscheduled"] = [];
  const nobody = { en: "No free place was left.", fr: "Il ne restait aucune place libre." };
  for (const hearing of waiting.sort((a, b) =>
    a.receivedOn < b.receivedOn ? -1 : Number(a.receivedOn > b.receivedOn),
  )) {
    const assignment = diary.firstPlace(hearing);
    if (assignment !== null) place(hearing, assignment);
    else unscheduled.push({ hearing: hearing.id, impossible: false, blocking: "H3", detail: nobody });
  }
  return {
    format: "greffe-plan/1",
    assignments,
    unscheduled,
    cost: { total: 0, S1: 0, S2: 0, S3: 0, S4: 0, S5: 0, S6: 0, S7: 0 },
    bound: { controllable: 0, certificate: null },
    solver: { seed: 0, seconds: 0, version: "first-come" },
  };
}

/** Who is busy when, and how much of their limits is used. */
class Diary {
  private readonly indexed: IndexedProblem;
  private readonly busy = new Map<string, Span[]>();
  private readonly used = new Map<string, number>();
  private readonly able = new Map<string, readonly string[]>();
  private readonly spans = new Map<string, readonly Start[]>();
  /** Nothing is ever taken back here: a start that had nobody left for a kind of hearing never has again. */
  private readonly exhausted = new Set<string>();

  constructor(indexed: IndexedProblem) {
    this.indexed = indexed;
  }

  enter(hearing: Hearing, given: Assignment): void {
    const start = this.startAt(hearing, Date.parse(given.start));
    const people = [
      ...given.members.map((id) => `member:${id}`),
      ...hearing.counsel.map((id) => `counsel:${id}`),
      ...hearing.parties.map(({ id }) => `party:${id}`),
      ...(given.interpreter === null ? [] : [`interpreter:${given.interpreter}`]),
      ...(given.ministerRep === null ? [] : [`ministerRep:${given.ministerRep}`]),
      ...(given.room === null ? [] : [`room:${given.room}`]),
    ];
    for (const key of people) {
      const day = `${key} ${start.on}`;
      this.busy.set(key, [...(this.busy.get(key) ?? []), start]);
      const minutes = key.startsWith("counsel:") ? 1 : hearing.durationMinutes;
      const period = key.startsWith("member:") ? `${key} ${start.week}` : day;
      this.used.set(period, (this.used.get(period) ?? 0) + minutes);
    }
  }

  firstPlace(hearing: Hearing): Assignment | null {
    for (const start of this.startsOf(hearing)) {
      const assignment = this.placeAt(hearing, start);
      if (assignment !== null) return assignment;
    }
    return null;
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
