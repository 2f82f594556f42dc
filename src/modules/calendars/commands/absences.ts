import { isUuid, newId } from "../../../kernel/ids.ts";
import { Refused } from "../../../kernel/refusal.ts";
import { type CivilDate, instantOf } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { calendarHolder, recordChange, requireZone } from "../calendar-holder.ts";
import type { NewAbsence } from "../contract.ts";
import { spanOfDays } from "../domain/span-of-days.ts";
import { fieldTexts } from "../text.ts";
import "../db.ts";

const longestMs = 2 * 366 * 86_400_000;

/**
 * Enters when somebody is not there: themselves, a counsel's delegate, or whoever plans hearings for them.
 * @throws calendar-not-found, zone-unknown, absence-dates-wrong
 */
export async function enterAbsence(tx: Transaction, accountId: string, told: NewAbsence): Promise<string> {
  const { id, roles } = await calendarHolder(tx, accountId);
  const zone = await requireZone(tx, told.zone);
  const { from, to } = spanOfDays({ ...told, fromOn: told.fromOn as CivilDate, toOn: told.toOn as CivilDate }, zone);
  if (to <= from || to - from > longestMs) throw datesWrong(told, to <= from);
  const absenceId = newId(Date.parse(tx.now));
  await tx.db
    .insertInto("absences")
    .values({
      id: absenceId,
      account_id: id,
      from_at: new Date(from).toISOString(),
      to_at: new Date(to).toISOString(),
      kind: told.kind,
      note: told.note?.trim() || null,
      entered_at: tx.now,
      entered_by: tx.actor.accountId,
      ended_at: null,
      ended_by: null,
    })
    .execute();
  await recordChange(tx, id, "absence", absenceId);
  // Who is there for the tribunal or the Minister is replaced at what they would sit in; nobody replaces a counsel.
  const away = { accountId: id, fromAt: new Date(from).toISOString(), toAt: new Date(to).toISOString() };
  if (roles.some((role) => role !== "counsel"))
    await tx.addJob("absence-entered", away, { jobKey: `absence-entered:${absenceId}` });
  return absenceId;
}

/** Of one day it is the hour at which it ends. */
function datesWrong({ fromOn, toOn, ends }: NewAbsence, isReversed: boolean): Refused {
  const path = isReversed && fromOn === toOn && ends !== null ? "/ends" : "/toOn";
  const text = isReversed ? fieldTexts.endBefore : fieldTexts.yearsMany;
  return new Refused("absence-dates-wrong", {}, [{ path, code: "absence-dates-wrong", text }]);
}

/** What was entered is not there after all. An officer ends what an officer entered. @throws calendar-not-found, absence-not-found */
export async function endAbsence(tx: Transaction, accountId: string, absenceId: string): Promise<void> {
  const { id, roles } = await calendarHolder(tx, accountId);
  if (!isUuid(absenceId)) throw new Refused("absence-not-found");
  const ended = await tx.db
    .updateTable("absences")
    .set({ ended_at: tx.now, ended_by: tx.actor.accountId })
    .where("id", "=", absenceId)
    .where("account_id", "=", id)
    .where("ended_at", "is", null)
    .returning(["from_at", "to_at"])
    .executeTakeFirst();
  if (ended === undefined) throw new Refused("absence-not-found");
  await recordChange(tx, id, "absence", absenceId);
  const back = { accountId: id, fromAt: instantOf(ended.from_at), toAt: instantOf(ended.to_at) };
  if (roles.some((role) => role !== "counsel"))
    await tx.addJob("absence-taken-back", back, { jobKey: `absence-taken-back:${absenceId}` });
}
