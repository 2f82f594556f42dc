import type { Transaction } from "../../../platform/database/store.ts";
import { settleMessage } from "../settle-message.ts";

/** Takes a refused message off the list without sending it, with the reason. @throws referral-message-not-found */
export function setReferralAside(tx: Transaction, messageId: string, reason: string): Promise<void> {
  return settleMessage(tx, messageId, "set-aside", reason);
}
