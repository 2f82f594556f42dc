import { type CaseId, newId } from "../../../kernel/ids.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { append } from "../../audit/index.ts";
import "../db.ts";

/** Joins newly opened cases of one family (RPD Rules, r. 55; RAD Rules, r. 40). One case alone joins nothing. */
export async function joinNewCases(tx: Transaction, caseIds: readonly CaseId[]): Promise<void> {
  if (caseIds.length < 2) return;
  const groupId = newId<string>();
  await tx.db.insertInto("case_groups").values({ id: groupId, created_at: tx.now }).execute();
  for (const caseId of caseIds) {
    await tx.db
      .insertInto("case_group_members")
      .values({ group_id: groupId, case_id: caseId, from_at: tx.now, until_at: null })
      .execute();
    await append(tx, { chain: { caseId }, type: "cases-joined", payload: { caseIds: [...caseIds] } });
  }
}
