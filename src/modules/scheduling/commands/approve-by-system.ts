import { sql } from "kysely";
import type { Transaction } from "../../../platform/database/store.ts";
import { statesIssues } from "../rules/issues-wanted.ts";
import "../db.ts";

/** Proposals of divisions whose policy is automatic go on by themselves; what an officer must say first waits for it. */
export async function approveBySystem(tx: Transaction, proposalIds: readonly string[]): Promise<void> {
  const approved = await tx.db
    .updateTable("schedule_proposals")
    .set({ state: "approved", approved_at: tx.now })
    .where(sql<boolean>`id = any (${[...proposalIds]}::uuid[])`)
    .where("state", "=", "proposed")
    .where(sql<boolean>`division in (select p.division from schedule_policies p where p.mode = 'automatic')`)
    .where(sql<boolean>`(moves_hearing_id is not null or not division = any (${[...statesIssues]}))`)
    .returning("id")
    .execute();
  for (const { id } of approved)
    await tx.addJob("schedule-proposal-approved", { proposalId: id }, { jobKey: `schedule-proposal:${id}` });
}
