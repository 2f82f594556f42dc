import { sql } from "kysely";
import { accountOf } from "../../../kernel/actor.ts";
import { newId } from "../../../kernel/ids.ts";
import { Refused } from "../../../kernel/refusal.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { append } from "../../audit/index.ts";
import { authorizeOnCase } from "../../cases/index.ts";
import { lockCase, requireDisposable } from "../steps/require-disposable.ts";

/**
 * Proposes that a closed case goes. Nothing is taken out of it: somebody else decides.
 * @throws case-not-found, action-not-allowed, case-not-closed, retention-not-over, case-on-hold,
 *   disposal-already-proposed
 */
export async function proposeDisposal(
  tx: Transaction,
  caseId: string,
  reason: string,
): Promise<{ readonly disposalId: string }> {
  const row = await authorizeOnCase(tx, "disposal.propose", caseId);
  const accountId = accountOf(tx.actor);
  if (!(await lockCase(tx, row.id))) throw new Refused("case-not-found");
  const { finalizedOn, retainedUntil, rule } = await requireDisposable(tx, row);
  const disposalId = newId<string>(Date.parse(tx.now));
  const made = await tx.db
    .insertInto("disposals")
    .values({
      id: disposalId,
      case_id: row.id,
      state: "proposed",
      file_number: row.file_number,
      division: row.division,
      office_id: row.office_id,
      received_on: row.received_on,
      finalized_on: finalizedOn,
      rule_code: rule.code,
      rule_from: rule.effectiveFrom,
      retained_until: retainedUntil,
      proposed_at: tx.now,
      proposed_by: accountId,
      proposed_reason: reason.trim(),
      decided_at: null,
      decided_by: null,
      decided_reason: null,
      documents: null,
      notices: null,
    })
    .onConflict((on) => on.column("case_id").where("state", "=", sql.lit("proposed")).doNothing())
    .executeTakeFirst();
  if (made.numInsertedOrUpdatedRows === 0n) throw new Refused("disposal-already-proposed");
  await append(tx, {
    chain: { caseId: row.id },
    type: "disposal-proposed",
    payload: { disposalId, ruleCode: rule.code, retainedUntil },
  });
  return { disposalId };
}
