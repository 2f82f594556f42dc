import { isUuid } from "../../../kernel/ids.ts";
import { Refused } from "../../../kernel/refusal.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { append } from "../../audit/index.ts";
import { recentSession } from "../queries/own-sessions.ts";
import "../db.ts";

/** Takes a passkey off one's own account. @throws signed-out, confirmation-wanted, passkey-not-found */
export async function removePasskey(tx: Transaction, passkeyId: string): Promise<void> {
  const { accountId } = await recentSession(tx);
  if (!isUuid(passkeyId)) throw new Refused("passkey-not-found");
  const removed = await tx.db
    .deleteFrom("passkeys")
    .where("id", "=", passkeyId)
    .where("user_id", "=", accountId)
    .executeTakeFirst();
  if (removed.numDeletedRows === 0n) throw new Refused("passkey-not-found");
  await append(tx, { chain: { accountId }, type: "second-factor-removed", payload: { kind: "passkey" } });
  await tx.addJob("account-notice", { accountId, kind: "second-factor-removed", at: tx.now });
}
