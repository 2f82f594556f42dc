import type { CaseId } from "../../../kernel/ids.ts";
import { Refused } from "../../../kernel/refusal.ts";
import { civilDateIn } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { append } from "../../audit/index.ts";
import { officeOf } from "../queries/offices.ts";
import { statuses, transitions } from "../rules/lifecycle.ts";
import "../db.ts";

/**
 * Takes a case one step along its lifecycle, in the caller's transaction. Whoever calls has authorized the actor for
 * the command that this step is part of.
 * @throws case-step-not-possible when the case does not stand where the step begins
 */
export async function moveCase(tx: Transaction, caseId: CaseId, code: string): Promise<void> {
  const row = await tx.db
    .selectFrom("cases")
    .select(["status", "office_id", "version"])
    .where("id", "=", caseId)
    .forUpdate()
    .executeTakeFirst();
  const step = transitions.find((one) => one.code === code && one.from === row?.status);
  if (row === undefined || step === undefined) throw new Refused("case-step-not-possible");
  const office = await officeOf(tx, row.office_id);
  const finalizedOn = statuses[step.to].final ? civilDateIn(tx.now, office.zone) : null;
  await tx.db
    .updateTable("cases")
    .set({ status: step.to, finalized_on: finalizedOn, version: row.version + 1 })
    .where("id", "=", caseId)
    .execute();
  await append(tx, { chain: { caseId }, type: "case-moved", payload: { step: code, from: step.from, to: step.to } });
}
