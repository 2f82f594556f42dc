import { Refused } from "../../../kernel/refusal.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { append } from "../../audit/index.ts";
import "../db.ts";

/** Marks a refused message as dealt with. @throws referral-message-not-found when somebody has done so already */
export async function settleMessage(
  tx: Transaction,
  id: string,
  how: "sent-again" | "set-aside",
  reason: string | null,
): Promise<void> {
  const settled = await tx.db
    .updateTable("referral_messages")
    .set({ settled_at: tx.now, settled_by: tx.actor.accountId, settled_how: how, settled_reason: reason })
    .where("id", "=", id)
    .where("outcome", "=", "refused")
    .where("settled_at", "is", null)
    .executeTakeFirst();
  if (settled.numUpdatedRows === 0n) throw new Refused("referral-message-not-found");
  await append(tx, { chain: "tribunal", type: "refused-referral-settled", payload: { messageId: id, how } });
}
