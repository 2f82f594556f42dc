import { sql } from "kysely";
import { type CaseId, isUuid } from "../../../kernel/ids.ts";
import { Refused } from "../../../kernel/refusal.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { append } from "../../audit/index.ts";
import { finishTasks } from "../../work/index.ts";
import type { Approved } from "../contract.ts";
import { statesIssues } from "../rules/issues-wanted.ts";
import { endProposal } from "../steps/end-proposals.ts";
import "../db.ts";

/**
 * Approves every proposal of a run that is still open and that the officer sees, in one act. What a hearing set by hand
 * overtook makes way, and what waits for its issues goes on waiting. Safe to repeat.
 * @throws schedule-run-not-found
 */
export async function approveRun(tx: Transaction, runId: string): Promise<Approved> {
  if (!isUuid(runId)) throw new Refused("schedule-run-not-found");
  const run = await tx.db.selectFrom("schedule_runs").select("id").where("id", "=", runId).executeTakeFirst();
  if (run === undefined) throw new Refused("schedule-run-not-found");
  const open = await openProposals(tx, { runId });
  return approve(tx, open, null);
}

/**
 * Approves one proposal. Safe to repeat.
 * @throws schedule-proposal-not-found, schedule-proposal-not-open, hearing-issues-wanted
 */
export async function approveProposal(tx: Transaction, proposalId: string, issues: string | null): Promise<Approved> {
  if (!isUuid(proposalId)) throw new Refused("schedule-proposal-not-found");
  const row = await tx.db
    .selectFrom("schedule_proposals")
    .select(["state", "division", "issues", "moves_hearing_id"])
    .where("id", "=", proposalId)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) throw new Refused("schedule-proposal-not-found");
  if (row.state === "approved") return { approved: 1, superseded: 0, withoutIssues: 0 };
  if (row.state !== "proposed") throw new Refused("schedule-proposal-not-open");
  if (statesIssues.includes(row.division) && (issues ?? row.issues ?? row.moves_hearing_id) === null)
    throw new Refused("schedule-issues-wanted");
  return approve(tx, await openProposals(tx, { proposalId }), issues);
}

interface OpenProposal {
  readonly id: string;
  readonly division: string;
  readonly issues: string | null;
  /** It moves a hearing that is set, whose issues are stated. */
  readonly moves: boolean;
  readonly overtaken: boolean;
  readonly case_ids: readonly string[];
}

async function openProposals(
  tx: Transaction,
  which: { readonly runId: string } | { readonly proposalId: string },
): Promise<readonly OpenProposal[]> {
  const narrowed = tx.db
    .selectFrom("schedule_proposals as p")
    .select([
      "p.id",
      "p.division",
      "p.issues",
      sql<boolean>`p.moves_hearing_id is not null`.as("moves"),
      sql<
        string[]
      >`array(select pc.case_id::text from schedule_proposal_cases pc where pc.proposal_id = p.id order by pc.case_id)`.as(
        "case_ids",
      ),
      sql<boolean>`p.moves_hearing_id is null and exists (select from schedule_proposal_cases pc join hearing_cases hc on hc.case_id = pc.case_id and hc.left_at is null
        join hearings h on h.id = hc.hearing_id and h.status = 'set' and h.set_at >= p.made_at where pc.proposal_id = p.id)`.as(
        "overtaken",
      ),
    ])
    .where("p.state", "=", "proposed")
    .orderBy("p.id");
  const one =
    "runId" in which ? narrowed.where("p.run_id", "=", which.runId) : narrowed.where("p.id", "=", which.proposalId);
  return one.forUpdate("p").execute();
}

async function approve(tx: Transaction, open: readonly OpenProposal[], issues: string | null): Promise<Approved> {
  const counts = { approved: 0, superseded: 0, withoutIssues: 0 };
  for (const one of open) {
    if (one.overtaken) {
      counts.superseded += 1;
      await endProposal(tx, one.id, { state: "superseded", code: "hearing-already-set" });
    } else if (statesIssues.includes(one.division) && !one.moves && (issues ?? one.issues) === null)
      counts.withoutIssues += 1;
    else {
      counts.approved += 1;
      await approveOne(tx, one, issues ?? one.issues);
    }
  }
  return counts;
}

async function approveOne(tx: Transaction, one: OpenProposal, issues: string | null): Promise<void> {
  await tx.db
    .updateTable("schedule_proposals")
    .set({ state: "approved", approved_at: tx.now, approved_by: tx.actor.accountId, issues })
    .where("id", "=", one.id)
    .execute();
  for (const caseId of one.case_ids) {
    await append(tx, { chain: { caseId }, type: "hearing-proposal-approved", payload: { proposalId: one.id } });
    if (one.moves) await finishTasks(tx, caseId as CaseId, "hearing-proposal-approved", "approved");
  }
  await tx.addJob("schedule-proposal-approved", { proposalId: one.id }, { jobKey: `schedule-proposal:${one.id}` });
}
