import type { CaseId } from "../../kernel/ids.ts";
import { newId } from "../../kernel/ids.ts";
import { Refused } from "../../kernel/refusal.ts";
import type { CivilDate, Instant } from "../../kernel/time.ts";
import type { Transaction } from "../../platform/database/store.ts";
import { append } from "../audit/index.ts";
import type { DeadlineTriggersTable } from "./db.ts";
import type { TriggerCode } from "./rules/deadline-rule.ts";
import { tellOfDeadlines } from "./tell-of-deadlines.ts";

export interface TriggerFact {
  readonly caseId: CaseId;
  readonly code: TriggerCode;
  /** The day at the office; null takes the replaced event away (a hearing cancelled). */
  readonly on: CivilDate | null;
  readonly at: Instant | null;
  readonly subjectId: string | null;
  readonly source: DeadlineTriggersTable["source"];
  readonly replacesId: string | null;
}

/**
 * Writes down what starts a time limit, in the caller's transaction; whoever calls has authorized the actor.
 * @throws trigger-replaced when another row has replaced the same one
 */
export async function recordTrigger(tx: Transaction, fact: TriggerFact): Promise<{ readonly triggerId: string }> {
  const triggerId = newId<string>();
  const inserted = await tx.db
    .insertInto("deadline_triggers")
    .values({
      id: triggerId,
      case_id: fact.caseId,
      code: fact.code,
      happened_on: fact.on,
      happened_at: fact.at,
      subject_id: fact.subjectId,
      source: fact.source,
      recorded_by: tx.actor.accountId,
      recorded_at: tx.now,
      replaces_id: fact.replacesId,
    })
    .onConflict((on) => on.column("replaces_id").doNothing())
    .executeTakeFirst();
  if (inserted.numInsertedOrUpdatedRows === 0n) throw new Refused("trigger-replaced");
  await tellOfDeadlines(tx, fact.caseId);
  await append(tx, {
    chain: { caseId: fact.caseId },
    type: fact.on === null ? "deadline-trigger-withdrawn" : "deadline-trigger-recorded",
    payload: { triggerId, code: fact.code, on: fact.on, subjectId: fact.subjectId, replacesId: fact.replacesId },
  });
  return { triggerId };
}
