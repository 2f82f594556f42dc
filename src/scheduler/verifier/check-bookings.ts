import { type Booking, type Bookings, sumBy } from "./bookings.ts";
import type { IndexedProblem } from "./indexed-problem.ts";
import { instantText } from "./office-clock.ts";
import { type Violation, type ViolationCode, violation } from "./violation.ts";

/** What assignments break together: H3, and the daily and weekly limits of H7, H8 and H11. */
export function checkBookings(indexed: IndexedProblem, bookings: Bookings): Violation[] {
  const found: Violation[] = [];
  for (const [key, list] of bookings) {
    found.push(...checkApart(indexed.breakMs, key, list));
    const id = key.slice(key.indexOf(":") + 1);
    if (key.startsWith("counsel:")) {
      const limit = indexed.counsel.get(id)?.maxHearingsPerDay ?? Number.POSITIVE_INFINITY;
      found.push(...checkLimit("counsel-day-full", key, list, "on", limit, () => 1));
    } else if (key.startsWith("interpreter:")) {
      const limit = indexed.interpreters.get(id)?.maxMinutesPerDay ?? Number.POSITIVE_INFINITY;
      found.push(...checkLimit("interpreter-day-full", key, list, "on", limit, minutesOf));
    } else if (key.startsWith("member:")) {
      const limit = indexed.members.get(id)?.maxMinutesPerWeek ?? Number.POSITIVE_INFINITY;
      found.push(...checkLimit("member-week-full", key, list, "week", limit, minutesOf));
    }
  }
  return found;
}

const minutesOf = (one: Booking) => one.hearing.durationMinutes;

/** H3: each hearing against the one before it that ends last. */
function checkApart(breakMs: number, key: string, list: readonly Booking[]): Violation[] {
  const found: Violation[] = [];
  let last: Booking | undefined;
  for (const next of list) {
    if (last !== undefined && next.from < last.to + breakMs) {
      const who = {
        hearings: [last.hearing.id, next.hearing.id],
        people: [key],
        instants: [instantText(last.to), instantText(next.from)],
      };
      const minutes = (next.from - last.to) / 60_000;
      const facts = { person: key, minutes, break: breakMs / 60_000 };
      found.push(violation(minutes < 0 ? "two-at-once" : "break-too-short", who, facts));
    }
    if (last === undefined || next.to > last.to) last = next;
  }
  return found;
}

function checkLimit(
  code: ViolationCode,
  key: string,
  list: readonly Booking[],
  by: "on" | "week",
  limit: number,
  of: (one: Booking) => number,
): Violation[] {
  return [...sumBy(list, by, of)].flatMap(([on, count]) => {
    if (count <= limit) return [];
    const those = list.filter((one) => one[by] === on);
    const who = {
      hearings: those.map((one) => one.hearing.id),
      people: [key],
      instants: those.map((one) => instantText(one.from)),
    };
    return [violation(code, who, { person: key.slice(key.indexOf(":") + 1), count, on, limit })];
  });
}
