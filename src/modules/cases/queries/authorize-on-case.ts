import { type Selectable, sql } from "kysely";
import type { CaseId } from "../../../kernel/ids.ts";
import { isUuid } from "../../../kernel/ids.ts";
import type { Relation } from "../../../kernel/permission.ts";
import { Refused } from "../../../kernel/refusal.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { permitted } from "../../identity/index.ts";
import type { CasesTable } from "../db.ts";

export type CaseRow = Selectable<CasesTable>;
/** The case with what ties the actor to it at this moment. */
export type AuthorizedCase = CaseRow & { readonly relations: readonly Relation[] };

/** What ties the actor to the case at this moment. */
export async function relationsTo(tx: Transaction, caseId: CaseId): Promise<readonly Relation[]> {
  if (tx.actor.accountId === null) return [];
  const rows = await tx.db
    .selectFrom("case_access")
    .select("relation")
    .distinct()
    .where("case_id", "=", caseId)
    .where("account_id", "=", tx.actor.accountId)
    .where("until_at", "is", null)
    .execute();
  const own: Relation[] = rows.map((row) => row.relation);
  return tx.actor.kind === "staff" ? ["staff", ...own] : own;
}

/**
 * The second gate: the case, if the actor sees it and the table allows the action in the actor's relation to it.
 * A case that cannot be seen is answered as one that does not exist.
 * @throws case-not-found, action-not-allowed
 */
export async function authorizeOnCase(tx: Transaction, action: string, caseId: string): Promise<AuthorizedCase> {
  if (!isUuid(caseId)) throw new Refused("case-not-found");
  const id = caseId as CaseId;
  // Row-level security has its say in this query: an unseen case gives no row.
  const row = await tx.db
    .selectFrom("cases")
    .selectAll()
    .select(
      sql<Relation[]>`array(select distinct a.relation from case_access a where a.case_id = ${id}
        and a.account_id = ${tx.actor.accountId} and a.until_at is null)`.as("relations"),
    )
    .where("id", "=", id)
    .executeTakeFirst();
  if (row === undefined) throw new Refused("case-not-found");
  if (tx.actor.kind === "system") return row;
  const relations: readonly Relation[] = tx.actor.kind === "staff" ? ["staff", ...row.relations] : row.relations;
  if (!permitted(tx.actor, action, relations)) throw new Refused("action-not-allowed");
  return { ...row, relations };
}

/** Which actions the table allows the actor on a case that it sees: for pages that offer only what will be accepted. */
export async function mayOnCase(tx: Transaction, caseId: CaseId): Promise<(action: string) => boolean> {
  const relations = await relationsTo(tx, caseId);
  return (action) => permitted(tx.actor, action, relations);
}
