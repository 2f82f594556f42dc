import type { Bilingual, TextValues } from "../../../kernel/bilingual.ts";
import type { FieldProblem } from "../../../kernel/refusal.ts";
import {
  type CivilDate,
  type CivilTime,
  civilDateIn,
  civilTimeIn,
  type Instant,
  type Zone,
} from "../../../kernel/time.ts";
import type { Sitting } from "../contract.ts";
import type { SittingRule } from "../rules/sitting-rules.ts";
import { closedText, fieldTexts } from "../text.ts";
import { whenIs } from "./when.ts";

export interface SittingPlace {
  readonly zone: Zone;
  readonly now: Instant;
  readonly rule: SittingRule;
  /** Why the office is closed on a day, or null. */
  closureOn(on: CivilDate): { readonly name: Bilingual } | null;
}

export type CheckedSitting =
  | { readonly ok: true; readonly startsAt: Instant; readonly endsAt: Instant }
  | { readonly ok: false; readonly code: string; readonly facts: TextValues; readonly fields: readonly FieldProblem[] };

const no = (
  code: string,
  field: "on" | "time" | "room" | "issues",
  { facts = {}, text }: { readonly facts?: TextValues; readonly text: Bilingual },
): CheckedSitting => ({ ok: false, code, facts, fields: [{ path: `/sitting/${field}`, code, text }] });

/** Whether a sitting can be held at that day, hour and place at all. The notice to the parties is another question. */
export function checkSitting(sitting: Sitting, place: SittingPlace): CheckedSitting {
  const on = sitting.on as CivilDate;
  const when = whenIs(on, sitting.time as CivilTime, sitting.durationMinutes, place.zone);
  if (!when.ok) return no(when.code, "time", { text: fieldTexts.hour });
  if (when.startsAt <= place.now) return no("hearing-in-the-past", "on", { text: fieldTexts.past });
  const { rule } = place;
  const today = civilDateIn(place.now, place.zone);
  const last = `${Number(today.slice(0, 4)) + rule.maxYearsAhead}${today.slice(4)}`;
  if (on > last) return no("hearing-too-far", "on", { facts: { years: rule.maxYearsAhead }, text: fieldTexts.year });
  const closure = rule.sitsOnClosedDays ? null : place.closureOn(on);
  if (closure !== null) return no("hearing-office-closed", "on", { text: closedText(closure.name) });
  if (!isWithinHours(sitting, when.endsAt, place))
    return no("hearing-outside-sitting-hours", "time", {
      facts: { from: rule.from, to: rule.to },
      text: fieldTexts.hours,
    });
  if (sitting.mode !== "virtual" && sitting.room === null)
    return no("hearing-room-wanted", "room", { text: fieldTexts.room });
  if (rule.mustStateIssues && sitting.issues === null)
    return no("hearing-issues-wanted", "issues", { text: fieldTexts.issues });
  return when;
}

function isWithinHours(sitting: Sitting, endsAt: Instant, { rule, zone }: SittingPlace): boolean {
  const endsSameDay = civilDateIn(endsAt, zone) === sitting.on;
  return sitting.time >= rule.from && endsSameDay && civilTimeIn(endsAt, zone) <= rule.to;
}
