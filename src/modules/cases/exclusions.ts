import { type AccountId, newId } from "../../kernel/ids.ts";
import { Refused } from "../../kernel/refusal.ts";
import type { Transaction } from "../../platform/database/store.ts";
import { append } from "../audit/index.ts";
import type { CaseRow } from "./queries/authorize-on-case.ts";
import { joinedIds } from "./queries/joined-ids.ts";
import "./db.ts";

/**
 * Nobody decides a case in which they declared a conflict of interest, nor again one in which their decision was set
 * aside, or the appeal of their own decision.
 * @throws member-excluded
 */
export async function requireNotExcluded(
  tx: Transaction,
  cases: readonly Pick<CaseRow, "id" | "file_number">[],
  memberId: AccountId,
): Promise<void> {
  for (const one of cases) {
    const row = await tx.db
      .selectFrom("member_exclusions")
      .select("id")
      .where("case_id", "=", one.id)
      .where("account_id", "=", memberId)
      .executeTakeFirst();
    if (row !== undefined) throw new Refused("member-excluded", { fileNumber: one.file_number });
  }
}

/** Who may not decide the case, nor one that is joined to it: they are heard together. */
export async function excludedFrom(tx: Transaction, caseId: CaseRow["id"]): Promise<ReadonlySet<AccountId>> {
  const caseIds = [caseId, ...(await joinedIds(tx, caseId))];
  const rows = await tx.db
    .selectFrom("member_exclusions")
    .select("account_id")
    .where("case_id", "in", caseIds)
    .execute();
  return new Set(rows.map((row) => row.account_id));
}

/** From now on this member does not decide the case. Safe to repeat. */
export async function excludeMember(
  tx: Transaction,
  caseId: CaseRow["id"],
  accountId: AccountId,
  reason: "conflict" | "decided-before",
): Promise<void> {
  const added = await tx.db
    .insertInto("member_exclusions")
    .values({
      id: newId<string>(Date.parse(tx.now)),
      case_id: caseId,
      account_id: accountId,
      reason,
      excluded_at: tx.now,
      excluded_by: tx.actor.accountId,
    })
    .onConflict((on) => on.columns(["case_id", "account_id"]).doNothing())
    .executeTakeFirst();
  if (added.numInsertedOrUpdatedRows === 0n) return;
  await append(tx, { chain: { caseId }, type: "member-excluded", payload: { memberId: accountId, reason } });
}
