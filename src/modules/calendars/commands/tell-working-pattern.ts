import { newId } from "../../../kernel/ids.ts";
import { Refused } from "../../../kernel/refusal.ts";
import type { CivilDate, Zone } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { calendarHolder, recordChange, requireZone } from "../calendar-holder.ts";
import type { WorkingPattern } from "../contract.ts";
import { areHoursSound } from "../domain/sound-hours.ts";
import "../db.ts";

/**
 * When somebody works, from a day on until the next pattern begins. What was told before for the same day is replaced.
 * @throws calendar-not-found, calendar-of-another-role (counsel tell when they are not free instead), zone-unknown,
 *   working-hours-wrong
 */
export async function tellWorkingPattern(tx: Transaction, accountId: string, told: WorkingPattern): Promise<void> {
  const { id, roles } = await calendarHolder(tx, accountId);
  if (roles.every((role) => role === "counsel")) throw new Refused("calendar-of-another-role");
  await requireZone(tx, told.zone);
  if (!areHoursSound(told)) throw new Refused("working-hours-wrong");
  await tx.db
    .updateTable("working_patterns")
    .set({ ended_at: tx.now })
    .where("account_id", "=", id)
    .where("from_on", "=", told.fromOn as CivilDate)
    .where("ended_at", "is", null)
    .execute();
  const patternId = newId(Date.parse(tx.now));
  await tx.db
    .insertInto("working_patterns")
    .values({
      id: patternId,
      account_id: id,
      from_on: told.fromOn,
      zone: told.zone as Zone,
      cycle_weeks: told.cycleWeeks,
      told_at: tx.now,
      told_by: tx.actor.accountId,
      ended_at: null,
    })
    .execute();
  const hours = told.hours.map((one) => ({ pattern_id: patternId, ...one }));
  if (hours.length > 0) await tx.db.insertInto("working_hours").values(hours).execute();
  await recordChange(tx, id, "working-pattern", patternId);
}
