import { Refused } from "../../../kernel/refusal.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { proofOf, provenView } from "../../audit/index.ts";
import { proveCaseEvent } from "../../cases/index.ts";
import type { Receipt } from "../contract.ts";

/**
 * The proof that the receipt's event is in the log, with the event itself for whoever is told all of it. Null until the
 * log covers it.
 */
export async function receiptProof(tx: Transaction, { caseId, event }: Pick<Receipt, "caseId" | "event">) {
  const seq = Number(event.id.split(":")[1]);
  try {
    return await proveCaseEvent(tx, caseId, seq);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    if (error.code !== "event-proof-withheld") return null;
    return { ...(await provenView(tx, await proofOf(tx, event.id))), event: null };
  }
}
