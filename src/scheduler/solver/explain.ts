import type { Bilingual } from "../../kernel/bilingual.ts";
import type { Assignment, GivenPlan, HardRule, Hearing, Problem } from "../contract.ts";
import { changesText } from "./live/explain-text.ts";
import { type LiveState, loadLiveState, startOf } from "./live/live-state.ts";
import { type Obstacle, obstaclesAt } from "./live/obstacles.ts";
import { changeFor, type Opening, type SmallChange } from "./live/small-changes.ts";
import { instantOfMinute } from "./model/clock.ts";
import { blockingOf } from "./plan/blocking.ts";
import { ownCost } from "./state/own-cost.ts";
import { copyPlace, newPlace, type Place } from "./state/state.ts";

/** Another place, and how much dearer the plan would be with it; a negative price would be cheaper. */
export interface Alternative {
  readonly assignment: Assignment;
  readonly price: number;
}

/** The smallest change that opens a place (an earlier one for a hearing that has one), tried and found true. */
interface FreeingChange {
  readonly changes: readonly Omit<SmallChange, "apply">[];
  readonly start: string;
  readonly text: Bilingual;
}

export interface Explanation {
  readonly hearing: string;
  readonly place: Assignment | null;
  /** What the place costs, in units of cost: waiting and people by themselves, the members' load, both together. */
  readonly price: { readonly own: number; readonly load: number; readonly total: number } | null;
  /** Best other starts, and best other people at the same start. */
  readonly otherStarts: readonly Alternative[];
  readonly otherPeople: readonly Alternative[];
  /** Of the starts before its own (all, when it has none): how many were closed by what. */
  readonly obstacles: readonly { readonly kind: Obstacle["kind"]; readonly rule: HardRule; readonly starts: number }[];
  readonly freeEarlier: number;
  readonly blocking: HardRule | "cost" | null;
  readonly change: FreeingChange | null;
}

const shown = 5;
const tried = 12;

/** Why a hearing has its place in a plan, or none. The plan must hold every rule. Null for an unknown hearing. */
export function explain(problem: Problem, plan: GivenPlan, hearingId: string): Explanation | null {
  const live = loadLiveState(problem, plan, 0, problem.previous);
  const h = live.numberOf.get(hearingId);
  const hearing = h === undefined ? undefined : live.hearings[h];
  if (h === undefined || hearing === undefined) return null;
  const given = plan.assignments.find((one) => one.hearing === hearingId) ?? null;
  const own = given === null ? null : takeOut(live, h);
  const starts = sessionsOf(live, h);
  const before = own === null ? starts : starts.filter((session) => session < own.session);
  const walls = before.map((session) => ({ session, obstacles: obstaclesAt(live, problem, h, session) }));
  const total = own === null ? 0 : own.total;
  const blocking =
    own === null ? blockingOf(live.compiled, problem, isImpossibleIn(plan, hearingId) ? null : live.state, h) : null;
  return {
    hearing: hearingId,
    place: given,
    price: own === null ? null : { own: own.own / 1e6, load: (own.total - own.own) / 1e6, total: own.total / 1e6 },
    otherStarts: own === null ? [] : otherStarts(live, h, hearing, own, total),
    otherPeople: own === null ? [] : otherPeople(live, h, hearing, own, total),
    obstacles: counted(walls.flatMap(({ obstacles }) => obstacles)),
    freeEarlier: walls.filter(({ obstacles }) => obstacles.length === 0).length,
    blocking,
    change: smallestChange(problem, plan, hearing, named(walls, blocking), live),
  };
}

function isImpossibleIn(plan: GivenPlan, id: string): boolean {
  return plan.unscheduled.some((one) => one.hearing === id && one.impossible);
}

interface Own extends Place {
  total: number;
}

/** Takes the hearing out, so that everything is asked as if it had no place yet. */
function takeOut(live: LiveState, h: number): Own {
  const { state } = live;
  const place = newPlace();
  const before = state.cost;
  state.remove(h, place);
  const total = before - state.cost + (live.compiled.model.outCost[h] as number);
  return { ...place, own: ownCost(live.compiled.model, h, place), total };
}

function sessionsOf(live: LiveState, h: number): number[] {
  const { familyOf, familyStart } = live.compiled.model.sessions;
  const first = familyStart[familyOf[h] as number] as number;
  return Array.from({ length: (familyStart[(familyOf[h] as number) + 1] as number) - first }, (_, n) => first + n);
}

function assignmentAt(live: LiveState, hearing: Hearing, place: Place): Assignment {
  const { names } = live.compiled;
  const id = (resource: number) => (resource < 0 ? null : (names.id[resource] ?? null));
  return {
    hearing: hearing.id,
    start: instantOfMinute(startOf(live, place.session)),
    members: [...place.members.subarray(0, hearing.panel)].map((m) => id(m) ?? "").sort(),
    interpreter: id(place.interpreter),
    ministerRep: id(place.rep),
    room: id(place.room),
  };
}

function cheapest(all: readonly Alternative[]): Alternative[] {
  return all.toSorted((a, b) => a.price - b.price).slice(0, shown);
}

function isAllowed(live: LiveState, h: number, session: number): boolean {
  const { allowed, allowedStart, sessions } = live.compiled.model;
  const k = session - (sessions.familyStart[sessions.familyOf[h] as number] as number);
  return (((allowed[(allowedStart[h] as number) + (k >> 5)] as number) >>> (k & 31)) & 1) !== 0;
}

function otherStarts(live: LiveState, h: number, hearing: Hearing, own: Own, total: number): Alternative[] {
  const place = newPlace();
  const found = sessionsOf(live, h).flatMap((session): Alternative[] => {
    if (session === own.session || !isAllowed(live, h, session)) return [];
    const cost = live.finder.priceAt(h, session, Number.POSITIVE_INFINITY);
    if (cost === Number.POSITIVE_INFINITY) return [];
    copyPlace(live.finder.best, place);
    return [{ assignment: assignmentAt(live, hearing, place), price: (cost - total) / 1e6 }];
  });
  return cheapest(found);
}

function otherPeople(live: LiveState, h: number, hearing: Hearing, own: Own, total: number): Alternative[] {
  if (hearing.panel > 1 || !isAllowed(live, h, own.session)) return [];
  const found: Alternative[] = [];
  for (let m = 0; m < live.compiled.model.members.memberCount; m += 1) {
    if (own.members[0] === m) continue;
    const cost = live.finder.priceWith(h, own.session, m);
    if (cost === Number.POSITIVE_INFINITY) continue;
    found.push({ assignment: assignmentAt(live, hearing, live.finder.best), price: (cost - total) / 1e6 });
  }
  return cheapest(found);
}

function counted(obstacles: readonly Obstacle[]): Explanation["obstacles"] {
  const groups = Map.groupBy(obstacles, ({ kind }) => kind);
  return [...groups]
    .map(([kind, all]) => ({ kind, rule: all[0]?.rule ?? "H1", starts: all.length }))
    .sort((a, b) => b.starts - a.starts);
}

interface Wall {
  readonly session: number;
  readonly obstacles: readonly Obstacle[];
  /** Of the rule that the reason is. */
  readonly isNamed?: boolean;
}

/** How much a change asks of people, smallest first: a few minutes, a call to counsel, one more person, the law. */
const size: Readonly<Record<Obstacle["kind"], number>> = {
  "week-full": 1,
  busy: 2,
  "counsel-day-full": 3,
  "counsel-away": 4,
  "member-away": 5,
  "no-room": 6,
  "no-representative": 7,
  "no-interpreter": 8,
  "party-away": 9,
  "no-member": 10,
  "starts-too-late": 30,
  "too-early": 40,
  "after-deadline": 50,
};

/** Of as many changes, those that the reason names come first: a reader is not told of one thing and offered another. */
const sizeOf = ({ obstacles, isNamed }: Wall) =>
  obstacles.reduce((sum, { kind }) => sum + size[kind], 0) + 1000 * obstacles.length - (isNamed ? 500 : 0);

const named = (walls: readonly Wall[], blocking: HardRule | "cost" | null): Wall[] =>
  walls.map((wall) => ({ ...wall, isNamed: wall.obstacles.some(({ rule }) => rule === blocking) }));

/** Tries the smallest changes one after the other and gives the first that opens a place. */
function smallestChange(
  problem: Problem,
  plan: GivenPlan,
  hearing: Hearing,
  walls: readonly Wall[],
  live: LiveState,
): FreeingChange | null {
  const closed = walls.filter(({ obstacles }) => obstacles.length > 0);
  const ordered = closed.toSorted((a, b) => sizeOf(a) - sizeOf(b) || a.session - b.session);
  const hasPlace = plan.assignments.some((one) => one.hearing === hearing.id);
  for (const wall of ordered.slice(0, tried)) {
    const opening = openingAt(problem, hearing, startOf(live, wall.session));
    const changes = wall.obstacles.map((one) => changeFor(one, hearing, opening));
    if (!opensPlace(problem, plan, hearing, changes, startOf(live, wall.session))) continue;
    const start = instantOfMinute(startOf(live, wall.session));
    return {
      changes: changes.map(({ apply: _, ...rest }) => rest),
      start,
      text: changesText(changes, hearing, hasPlace),
    };
  }
  return null;
}

function openingAt(problem: Problem, hearing: Hearing, start: number): Opening {
  const zone = problem.offices.find((one) => one.id === hearing.office)?.zone ?? "UTC";
  const on = new Intl.DateTimeFormat("en-CA", { timeZone: zone, year: "numeric", month: "2-digit", day: "2-digit" });
  const day = on.format(start * 60_000);
  return {
    start: instantOfMinute(start),
    end: instantOfMinute(start + hearing.durationMinutes),
    month: day.slice(0, 7),
    on: day,
  };
}

/** The trial: with the changes made and everybody else where they are, that start is free. */
function opensPlace(
  problem: Problem,
  plan: GivenPlan,
  hearing: Hearing,
  changes: readonly SmallChange[],
  start: number,
): boolean {
  const changed = changes.reduce((one, { apply }) => apply(one), problem);
  const there = new Set(changed.hearings.map(({ id }) => id));
  const assignments = plan.assignments.filter((one) => one.hearing !== hearing.id && there.has(one.hearing));
  const live = loadLiveState(changed, { ...plan, assignments }, 0, problem.previous);
  const h = live.numberOf.get(hearing.id) ?? -1;
  const session = sessionsOf(live, h).find((one) => startOf(live, one) === start);
  if (session === undefined || !isAllowed(live, h, session)) return false;
  return live.finder.priceAt(h, session, Number.POSITIVE_INFINITY) < Number.POSITIVE_INFINITY;
}
