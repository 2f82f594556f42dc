import { sql } from "kysely";
import type { Transaction } from "../../../platform/database/store.ts";
import { append } from "../../audit/index.ts";
import { finishTasks } from "../../work/index.ts";
import { withdrawOffers } from "../offers/withdraw-offers.ts";
import { releaseHolds } from "./holds.ts";
import "../date-changes/db.ts";
import "../db.ts";

export type EndState = "refused" | "lapsed" | "superseded" | "left-aside";

/** Ends proposals that nobody will set: what stood in their way is kept, and each case says so to the staff. */
export async function endProposals(
  tx: Transaction,
  proposalIds: readonly string[],
  end: { readonly state: EndState; readonly code: string },
): Promise<void> {
  if (proposalIds.length === 0) return;
  const ids = [...proposalIds];
  await tx.db
    .updateTable("schedule_proposals")
    .set({ state: end.state, ended_at: tx.now, ended_code: end.code })
    .where(sql<boolean>`id = any (${ids}::uuid[])`)
    .execute();
  await releaseHolds(tx, ids);
  await withdrawOffers(tx, ids, "proposal-ended");
  await tx.db
    .updateTable("date_changes")
    .set({ state: "overtaken" })
    .where(sql<boolean>`proposal_id = any (${ids}::uuid[])`)
    .where("state", "in", ["granted", "proposed"])
    .execute();
}

/** The same of one proposal, told in the history of its cases. */
export async function endProposal(
  tx: Transaction,
  proposalId: string,
  end: { readonly state: EndState; readonly code: string },
): Promise<void> {
  await endProposals(tx, [proposalId], end);
  const cases = await tx.db
    .selectFrom("schedule_proposal_cases")
    .select("case_id")
    .where("proposal_id", "=", proposalId)
    .orderBy("case_id")
    .execute();
  for (const { case_id: caseId } of cases) {
    await append(tx, { chain: { caseId }, type: "hearing-proposal-ended", payload: { proposalId, ...end } });
    await finishTasks(tx, caseId, "hearing-proposal-ended", end.state);
  }
}
