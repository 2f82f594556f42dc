import type { Transaction } from "../../../platform/database/store.ts";
import { append } from "../../audit/index.ts";
import type { Division, PolicyMode } from "../contract.ts";
import "../db.ts";

/** From the next run on, the proposals of a division are set by themselves, or wait for an officer. Safe to repeat. */
export async function changePolicy(tx: Transaction, division: Division, mode: PolicyMode): Promise<void> {
  const changed = await tx.db
    .updateTable("schedule_policies")
    .set({ mode, changed_at: tx.now, changed_by: tx.actor.accountId })
    .where("division", "=", division)
    .where("mode", "<>", mode)
    .executeTakeFirst();
  if (changed.numUpdatedRows === 0n) return;
  await append(tx, { chain: "tribunal", type: "schedule-policy-changed", payload: { division, mode } });
}
