import { isUuid, newId } from "../../../kernel/ids.ts";
import { Refused } from "../../../kernel/refusal.ts";
import { type CivilDate, plusDays, startOfDay, type Zone } from "../../../kernel/time.ts";
import { cleanLine } from "../../../kernel/written-line.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { type CalendarHolder, calendarHolder, recordChange, requireZone } from "../calendar-holder.ts";
import type { BusyTimes, Reading } from "../outside/read-ics.ts";
import { writeBusyTimes } from "../outside/write-busy-times.ts";
import "../db.ts";

const most = 5;
/** How far ahead calendars are read. */
const horizonDays = 400;

/** From yesterday, so that nothing of today is missed in any zone. */
export function readingAt(now: string, zone: Zone): Reading {
  const today = now.slice(0, 10) as CivilDate;
  return {
    from: Date.parse(startOfDay(plusDays(today, -1), zone)),
    to: Date.parse(startOfDay(plusDays(today, horizonDays), zone)),
    zone,
  };
}

/**
 * Adds an address of a calendar elsewhere, encrypted; the worker reads it within a minute and again every few hours.
 * @throws calendar-not-found, zone-unknown, outside-calendars-many
 */
export async function addOutsideAddress(
  tx: Transaction,
  accountId: string,
  added: { readonly name: string; readonly zone: string; readonly encryptedAddress: string },
): Promise<string> {
  const holder = await ownHolder(tx, accountId);
  const zone = await requireZone(tx, added.zone);
  await requireFew(tx, holder);
  const id = newId(Date.parse(tx.now));
  await tx.db
    .insertInto("outside_calendars")
    .values({
      ...begun(tx, holder, id, zone),
      source: "address",
      name: cleanLine(added.name) || "—",
      encrypted_address: added.encryptedAddress,
      due_at: tx.now,
    })
    .execute();
  await recordChange(tx, holder.id, "outside-calendar", id);
  return id;
}

/** Keeps when a file says that its owner is busy. What an earlier file said is replaced. */
export async function addOutsideFile(
  tx: Transaction,
  accountId: string,
  { read, reading }: { readonly read: BusyTimes; readonly reading: Reading },
): Promise<string> {
  const holder = await ownHolder(tx, accountId);
  await tx.db
    .updateTable("outside_calendars")
    .set({ ended_at: tx.now })
    .where("account_id", "=", holder.id)
    .where("source", "=", "file")
    .where("ended_at", "is", null)
    .execute();
  await requireFew(tx, holder);
  const id = newId(Date.parse(tx.now));
  await tx.db
    .insertInto("outside_calendars")
    .values({
      ...begun(tx, holder, id, reading.zone),
      source: "file",
      name: "ics",
      encrypted_address: null,
      due_at: null,
      last_tried_at: tx.now,
      last_read_at: tx.now,
      read_until: new Date(reading.to).toISOString(),
      problem: read.unread > 0 ? "partly-read" : null,
    })
    .execute();
  await writeBusyTimes(tx, id, read.spans);
  await recordChange(tx, holder.id, "outside-calendar", id);
  return id;
}

/** Reads it again within a minute. @throws calendar-not-found, outside-calendar-not-found */
export async function readAgain(tx: Transaction, accountId: string, calendarId: string): Promise<void> {
  const holder = await ownHolder(tx, accountId);
  if (!isUuid(calendarId)) throw new Refused("outside-calendar-not-found");
  const asked = await tx.db
    .updateTable("outside_calendars")
    .set({ due_at: tx.now })
    .where("id", "=", calendarId)
    .where("account_id", "=", holder.id)
    .where("source", "=", "address")
    .where("ended_at", "is", null)
    .executeTakeFirst();
  if (asked.numUpdatedRows === 0n) throw new Refused("outside-calendar-not-found");
}

/** Its address is forgotten at once, and what was read of it counts no more. */
export async function endOutsideCalendar(tx: Transaction, accountId: string, calendarId: string): Promise<void> {
  const holder = await ownHolder(tx, accountId);
  if (!isUuid(calendarId)) throw new Refused("outside-calendar-not-found");
  const ended = await tx.db
    .updateTable("outside_calendars")
    .set({ ended_at: tx.now, encrypted_address: null, due_at: null })
    .where("id", "=", calendarId)
    .where("account_id", "=", holder.id)
    .where("ended_at", "is", null)
    .executeTakeFirst();
  if (ended.numUpdatedRows === 0n) throw new Refused("outside-calendar-not-found");
  await recordChange(tx, holder.id, "outside-calendar", calendarId);
}

/** Whose own it is: an officer adds no address for somebody else. @throws calendar-not-found */
async function ownHolder(tx: Transaction, accountId: string): Promise<CalendarHolder> {
  const holder = await calendarHolder(tx, accountId);
  if (!holder.isOwn) throw new Refused("calendar-not-found");
  return holder;
}

async function requireFew(tx: Transaction, holder: CalendarHolder): Promise<void> {
  const rows = await tx.db
    .selectFrom("outside_calendars")
    .select("id")
    .where("account_id", "=", holder.id)
    .where("ended_at", "is", null)
    .execute();
  if (rows.length >= most) throw new Refused("outside-calendars-many", { most });
}

const begun = (tx: Transaction, holder: CalendarHolder, id: string, zone: Zone) => ({
  id,
  account_id: holder.id,
  zone,
  added_at: tx.now,
  last_tried_at: null,
  last_read_at: null,
  read_until: null,
  problem: null,
  failures: 0,
  ended_at: null,
});
