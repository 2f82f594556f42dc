import type { CaseId } from "../../../kernel/ids.ts";
import { Refused } from "../../../kernel/refusal.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { todayOf } from "../queries/today-of.ts";
import { stepsFrom } from "../rules/lifecycle.ts";
import { stepCase } from "../steps/step-case.ts";
import "../db.ts";

/**
 * Takes a case one step along its own lifecycle, in the caller's transaction. Whoever calls has authorized the actor for
 * the command that this step is part of, and holds the step's guards.
 * @throws case-step-not-possible when the case does not stand where the step begins
 */
export async function moveCase(
  tx: Transaction,
  caseId: CaseId,
  code: string,
  reason: string | null = null,
): Promise<void> {
  const row = await tx.db
    .selectFrom("cases")
    .select(["id", "status", "stream", "proceeding_type", "received_on", "office_id", "version"])
    .where("id", "=", caseId)
    .forNoKeyUpdate()
    .executeTakeFirst();
  if (row === undefined) throw new Refused("case-step-not-possible");
  const step = stepsFrom(row, await todayOf(tx, row.office_id)).find((one) => one.code === code);
  if (step === undefined) throw new Refused("case-step-not-possible");
  await stepCase(tx, row, step, reason);
}
