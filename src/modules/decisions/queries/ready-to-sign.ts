import { Refused } from "../../../kernel/refusal.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { requireReady } from "../steps/finish-signing.ts";
import { decisionFor } from "./decision-for.ts";

/**
 * That its author could sign a draft as it stands, asked before they are asked whether they are sure.
 * @throws what signing refuses: decision-not-found, action-not-allowed, decision-not-a-draft, decision-changed-meanwhile,
 *   decision-no-longer-possible, member-excluded, determination-missing, reasons-missing, decision-too-early
 */
export async function readyToSign(tx: Transaction, decisionId: string, version: number): Promise<{ ready: true }> {
  const found = await decisionFor(tx, decisionId, "decision.write");
  if (found.row.author_id !== tx.actor.accountId) throw new Refused("decision-not-found");
  if (found.row.status !== "draft") throw new Refused("decision-not-a-draft");
  if (found.row.version !== version) throw new Refused("decision-changed-meanwhile");
  await requireReady(tx, found);
  return { ready: true };
}
