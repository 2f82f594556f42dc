import { Temporal } from "temporal-polyfill";

/** What an office's clocks and calendar show at an instant. */
export interface LocalMoment {
  readonly on: string;
  readonly time: string;
  /** Monday of the ISO week. */
  readonly week: string;
  /** 1 is Monday, 7 Sunday. */
  readonly weekday: number;
  /** False when the clocks show this hour a second time. */
  readonly once: boolean;
}

/** Reads instants as an office does. Remembers what it was asked: a plan uses the same hours over and over. */
export class OfficeClock {
  readonly zone: string;
  private readonly moments = new Map<number, LocalMoment>();
  private readonly instants = new Map<string, number | null>();

  constructor(zone: string) {
    this.zone = zone;
  }

  momentAt(ms: number): LocalMoment {
    let moment = this.moments.get(ms);
    if (moment === undefined) {
      const zoned = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(this.zone);
      const day = zoned.toPlainDate();
      const time = zoned.toPlainTime().toString();
      const whole = zoned.second === 0 && zoned.millisecond === 0 ? time.slice(0, 5) : time;
      moment = {
        on: day.toString(),
        time: whole,
        week: day.subtract({ days: day.dayOfWeek - 1 }).toString(),
        weekday: day.dayOfWeek,
        once: this.instantOf(day.toString(), time) === ms,
      };
      this.moments.set(ms, moment);
    }
    return moment;
  }

  /** The instant of a wall time in milliseconds; null when the clocks skip it or show it twice. */
  instantOf(on: string, time: string): number | null {
    const key = `${on}T${time}`;
    let ms = this.instants.get(key);
    if (ms === undefined) {
      const wall = Temporal.PlainDateTime.from(key);
      const earlier = wall.toZonedDateTime(this.zone, { disambiguation: "earlier" }).epochMilliseconds;
      const later = wall.toZonedDateTime(this.zone, { disambiguation: "later" }).epochMilliseconds;
      ms = earlier === later ? earlier : null;
      this.instants.set(key, ms);
    }
    return ms;
  }
}

/** Every civil day from one to another, both included. */
export function daysFromTo(from: string, to: string): string[] {
  const days: string[] = [];
  for (let ms = Date.parse(from); ms <= Date.parse(to); ms += 86_400_000)
    days.push(new Date(ms).toISOString().slice(0, 10));
  return days;
}

/** Whole civil days from one date to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

export function instantText(ms: number): string {
  return new Date(ms).toISOString().replace(".000Z", "Z");
}
