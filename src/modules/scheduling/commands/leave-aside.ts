import { isUuid } from "../../../kernel/ids.ts";
import { Refused } from "../../../kernel/refusal.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { endProposal } from "../steps/end-proposals.ts";
import { tellNotMoved } from "../steps/tell-not-moved.ts";
import "../db.ts";

/**
 * An officer leaves a proposal aside, or takes back one that is offered: nobody is told, and the case asks again at the next run. A
 * hearing that had to move still cannot be held as it is set: an officer has it to do. Safe to repeat.
 * @throws schedule-proposal-not-found, schedule-proposal-not-open
 */
export async function leaveAside(tx: Transaction, proposalId: string): Promise<void> {
  if (!isUuid(proposalId)) throw new Refused("schedule-proposal-not-found");
  const row = await tx.db
    .selectFrom("schedule_proposals")
    .select(["state", "moves_hearing_id", "moves_version"])
    .where("id", "=", proposalId)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) throw new Refused("schedule-proposal-not-found");
  if (row.state === "left-aside") return;
  if (row.state !== "proposed" && row.state !== "offered") throw new Refused("schedule-proposal-not-open");
  await endProposal(tx, proposalId, { state: "left-aside", code: "by-officer" });
  const { moves_hearing_id: hearingId, moves_version: version } = row;
  if (hearingId !== null && version !== null) await tellNotMoved(tx, { hearingId, version }, null);
}
