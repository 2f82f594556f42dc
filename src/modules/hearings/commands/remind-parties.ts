import { type HearingId, newId } from "../../../kernel/ids.ts";
import { civilDateIn, instantOf } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { hasHearing, officeOf } from "../../cases/index.ts";
import { issueNotice } from "../../notices/index.ts";
import { factsOf } from "../domain/hearing-words.ts";
import { sittingOf } from "../queries/hearing-row.ts";
import { hearingOf, lockCasesOf } from "../queries/hearing-to-change.ts";
import { hearingsToRemind } from "../queries/hearings-to-remind.ts";
import { reminderRulesOn } from "../rules/reminder-rules.ts";
import "../db.ts";

/** A reminder of one hearing that is due, by the days of its rule. */
export interface DueReminder {
  readonly hearingId: HearingId;
  readonly daysBefore: number;
}

const rulesToday = (tx: Transaction) => reminderRulesOn(tx.now.slice(0, 10));

/** The reminders that are due now. */
export const dueReminders = (tx: Transaction): Promise<readonly DueReminder[]> => hearingsToRemind(tx, rulesToday(tx));

/**
 * Tells everybody on the cases of a hearing again what is set, as it stands now. Nothing of it is new, and the notice to appear
 * is not replaced. Safe to repeat: a reminder of a day is told once.
 */
export async function remindParties(tx: Transaction, { hearingId, daysBefore }: DueReminder): Promise<void> {
  await tx.db.selectFrom("hearings").select("id").where("id", "=", hearingId).forUpdate().execute();
  await lockCasesOf(tx, hearingId);
  const rules = rulesToday(tx).filter((one) => one.daysBefore === daysBefore);
  // It may have been moved, cancelled or told since it was looked up, or no case may be left on it.
  if ((await hearingsToRemind(tx, rules, hearingId)).length === 0) return;
  const { row, cases } = await hearingOf(tx, hearingId, "hearing.change");
  const rule = rules.find((one) => one.division === row.division);
  if (rule === undefined) return;
  await tx.db
    .insertInto("hearing_reminders")
    .values({
      hearing_id: hearingId,
      days_before: rule.daysBefore,
      starts_at: instantOf(row.starts_at),
      told_at: tx.now,
    })
    .execute();
  const sitting = sittingOf(row);
  const office = await officeOf(tx, row.office_id);
  const moment = { startsAt: instantOf(row.starts_at), endsAt: instantOf(row.ends_at) };
  const hearing = { hearingId, version: row.version, sitting, office, cases, ...moment };
  const mailingId = newId<string>(Date.parse(tx.now));
  for (const one of cases.filter(hasHearing))
    await issueNotice(tx, {
      caseId: one.id,
      kind: "hearing-reminder",
      subjectKey: `hearing:${hearingId}`,
      replaces: false,
      byLetter: rule.byLetter,
      facts: factsOf(hearing, one, { formerly: null, today: civilDateIn(tx.now, office.zone) }),
      mailingId,
    });
  if (rule.interpreterToo) await tx.addJob("sitting-near", { hearingId });
}
