import { isUuid, newId } from "../../../kernel/ids.ts";
import { knownLanguage } from "../../../kernel/languages.ts";
import { Refused } from "../../../kernel/refusal.ts";
import { cleanLine } from "../../../kernel/written-line.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { calendarHolder, plansHearings, recordChange } from "../calendar-holder.ts";
import type { NewInterpreterLanguage } from "../contract.ts";
import "../db.ts";

/**
 * Enters a language of an interpreter and how they stand in it: by the staff, after a test.
 * @throws action-not-allowed, calendar-not-found, calendar-of-another-role, interpreter-language-not-listed,
 *   interpreter-test-wrong, interpreter-language-told
 */
export async function enterLanguage(tx: Transaction, accountId: string, told: NewInterpreterLanguage): Promise<string> {
  const { id } = await calendarHolder(tx, accountId, "interpreter");
  if (!plansHearings(tx)) throw new Refused("action-not-allowed");
  const language = knownLanguage(told.language)?.code;
  if (language === undefined) throw new Refused("interpreter-language-not-listed", {}, []);
  const untested = told.standing === "accredited" && told.testedOn === null;
  if (untested || (told.testedOn !== null && told.testedOn > tx.now.slice(0, 10)))
    throw new Refused("interpreter-test-wrong");
  const entryId = newId(Date.parse(tx.now));
  const entered = await tx.db
    .insertInto("interpreter_languages")
    .values({
      id: entryId,
      account_id: id,
      language,
      dialect: told.dialect === null ? null : cleanLine(told.dialect) || null,
      standing: told.standing,
      tested_on: told.testedOn,
      entered_at: tx.now,
      entered_by: tx.actor.accountId,
      ended_at: null,
    })
    .onConflict((on) => on.doNothing())
    .executeTakeFirst();
  if (entered.numInsertedOrUpdatedRows === 0n) throw new Refused("interpreter-language-told");
  await recordChange(tx, id, "languages", entryId);
  return entryId;
}

/** @throws action-not-allowed, calendar-not-found, interpreter-language-not-found */
export async function endLanguage(tx: Transaction, accountId: string, entryId: string): Promise<void> {
  const { id } = await calendarHolder(tx, accountId, "interpreter");
  if (!plansHearings(tx)) throw new Refused("action-not-allowed");
  if (!isUuid(entryId)) throw new Refused("interpreter-language-not-found");
  const ended = await tx.db
    .updateTable("interpreter_languages")
    .set({ ended_at: tx.now })
    .where("id", "=", entryId)
    .where("account_id", "=", id)
    .where("ended_at", "is", null)
    .executeTakeFirst();
  if (ended.numUpdatedRows === 0n) throw new Refused("interpreter-language-not-found");
  await recordChange(tx, id, "languages", entryId);
}
