import type { Assignment } from "../../contract.ts";
import { instantOfMinute } from "../model/clock.ts";
import type { Place } from "../state/state.ts";
import type { Changes } from "./changes.ts";
import { type LiveState, startOf } from "./live-state.ts";

/** How one hearing differs after an event. Null: no place. */
export interface HearingChange {
  readonly hearing: string;
  readonly before: Assignment | null;
  readonly after: Assignment | null;
}

export interface Answer {
  readonly changes: readonly HearingChange[];
  /** Hearings whose start changed or that lost their place, and the parties of those. */
  readonly moved: number;
  readonly partiesMoved: number;
  /** Of those, parties of hearings that the event itself did not put out: they made way. */
  readonly othersMoved: number;
  /** Hearings that keep their start with somebody else. */
  readonly substituted: number;
  /** Hearings that the event put out and that have no place now. */
  readonly leftOut: readonly string[];
  /** Pins that the event made impossible; their hearings were planned again. */
  readonly releasedPins: readonly string[];
}

interface Circumstances {
  readonly cancelled: ReadonlySet<number>;
  /** Hearings that the event put out. */
  readonly concerned: readonly number[];
  readonly releasedPins: readonly string[];
}

/** A place as an assignment; null for none. */
export function formerAssignment(live: LiveState, h: number, place: Place | null): Assignment | null {
  if (place === null) return null;
  const { names, model } = live.compiled;
  const id = (resource: number) => (resource < 0 ? null : (names.id[resource] ?? null));
  return {
    hearing: live.hearings[h]?.id ?? "",
    start: instantOfMinute(startOf(live, place.session)),
    members: [...place.members.subarray(0, model.panel[h])].map((m) => id(m) ?? "").sort(),
    interpreter: id(place.interpreter),
    ministerRep: id(place.rep),
    room: id(place.room),
  };
}

/** What an event changed, compared with the places before it. */
export function answerOf(
  live: LiveState,
  changes: Changes,
  assignment: (h: number) => Assignment | null,
  { cancelled, concerned, releasedPins }: Circumstances,
): Answer {
  const all = [...changes.before].map(([h, place]) => ({
    h,
    hearing: live.hearings[h]?.id ?? "",
    before: formerAssignment(live, h, place),
    after: assignment(h),
  }));
  const changed = all.filter(({ before, after }) => JSON.stringify(before) !== JSON.stringify(after));
  const moved = changed.filter(
    ({ h, before, after }) => before !== null && before.start !== after?.start && !cancelled.has(h),
  );
  const partiesOf = (list: typeof moved) =>
    list.reduce((sum, { h }) => sum + (live.hearings[h]?.parties.length ?? 0), 0);
  return {
    changes: changed.map(({ hearing, before, after }) => ({ hearing, before, after })),
    moved: moved.length,
    partiesMoved: partiesOf(moved),
    othersMoved: partiesOf(moved.filter(({ h }) => !concerned.includes(h))),
    substituted: changed.filter(({ before, after }) => before !== null && before.start === after?.start).length,
    leftOut: concerned.filter((h) => live.state.sessionOf[h] === -1).map((h) => live.hearings[h]?.id ?? ""),
    releasedPins,
  };
}
