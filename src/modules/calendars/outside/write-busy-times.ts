import type { Transaction } from "../../../platform/database/store.ts";
import type { Span } from "../domain/spans.ts";
import "../db.ts";

const atOnce = 1000;

/** Replaces what is kept of a calendar: from when to when its owner is busy. */
export async function writeBusyTimes(tx: Transaction, calendarId: string, spans: readonly Span[]): Promise<void> {
  await tx.db.deleteFrom("outside_busy_times").where("calendar_id", "=", calendarId).execute();
  for (let first = 0; first < spans.length; first += atOnce)
    await tx.db
      .insertInto("outside_busy_times")
      .values(
        spans.slice(first, first + atOnce).map((span) => ({
          calendar_id: calendarId,
          from_at: new Date(span.from).toISOString(),
          to_at: new Date(span.to).toISOString(),
        })),
      )
      .execute();
}
