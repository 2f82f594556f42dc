import type { Hearing, Problem } from "../../contract.ts";
import type { ChoiceClasses } from "../model/classes.ts";
import { dayNumber, minuteOf, type Span, spansOf } from "../model/clock.ts";
import { counsel, interpreter, party } from "../model/resources.ts";
import { wallOf } from "../model/sessions.ts";
import { hearingsDuring, type LiveState, startOf } from "./live-state.ts";

/** One thing that keeps a hearing from a session, with the rule that it breaks. */
export type Obstacle =
  | { readonly kind: "too-early" | "after-deadline" | "starts-too-late"; readonly rule: "H1" }
  | { readonly kind: "party-away"; readonly rule: "H2"; readonly id: string }
  | { readonly kind: "busy"; readonly rule: "H3"; readonly id: string; readonly hearings: readonly string[] }
  | { readonly kind: "counsel-away" | "counsel-day-full"; readonly rule: "H7"; readonly id: string }
  | { readonly kind: "no-interpreter"; readonly rule: "H8" }
  | { readonly kind: "no-representative"; readonly rule: "H9" }
  | { readonly kind: "no-room"; readonly rule: "H10" }
  | { readonly kind: "no-member"; readonly rule: "H4"; readonly count: number }
  | { readonly kind: "member-away"; readonly rule: "H4"; readonly id: string }
  | { readonly kind: "week-full"; readonly rule: "H11"; readonly id: string; readonly minutes: number };

/** All that keeps a hearing, which must be out of the state, from a session of its family; nothing when it is free. */
export function obstaclesAt(live: LiveState, problem: Problem, h: number, session: number): Obstacle[] {
  const hearing = live.hearings[h];
  if (hearing === undefined) return [];
  const start = startOf(live, session);
  const span = { from: start, to: start + hearing.durationMinutes };
  return [
    ...timeObstacles(live, problem, hearing, session, span),
    ...attendingObstacles(live, problem, hearing, session, span),
    ...choiceObstacles(live, h, session),
    ...memberObstacles(live, hearing, h, session),
  ];
}

function timeObstacles(live: LiveState, problem: Problem, hearing: Hearing, session: number, span: Span): Obstacle[] {
  const { sessionDay, sessionWall } = live.compiled.model.sessions;
  const found: Obstacle[] = [];
  const earliest = dayNumber(hearing.earliestOn) - dayNumber(problem.horizon.from);
  if ((sessionDay[session] as number) < earliest) found.push({ kind: "too-early", rule: "H1" });
  if (hearing.deadlineAt !== null && span.to > minuteOf(hearing.deadlineAt))
    found.push({ kind: "after-deadline", rule: "H1" });
  if (hearing.startsBefore !== null && (sessionWall[session] as number) >= wallOf(hearing.startsBefore))
    found.push({ kind: "starts-too-late", rule: "H1" });
  return found;
}

function attendingObstacles(
  live: LiveState,
  problem: Problem,
  hearing: Hearing,
  session: number,
  span: Span,
): Obstacle[] {
  const { names, model } = live.compiled;
  const day = model.sessions.sessionDay[session] as number;
  const meets = (away: Span) => away.from < span.to && span.from < away.to;
  const found: Obstacle[] = [];
  for (const { id, unavailable } of hearing.parties) {
    if (spansOf(unavailable, false).some(meets)) found.push({ kind: "party-away", rule: "H2", id });
    found.push(...busyWith(live, names.number[party]?.get(id), id, session));
  }
  for (const id of hearing.counsel) {
    const one = problem.counsel.find((other) => other.id === id);
    const resource = names.number[counsel]?.get(id) ?? 0;
    const had =
      live.state.dayHearings[(resource - (model.resources.kindStart[counsel] as number)) * model.sessions.days + day];
    if (one === undefined || spansOf(one.unavailable, false).some(meets))
      found.push({ kind: "counsel-away", rule: "H7", id });
    else if ((had ?? 0) >= one.maxHearingsPerDay) found.push({ kind: "counsel-day-full", rule: "H7", id });
    found.push(...busyWith(live, resource, id, session));
  }
  return found;
}

/** The hearings with which somebody is busy at a session, breaks included. */
function busyWith(live: LiveState, resource: number | undefined, id: string, session: number): Obstacle[] {
  const { sessions } = live.compiled.model;
  const template = sessions.sessionTemplate[session] as number;
  if (resource === undefined || live.state.isClear(resource, template)) return [];
  const pause = sessions.breakSlots * sessions.grid;
  const start = startOf(live, session);
  const end = (sessions.templateEnd[template] as number) * sessions.grid + sessions.origin;
  const others = hearingsDuring(live, resource, start - pause, end + pause);
  return [{ kind: "busy", rule: "H3", id, hearings: others.map((other) => live.hearings[other]?.id ?? "") }];
}

function choiceObstacles(live: LiveState, h: number, session: number): Obstacle[] {
  const { interpreters, reps, rooms } = live.compiled.model;
  const found: Obstacle[] = [];
  if (!isAnyFree(live, interpreters, h, session, true)) found.push({ kind: "no-interpreter", rule: "H8" });
  if (!isAnyFree(live, reps, h, session, false)) found.push({ kind: "no-representative", rule: "H9" });
  if (!isAnyFree(live, rooms, h, session, false)) found.push({ kind: "no-room", rule: "H10" });
  return found;
}

function isAnyFree(live: LiveState, choice: ChoiceClasses, h: number, session: number, byDay: boolean): boolean {
  const { model } = live.compiled;
  const { sessions, resources } = model;
  const c = choice.classOf[h] as number;
  if (c < 0) return true;
  const row = (sessions.sessionTemplate[session] as number) * resources.poolWords;
  const day = sessions.sessionDay[session] as number;
  return choice.rows.values.subarray(choice.rows.start[c], choice.rows.start[c + 1]).some((r) => {
    if ((((live.state.free[row + (r >> 5)] as number) >>> (r & 31)) & 1) === 0) return false;
    if (!byDay) return true;
    const index = r - (resources.kindStart[interpreter] as number);
    const used = live.state.dayMinutes[index * sessions.days + day] as number;
    return used + (model.minutes[h] as number) <= (resources.maxDay[index] as number);
  });
}

/** Seized members each for themselves; for the others how many are lacking, or whose week lacks least. */
function memberObstacles(live: LiveState, hearing: Hearing, h: number, session: number): Obstacle[] {
  const { model, names } = live.compiled;
  const { sessions, resources, members } = model;
  const template = sessions.sessionTemplate[session] as number;
  const week = sessions.sessionWeek[session] as number;
  const numbers = names.number[0] ?? new Map<string, number>();
  const isOpen = (m: number) =>
    (((resources.open[template * resources.poolWords + (m >> 5)] as number) >>> (m & 31)) & 1) !== 0;
  const over = (m: number) =>
    (live.state.weekMinutes[m * sessions.weeks + week] as number) +
    hearing.durationMinutes -
    (resources.maxWeek[m] as number);
  const found: Obstacle[] = hearing.seizedMembers.flatMap((id): Obstacle[] => {
    const m = numbers.get(id) ?? 0;
    if (!isOpen(m)) return [{ kind: "member-away", rule: "H4", id }];
    if (!live.state.isClear(m, template)) return busyWith(live, m, id, session);
    return over(m) > 0 ? [{ kind: "week-full", rule: "H11", id, minutes: over(m) }] : [];
  });
  if (hearing.seizedMembers.length >= hearing.panel) return found;
  const seized = new Set(hearing.seizedMembers);
  let lacking = hearing.panel - seized.size;
  let nearest: { readonly id: string; readonly minutes: number } | null = null;
  const c = model.members.classOf[h] as number;
  for (const [id, m] of numbers) {
    const word = m >> 5;
    if (word < (members.low[c] as number) || word >= (members.high[c] as number) || seized.has(id)) continue;
    const mask = members.mask[(members.maskStart[c] as number) - (members.low[c] as number) + word] as number;
    if (((mask >>> (m & 31)) & 1) === 0 || !isOpen(m) || !live.state.isClear(m, template)) continue;
    const minutes = over(m);
    if (minutes <= 0) lacking -= 1;
    else if (nearest === null || minutes < nearest.minutes) nearest = { id, minutes };
  }
  if (lacking === 1 && nearest !== null) found.push({ kind: "week-full", rule: "H11", ...nearest });
  else if (lacking > 0) found.push({ kind: "no-member", rule: "H4", count: lacking });
  return found;
}
