import type { AccountId, CaseId } from "../../../kernel/ids.ts";
import { Refused } from "../../../kernel/refusal.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { authorizeOnCase, endAccess, endAccessOfMember, excludeMember, lockCases } from "../../cases/index.ts";
import { openTask } from "../../work/index.ts";
import { whyHeldByDecision } from "../queries/why-held-by-decision.ts";
import "../db.ts";

/**
 * A member declares a conflict of interest: from now on the member neither sees the case as its member nor decides it, a
 * draft of it is left, and somebody is asked to give it to another. Nobody asks why. What is signed took effect, and what is
 * closed is decided by nobody else.
 * @throws case-not-found, action-not-allowed, conflict-too-late
 */
export async function declareConflict(tx: Transaction, caseId: string): Promise<void> {
  const theCase = await authorizeOnCase(tx, "decision.write", caseId);
  const me = tx.actor.accountId;
  if (me === null) return;
  await lockCases(tx, [theCase.id]);
  const { finalized_on: closedOn } = await authorizeOnCase(tx, "decision.write", caseId);
  if (closedOn !== null || (await whyHeldByDecision(tx, theCase)) !== null)
    throw new Refused("conflict-too-late", { fileNumber: theCase.file_number });
  await excludeMember(tx, theCase.id, me, "conflict");
  await discardDrafts(tx, theCase.id, me);
  await openTask(tx, {
    queue: "members-wanted",
    caseId: theCase.id,
    subject: { kind: "case", id: theCase.id },
    officeId: theCase.office_id,
    division: theCase.division,
  });
  await endAssignments(tx, theCase.id, me);
  await endAccessOfMember(tx, theCase.id, me);
}

async function discardDrafts(tx: Transaction, caseId: CaseId, memberId: AccountId): Promise<void> {
  await tx.db
    .updateTable("decisions")
    .set({ status: "discarded" })
    .where("author_id", "=", memberId)
    .where("status", "=", "draft")
    .where((of) =>
      of.exists(
        of
          .selectFrom("decision_cases as dc")
          .select("dc.case_id")
          .whereRef("dc.decision_id", "=", "decisions.id")
          .where("dc.case_id", "=", caseId),
      ),
    )
    .execute();
}

/** A panel of two decides nothing: the others wait for whom it is given to. */
async function endAssignments(tx: Transaction, caseId: CaseId, memberId: AccountId): Promise<void> {
  const ended = await tx.db
    .updateTable("case_assignments")
    .set({ ended_at: tx.now, end_reason: "conflict" })
    .where("case_id", "=", caseId)
    .where((of) => of.or([of("member_id", "=", memberId), of(of.val(memberId), "=", of.fn.any("panel_ids"))]))
    .where("ended_at", "is", null)
    .returning("id")
    .execute();
  for (const { id } of ended) await endAccess(tx, caseId, id);
}
