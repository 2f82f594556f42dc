import { type CaseId, newId } from "../../kernel/ids.ts";
import type { CivilDate } from "../../kernel/time.ts";
import type { Transaction } from "../../platform/database/store.ts";
import { append } from "../audit/index.ts";
import { tellOfDeadlines } from "./tell-of-deadlines.ts";
import "./db.ts";

/** Records that what a limit asks for was received, in the caller's transaction. The caller has authorized the actor. */
export async function recordMet(
  tx: Transaction,
  met: {
    readonly caseId: CaseId;
    readonly ruleCode: string;
    /** The event that started the limit; null when it was a fact of the case (the referral). */
    readonly triggerId: string | null;
    /** Day of receipt at the office that handles the case. */
    readonly metOn: CivilDate;
    readonly subjectId: string | null;
  },
): Promise<void> {
  await tx.db
    .insertInto("deadline_outcomes")
    .values({
      id: newId(),
      case_id: met.caseId,
      rule_code: met.ruleCode,
      trigger_id: met.triggerId,
      met_on: met.metOn,
      subject_id: met.subjectId,
      recorded_by: tx.actor.accountId,
      recorded_at: tx.now,
    })
    .execute();
  await tellOfDeadlines(tx, met.caseId);
  await append(tx, {
    chain: { caseId: met.caseId },
    type: "deadline-met",
    payload: { ruleCode: met.ruleCode, triggerId: met.triggerId, metOn: met.metOn, subjectId: met.subjectId },
  });
}
