import { type CivilDate, type CivilTime, instantIn, plusDays, type Zone } from "../../../kernel/time.ts";

const times = ["09:00", "13:00"] as CivilTime[];
/** A sitting takes half a day, whatever its length. */
const halfDayMs = 4 * 3_600_000;

export interface Slot {
  readonly on: CivilDate;
  readonly time: string;
}

interface Taken {
  readonly beginsMs: number;
  readonly sitting: string;
}

/** Who sits when: scheduling officers of the twin keep it beside the tribunal's own calendars. */
export interface SittingCalendar {
  /** The first half-day from a day on on which all of them are free and the office is open; it is taken for this sitting. */
  take(wanted: WantedSlot): Slot;
  give(sitting: string, people: readonly string[]): void;
}

interface WantedSlot {
  readonly sitting: string;
  readonly from: CivilDate;
  readonly zone: Zone;
  readonly people: readonly string[];
  isClosed(on: CivilDate): boolean;
}

export function openSittingCalendar(): SittingCalendar {
  const taken = new Map<string, Taken[]>();
  const isFree = (person: string, beginsMs: number) =>
    !(taken.get(person) ?? []).some((one) => Math.abs(one.beginsMs - beginsMs) < halfDayMs);
  return {
    give: (sitting, people) => {
      for (const person of people)
        taken.set(
          person,
          (taken.get(person) ?? []).filter((one) => one.sitting !== sitting),
        );
    },
    take: ({ sitting, from, zone, people, isClosed }) => {
      for (let ahead = 0; ahead < 400; ahead++) {
        const on = plusDays(from, ahead);
        if (isWeekend(on) || isClosed(on)) continue;
        for (const time of times) {
          const begins = instantIn(on, time, zone);
          if (begins === null) continue;
          const beginsMs = Date.parse(begins);
          if (!people.every((person) => isFree(person, beginsMs))) continue;
          for (const person of people) taken.set(person, [...(taken.get(person) ?? []), { beginsMs, sitting }]);
          return { on, time };
        }
      }
      throw new Error("The twin has too few people: nobody is free for more than a year");
    },
  };
}

export function isWeekend(on: CivilDate): boolean {
  const day = new Date(`${on}T12:00:00Z`).getUTCDay();
  return day === 0 || day === 6;
}
