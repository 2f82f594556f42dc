import type { HardRule, Hearing, Problem } from "../../contract.ts";
import type { ChoiceClasses } from "../model/classes.ts";
import { dayNumber, minuteOf, spansOf, wallOf } from "../model/clock.ts";
import type { Compiled } from "../model/model.ts";
import { counsel, interpreter, rep, room } from "../model/resources.ts";
import type { State } from "../state/state.ts";

/** Rules in the order in which a reader should hear of them when several alone would open a place. */
const inOrder: readonly HardRule[] = ["H11", "H3", "H4", "H8", "H7", "H9", "H10", "H1", "H2", "H6", "H5"];
const bit = (rule: HardRule) => 1 << Number(rule.slice(1));
const h1 = bit("H1");
const h2 = bit("H2");
const h3 = bit("H3");
const h4 = bit("H4");
const h5 = bit("H5");
const h6 = bit("H6");
const h7 = bit("H7");
const h8 = bit("H8");
const h9 = bit("H9");
const h10 = bit("H10");
const h11 = bit("H11");

/**
 * Why a hearing has no place: the hard rule without which one would open, found by trying each session with each rule
 * left aside; `cost` when places are free but dearer than leaving it out; when no single rule opens one, the rule that
 * closed the last. With `state` null the calendar is empty.
 */
export function blockingOf(compiled: Compiled, problem: Problem, state: State | null, h: number): HardRule | "cost" {
  return new Blocking(compiled, problem, state, h).find();
}

class Blocking {
  readonly #compiled: Compiled;
  readonly #state: State | null;
  readonly #h: number;
  readonly #hearing: Hearing;
  readonly #problem: Problem;

  constructor(compiled: Compiled, problem: Problem, state: State | null, h: number) {
    this.#compiled = compiled;
    this.#problem = problem;
    this.#state = state;
    this.#h = h;
    this.#hearing = problem.hearings[h] as Hearing;
  }

  find(): HardRule | "cost" {
    const { sessions } = this.#compiled.model;
    const family = sessions.familyOf[this.#h] as number;
    const opens = new Map<HardRule, number>();
    let last = 1;
    const fixed = this.#fixedFaults();
    for (let s = sessions.familyStart[family] as number; s < (sessions.familyStart[family + 1] as number); s += 1) {
      const faults = fixed(s);
      if (this.#isFree(s, faults, 0)) return "cost";
      for (const rule of inOrder) if (this.#isFree(s, faults, bit(rule))) opens.set(rule, (opens.get(rule) ?? 0) + 1);
      last = Math.max(last, this.#firstClosing(s, faults));
    }
    for (const rule of inOrder) if (opens.has(rule)) return rule;
    return `H${last}` as HardRule;
  }

  /** Rules broken at a session whoever sits: H1, H2, counsel's calendars and hearings, parties' other hearings. */
  #fixedFaults(): (session: number) => number {
    const { model, names } = this.#compiled;
    const { sessions, resources } = model;
    const hearing = this.#hearing;
    const parties = hearing.parties.flatMap((one) => spansOf(one.unavailable, false));
    const chosen = new Set(hearing.counsel);
    const list = this.#problem.counsel.filter((one) => chosen.has(one.id));
    const away = list.flatMap((one) => spansOf(one.unavailable, false));
    const idle = list.some((one) => one.maxHearingsPerDay < 1);
    const earliest = dayNumber(hearing.earliestOn) - dayNumber(this.#problem.horizon.from);
    const deadline = hearing.deadlineAt === null ? Number.POSITIVE_INFINITY : minuteOf(hearing.deadlineAt);
    const before = hearing.startsBefore === null ? Number.POSITIVE_INFINITY : wallOf(hearing.startsBefore);
    const pinned = this.#problem.pins.find((one) => one.hearing === hearing.id);
    void names;
    return (session) => {
      const template = sessions.sessionTemplate[session] as number;
      const day = sessions.sessionDay[session] as number;
      const start = (sessions.templateStart[template] as number) * sessions.grid + sessions.origin;
      const end = start + hearing.durationMinutes;
      let faults = 0;
      if (day < earliest || end > deadline || (sessions.sessionWall[session] as number) >= before) faults |= h1;
      if (pinned !== undefined && minuteOf(pinned.start) !== start) faults |= bit("H12");
      if (parties.some(({ from, to }) => from < end && start < to)) faults |= h2;
      if (idle || away.some(({ from, to }) => from < end && start < to)) faults |= h7;
      if (this.#state === null) return faults;
      for (let i = model.counsel.start[this.#h] as number; i < (model.counsel.start[this.#h + 1] as number); i += 1) {
        const c = model.counsel.values[i] as number;
        const at = c - (resources.kindStart[counsel] as number);
        if (!this.#state.isClear(c, template)) faults |= h3;
        const had = this.#state.dayHearings[at * sessions.days + day] as number;
        if (had >= (resources.maxHearings[at] as number)) faults |= h7;
      }
      for (let i = model.parties.start[this.#h] as number; i < (model.parties.start[this.#h + 1] as number); i += 1)
        if (!this.#state.isClear(model.parties.values[i] as number, template)) faults |= h3;
      return faults;
    };
  }

  /** True when a place is free at a session once the rules in `without` are left aside. */
  #isFree(session: number, faults: number, without: number): boolean {
    if ((faults & ~without) !== 0) return false;
    const { model } = this.#compiled;
    return (
      this.#hasPanel(session, without) &&
      ((without & h8) !== 0 || this.#hasChoice(session, model.interpreters, interpreter, h8, without)) &&
      ((without & h9) !== 0 || this.#hasChoice(session, model.reps, rep, h9, without)) &&
      ((without & h10) !== 0 || this.#hasChoice(session, model.rooms, room, h10, without))
    );
  }

  #hasPanel(session: number, without: number): boolean {
    if ((without & h5) !== 0) return true;
    const hearing = this.#hearing;
    const ids = this.#compiled.names.id;
    const seized = new Set(hearing.seizedMembers);
    if (seized.size > hearing.panel) return false;
    let seats = 0;
    let seizedSeats = 0;
    for (let m = 0; m < this.#compiled.model.members.memberCount; m += 1) {
      if ((this.#memberFaults(session, m) & ~without) !== 0) continue;
      seats += 1;
      if (seized.has(ids[m] ?? "")) seizedSeats += 1;
      if (seats >= hearing.panel && seizedSeats === seized.size) return true;
    }
    return false;
  }

  #memberFaults(session: number, m: number): number {
    const { model } = this.#compiled;
    const { sessions, resources } = model;
    const template = sessions.sessionTemplate[session] as number;
    const week = sessions.sessionWeek[session] as number;
    let faults = this.#standing()[m] as number;
    const used = this.#state?.weekMinutes[m * sessions.weeks + week] ?? 0;
    if (used + this.#hearing.durationMinutes > (resources.maxWeek[m] as number)) faults |= h11;
    const isOpen = (((resources.open[template * resources.poolWords + (m >> 5)] as number) >>> (m & 31)) & 1) !== 0;
    // `open` also forgets who may not sit so long in one week; that is H11's to say.
    if (!isOpen && this.#hearing.durationMinutes <= (resources.maxWeek[m] as number)) faults |= h4;
    if (this.#state !== null && !this.#state.isClear(m, template)) faults |= h3;
    return faults;
  }

  #standingFaults: Int32Array | null = null;

  /** H5 and H6 of each member, whatever the session. */
  #standing(): Int32Array {
    if (this.#standingFaults !== null) return this.#standingFaults;
    const hearing = this.#hearing;
    const faults = new Int32Array(this.#compiled.model.members.memberCount);
    for (const one of this.#problem.members) {
      const m = this.#compiled.names.number[0]?.get(one.id) ?? -1;
      if (m < 0) continue;
      const isAble =
        one.divisions.includes(hearing.division) &&
        one.languages.includes(hearing.language) &&
        hearing.requiredSkills.every((skill) => one.skills.includes(skill)) &&
        (hearing.mode === "virtual" || one.offices.includes(hearing.office));
      if (!isAble) faults[m] = h6;
      if (hearing.excludedMembers.includes(one.id)) faults[m] = (faults[m] as number) | h5;
    }
    this.#standingFaults = faults;
    return faults;
  }

  #hasChoice(session: number, choice: ChoiceClasses, kind: number, own: number, without: number): boolean {
    const { model } = this.#compiled;
    const { sessions, resources } = model;
    const c = choice.classOf[this.#h] as number;
    if (c < 0) return true;
    const template = sessions.sessionTemplate[session] as number;
    const day = sessions.sessionDay[session] as number;
    for (let i = choice.rows.start[c] as number; i < (choice.rows.start[c + 1] as number); i += 1) {
      const r = choice.rows.values[i] as number;
      const index = r - (resources.kindStart[kind] as number);
      let faults = 0;
      if ((((resources.open[template * resources.poolWords + (r >> 5)] as number) >>> (r & 31)) & 1) === 0)
        faults |= own;
      if (this.#state !== null && !this.#state.isClear(r, template)) faults |= h3;
      const used = kind === interpreter ? (this.#state?.dayMinutes[index * sessions.days + day] ?? 0) : 0;
      if (kind === interpreter && used + this.#hearing.durationMinutes > (resources.maxDay[index] as number))
        faults |= own;
      if ((faults & ~without) === 0) return true;
    }
    return false;
  }

  /** The first rule, by number, after which no place is left at a session. */
  #firstClosing(session: number, faults: number): number {
    let aside = 0;
    for (let rule = 1; rule <= 12; rule += 1) aside |= 1 << rule;
    for (let rule = 1; rule <= 11; rule += 1) {
      aside &= ~(1 << rule);
      if (!this.#isFree(session, faults, aside)) return rule;
    }
    return 1;
  }
}
