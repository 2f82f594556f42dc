import { sql } from "kysely";
import type { AccountId, CaseId } from "../../../kernel/ids.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { append } from "../../audit/index.ts";
import "../db.ts";

/** What a relation to a case needs besides itself: one of these roles, held today. */
const needed = {
  minister: ["minister-counsel"],
  "assigned-member": ["member"],
  "assigned-staff": ["registry-officer", "triage-officer", "scheduling-officer", "member", "adjudicative-support"],
} as const;
type Needing = keyof typeof needed;

/** A participation of the Minister whose access ended. */
export interface EndedParticipation {
  readonly caseId: CaseId;
  readonly participationId: string;
}

/**
 * Ends what accounts were let into because of a role that they do not hold any more: they are told nothing of the case
 * from then on, and holding the role again does not open it. Safe to repeat. What ended of the Minister is
 * answered: the participation is another room's. @param account null: everybody's
 */
export async function endAccessWithoutRole(
  tx: Transaction,
  account: AccountId | null,
): Promise<readonly EndedParticipation[]> {
  const pairs = Object.entries(needed).flatMap(([relation, held]) => held.map((role) => ({ relation, role })));
  const { rows } = await sql<{ case_id: CaseId; account_id: AccountId; relation: Needing; source_id: string }>`
    update case_access a set until_at = ${tx.now}::timestamptz
    where a.until_at is null and a.relation = any(${Object.keys(needed)}::text[])
      and (${account}::uuid is null or a.account_id = ${account}::uuid)
      and not exists (select from role_assignments r
        join jsonb_to_recordset(${JSON.stringify(pairs)}::jsonb) as n(relation text, role text) on n.role = r.role
        where r.account_id = a.account_id and n.relation = a.relation
          and (r.until_at is null or r.until_at > ${tx.now}::timestamptz))
    returning a.case_id, a.account_id, a.relation, a.source_id`.execute(tx.db);
  for (const ended of rows)
    if (ended.relation !== "minister")
      await append(tx, {
        chain: { caseId: ended.case_id },
        type: "staff-taken-off",
        payload: { accountId: ended.account_id },
      });
  return rows
    .filter((ended) => ended.relation === "minister")
    .map((ended) => ({ caseId: ended.case_id, participationId: ended.source_id }));
}
