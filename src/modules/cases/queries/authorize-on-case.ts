import { type Selectable, sql } from "kysely";
import type { CaseId } from "../../../kernel/ids.ts";
import { isUuid } from "../../../kernel/ids.ts";
import type { Action, Relation } from "../../../kernel/permission.ts";
import { Refused } from "../../../kernel/refusal.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { permitted } from "../../identity/index.ts";
import type { CasesTable, OfficesTable } from "../db.ts";
import { type Office, officeFrom } from "./offices.ts";

export type CaseRow = Selectable<CasesTable>;
/** The case with what ties the actor to it at this moment, and the office whose clocks decide. */
export type AuthorizedCase = CaseRow & { readonly relations: readonly Relation[]; readonly office: Office };

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
export async function authorizeOnCase(tx: Transaction, action: Action, caseId: string): Promise<AuthorizedCase> {
  if (!isUuid(caseId)) throw new Refused("case-not-found");
  const id = caseId as CaseId;
  // Row-level security has its say in this query: an unseen case gives no row.
  const found = await tx.db
    .selectFrom("cases")
    .innerJoin("offices as o", "o.id", "cases.office_id")
    .selectAll("cases")
    .select([
      sql<Relation[]>`array(select distinct a.relation from case_access a where a.case_id = ${id}
        and a.account_id = ${tx.actor.accountId} and a.until_at is null)`.as("relations"),
      sql<Selectable<OfficesTable>>`to_json(o)`.as("office"),
    ])
    .where("cases.id", "=", id)
    .executeTakeFirst();
  if (found === undefined) throw new Refused("case-not-found");
  const row = { ...found, office: officeFrom(found.office) };
  if (tx.actor.kind === "system") return row;
  const relations: readonly Relation[] = tx.actor.kind === "staff" ? ["staff", ...row.relations] : row.relations;
  if (!permitted(tx, action, relations)) throw new Refused("action-not-allowed");
  return { ...row, relations };
}

/** Which actions the table allows the actor on a case that it sees: for pages that offer only what will be accepted. */
export async function mayOnCase(tx: Transaction, caseId: CaseId): Promise<(action: Action) => boolean> {
  const relations = await relationsTo(tx, caseId);
  return (action) => permitted(tx, action, relations);
}
