import { Temporal } from "temporal-polyfill";
import type { Bilingual } from "../../../kernel/bilingual.ts";
import { isInForce } from "../../../kernel/dated-rows.ts";
import { type CivilDate, plusDays, type Zone } from "../../../kernel/time.ts";
import { type Holiday, holidays, type When } from "../rules/holidays.ts";
import { easterSunday } from "./easter.ts";

/** Why a day does not count: a name for the explanation, and whether its source is still to be verified. */
export interface Closure {
  readonly name: Bilingual;
  readonly toVerify: boolean;
}

/** The days of one office. */
export interface OfficeCalendar {
  readonly zone: Zone;
  /** Why the office is closed on a day; null on a working day. */
  closureOn(on: CivilDate): Closure | null;
  /** Why a day is a holiday under the Interpretation Act; null otherwise. A Saturday is none. */
  holidayOn(on: CivilDate): Closure | null;
}

const saturday: Closure = { name: { en: "Saturday", fr: "samedi" }, toVerify: false };
const sunday: Closure = { name: { en: "Sunday", fr: "dimanche" }, toVerify: false };

interface Year {
  readonly closed: ReadonlyMap<string, Closure>;
  readonly statutory: ReadonlyMap<string, Closure>;
}

/**
 * The calendar of an office by its province.
 * @param ordered days on which this office was closed by order (a storm), with the reason
 */
export function calendarOf(
  province: string,
  zone: Zone,
  ordered: ReadonlyMap<string, Bilingual> = new Map(),
): OfficeCalendar {
  const years = new Map<number, Year>();
  const yearOf = (on: CivilDate): Year => {
    const number = Number(on.slice(0, 4));
    const known = years.get(number) ?? holidaysOf(number, province);
    years.set(number, known);
    return known;
  };
  return {
    zone,
    closureOn: (on) => {
      const name = ordered.get(on);
      if (name !== undefined) return { name, toVerify: false };
      return weekend(on) ?? yearOf(on).closed.get(on) ?? null;
    },
    holidayOn: (on) => (weekday(on) === 7 ? sunday : (yearOf(on).statutory.get(on) ?? null)),
  };
}

function weekday(on: CivilDate): number {
  return Temporal.PlainDate.from(on).dayOfWeek;
}

function weekend(on: CivilDate): Closure | null {
  const day = weekday(on);
  return day === 6 ? saturday : day === 7 ? sunday : null;
}

function holidaysOf(year: number, province: string): Year {
  const closed = new Map<string, Closure>();
  const statutory = new Map<string, Closure>();
  for (const holiday of holidays) {
    const on = dayIn(year, holiday.when);
    if (!appliesOn(holiday, on, province)) continue;
    const closure = { name: holiday.name, toVerify: holiday.toVerify };
    if (holiday.statutory) statutory.set(on, closure);
    if (!holiday.closes) continue;
    // On a day of rest the public service keeps the next working day instead (to verify).
    let kept = on;
    while (weekend(kept) !== null || closed.has(kept)) kept = plusDays(kept, 1);
    closed.set(kept, { ...closure, toVerify: closure.toVerify || kept !== on });
  }
  return { closed, statutory };
}

function appliesOn(holiday: Holiday, on: CivilDate, province: string): boolean {
  return isInForce(holiday, on) && (holiday.provinces === null || holiday.provinces.includes(province));
}

function dayIn(year: number, when: When): CivilDate {
  if ("fixed" in when) return `${year}-${when.fixed}` as CivilDate;
  if ("easter" in when) return plusDays(easterSunday(year), when.easter);
  if ("mondayBefore" in when) {
    const limit = `${year}-${when.mondayBefore}` as CivilDate;
    const back = (weekday(limit) + 6) % 7;
    return plusDays(limit, back === 0 ? -7 : -back);
  }
  const first = `${year}-${String(when.month).padStart(2, "0")}-01` as CivilDate;
  return plusDays(first, ((8 - weekday(first)) % 7) + 7 * (when.nth - 1));
}
