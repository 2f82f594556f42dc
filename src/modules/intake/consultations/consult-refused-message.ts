import type { Transaction } from "../../../platform/database/store.ts";
import { appendConsultation } from "../../audit/index.ts";
import type { RefusedMessageView } from "../contract.ts";
import { refusedMessage } from "../queries/refused-messages.ts";

/** The refused message for somebody who looks at it: once a visit that is in the record. @throws referral-message-not-found */
export async function consultRefusedMessage(tx: Transaction, id: string): Promise<RefusedMessageView> {
  const message = await refusedMessage(tx, id);
  await appendConsultation(tx, message.id, {
    chain: "tribunal",
    type: "refused-referral-read",
    payload: { messageId: message.id },
  });
  return message;
}
