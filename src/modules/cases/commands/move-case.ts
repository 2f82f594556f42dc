import type { CaseId } from "../../../kernel/ids.ts";
import { Refused } from "../../../kernel/refusal.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { transitions } from "../rules/lifecycle.ts";
import { stepCase } from "../step-case.ts";
import "../db.ts";

/**
 * Takes a case one step along its lifecycle, in the caller's transaction. Whoever calls has authorized the actor for
 * the command that this step is part of.
 * @throws case-step-not-possible when the case does not stand where the step begins
 */
export async function moveCase(tx: Transaction, caseId: CaseId, code: string): Promise<void> {
  const row = await tx.db
    .selectFrom("cases")
    .select(["id", "status", "office_id", "version"])
    .where("id", "=", caseId)
    .forUpdate()
    .executeTakeFirst();
  const step = transitions.find((one) => one.code === code && one.from === row?.status);
  if (row === undefined || step === undefined) throw new Refused("case-step-not-possible");
  await stepCase(tx, row, step, null);
}
