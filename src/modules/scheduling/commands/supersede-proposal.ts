import type { Transaction } from "../../../platform/database/store.ts";
import { endProposal } from "../steps/end-proposals.ts";
import { tellNotMoved } from "../steps/tell-not-moved.ts";
import "../db.ts";

/**
 * What was approved cannot be set as it is. The next run plans the cases of a new hearing anew; one that had to move is an officer’s to
 * do, since no run looks at it by itself. `code`: the refusal that said so.
 */
export async function supersedeProposal(tx: Transaction, proposalId: string, code: string): Promise<void> {
  const row = await tx.db
    .selectFrom("schedule_proposals")
    .select(["id", "moves_hearing_id", "moves_version"])
    .where("id", "=", proposalId)
    .where("state", "in", ["proposed", "approved", "offered", "confirmed"])
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) return;
  await endProposal(tx, proposalId, { state: "superseded", code });
  const { moves_hearing_id: hearingId, moves_version: version } = row;
  if (hearingId !== null && version !== null) await tellNotMoved(tx, { hearingId, version }, proposalId);
}
