import { sql } from "kysely";
import { type AccountId, type CaseId, isUuid, newId } from "../../../kernel/ids.ts";
import { Refused } from "../../../kernel/refusal.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { append } from "../../audit/index.ts";
import {
  authorizeOnCase,
  type CaseRow,
  decisionStepOf,
  endAccess,
  grantAccess,
  lockCases,
  requireNotExcluded,
} from "../../cases/index.ts";
import { requireMember } from "../../hearings/index.ts";
import { followMember, holdTaskOf, openLifecycleTask } from "../../work/index.ts";
import "../db.ts";

/**
 * Gives a case to a member, or to a panel of three of whom the first presides, to be decided without a hearing (RPD: Act, s. 170(f); RAD: Act, s. 110(3)). Whoever had it
 * before no longer does.
 * @throws case-not-found, action-not-allowed, decision-not-possible, member-not-found, member-excluded,
 *   panel-of-three-wanted, panel-not-of-division, member-assigned-already, decision-begun-already
 */
export async function assignMember(
  tx: Transaction,
  caseId: string,
  memberId: string,
  panelIds: readonly string[],
): Promise<CaseId> {
  const row = await authorizeOnCase(tx, "decision.assign", caseId);
  if (decisionStepOf(row, tx.now) === null) throw new Refused("decision-not-possible", { fileNumber: row.file_number });
  if (!isUuid(memberId)) throw new Refused("member-not-found");
  const members = [memberId, ...panelIds] as AccountId[];
  await requireMayDecide(tx, row, members);
  await lockCases(tx, [row.id]);
  const before = await tx.db
    .selectFrom("case_assignments")
    .select(["id", "member_id", "panel_ids"])
    .where("case_id", "=", row.id)
    .where("ended_at", "is", null)
    .executeTakeFirst();
  if (before?.member_id === memberId && isSame(before.panel_ids, panelIds))
    throw new Refused("member-assigned-already");
  const { rows } = await sql<{ begun: boolean }>`select greffe.decision_begun(${row.id}::uuid) as begun`.execute(tx.db);
  if (rows[0]?.begun === true) throw new Refused("decision-begun-already", { fileNumber: row.file_number });
  if (before !== undefined) await endAssignment(tx, row.id, before.id, "reassigned");
  await writeAssignment(tx, row.id, members);
  const payload = panelIds.length === 0 ? { memberId } : { memberId, panelIds: [...panelIds] };
  await append(tx, { chain: { caseId: row.id }, type: "member-assigned", payload });
  await holdTaskOf(tx, { queue: "members-wanted", subjectId: row.id });
  if (row.status === "sent-back") await openLifecycleTask(tx, row, "decide-appeal");
  await followMember(tx, row.id, memberId as AccountId);
  return row.id;
}

/** @throws panel-of-three-wanted, panel-not-of-division, member-not-found, member-excluded */
async function requireMayDecide(tx: Transaction, row: CaseRow, members: readonly AccountId[]): Promise<void> {
  requirePanel(members, row.division);
  for (const id of members) {
    if (!isUuid(id)) throw new Refused("member-not-found");
    await requireMember(tx, id, row.division);
    await requireNotExcluded(tx, [row], id);
  }
}

/** The first presides; each sees the case from now on. */
async function writeAssignment(tx: Transaction, caseId: CaseId, members: readonly AccountId[]): Promise<void> {
  const id = newId<string>(Date.parse(tx.now));
  await tx.db
    .insertInto("case_assignments")
    .values({
      id,
      case_id: caseId,
      member_id: members[0] as AccountId,
      panel_ids: members.slice(1),
      assigned_at: tx.now,
      assigned_by: tx.actor.accountId,
    })
    .execute();
  for (const accountId of members)
    await grantAccess(tx, { caseId, accountId, relation: "assigned-member", sourceId: id });
}

/** One member, or three (Act, s. 163). @throws panel-of-three-wanted, panel-not-of-division */
function requirePanel(members: readonly string[], division: string): void {
  if (members.length === 1) return;
  if (division === "ID") throw new Refused("panel-not-of-division");
  if (new Set(members).size !== 3) throw new Refused("panel-of-three-wanted");
}

const isSame = (a: readonly string[], b: readonly string[]) => a.toSorted().join() === b.toSorted().join();

async function endAssignment(
  tx: Transaction,
  caseId: CaseId,
  id: string,
  reason: "reassigned" | "conflict",
): Promise<void> {
  await tx.db
    .updateTable("case_assignments")
    .set({ ended_at: tx.now, end_reason: reason })
    .where("id", "=", id)
    .execute();
  await endAccess(tx, caseId, id);
}
