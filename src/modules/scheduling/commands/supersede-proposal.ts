import type { Transaction } from "../../../platform/database/store.ts";
import { endProposal } from "../steps/end-proposals.ts";
import "../db.ts";

/** What was approved cannot be set as it is: the next run plans its files anew. `code`: the refusal that said so. */
export async function supersedeProposal(tx: Transaction, proposalId: string, code: string): Promise<void> {
  const row = await tx.db
    .selectFrom("schedule_proposals")
    .select("id")
    .where("id", "=", proposalId)
    .where("state", "in", ["proposed", "approved", "offered", "confirmed"])
    .forUpdate()
    .executeTakeFirst();
  if (row !== undefined) await endProposal(tx, proposalId, { state: "superseded", code });
}
