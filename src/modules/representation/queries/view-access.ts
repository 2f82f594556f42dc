import { sql } from "kysely";
import type { AccountId, CaseId, PersonId } from "../../../kernel/ids.ts";
import { instantOf } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { authorizeOnCase, hidesJoined, sealReasonNames } from "../../cases/index.ts";
import type { CaseAccess } from "../contract.ts";

/**
 * Who besides the staff comes to a case, whether it is sealed and for whom it stays open. For the staff who see it.
 * @throws case-not-found, action-not-allowed
 */
export async function viewAccess(tx: Transaction, caseId: string): Promise<CaseAccess> {
  const { id } = await authorizeOnCase(tx, "case.access", caseId);
  return {
    hidesJoined: await hidesJoined(tx, id, "any"),
    seal: await sealOf(tx, id),
    minister: await ministerOf(tx, id),
    accounts: await accountsOf(tx, id),
  };
}

async function sealOf(tx: Transaction, caseId: CaseId): Promise<CaseAccess["seal"]> {
  const seal = await tx.db
    .selectFrom("sealed_cases")
    .select(["reason", "sealed_at"])
    .where("case_id", "=", caseId)
    .executeTakeFirst();
  if (seal === undefined) return null;
  const assigned = await tx.db
    .selectFrom("case_access as c")
    .innerJoin("accounts as a", "a.id", "c.account_id")
    .select(["a.id", "a.name"])
    .distinct()
    .where("c.case_id", "=", caseId)
    .where("c.relation", "in", ["assigned-member", "assigned-staff"])
    .where("c.until_at", "is", null)
    .orderBy("a.name")
    .execute();
  return {
    reason: { code: seal.reason, ...sealReasonNames[seal.reason] },
    sealedAt: instantOf(seal.sealed_at),
    assigned: assigned.map(({ id, name }) => ({ accountId: id, name })),
  };
}

async function ministerOf(tx: Transaction, caseId: CaseId): Promise<CaseAccess["minister"]> {
  const rows = await tx.db
    .selectFrom("minister_participations as m")
    .innerJoin("accounts as a", "a.id", "m.account_id")
    .select(["m.id", "a.name", "m.basis", "m.from_at", "m.until_at"])
    .where("m.case_id", "=", caseId)
    .orderBy(sql`m.until_at is null`, "desc")
    .orderBy("m.from_at", "desc")
    .execute();
  return rows.map((row) => ({
    participationId: row.id,
    name: row.name,
    basis: row.basis,
    fromAt: instantOf(row.from_at),
    untilAt: row.until_at === null ? null : instantOf(row.until_at),
  }));
}

/** The open account of each party and of each person who acts for one. */
async function accountsOf(tx: Transaction, caseId: CaseId): Promise<CaseAccess["accounts"]> {
  const { rows } = await sql<{ personId: PersonId; accountId: AccountId; email: string }>`
    select a.person_id as "personId", a.id as "accountId", a.email from accounts a
    where a.closed_at is null and a.person_id in (
      select p.person_id from case_parties p where p.case_id = ${caseId} and p.left_at is null
      union select d.acting_person_id from designated_representatives d
        where d.case_id = ${caseId} and d.until_at is null)
    order by a.id`.execute(tx.db);
  return rows.map((row) => ({ ...row }));
}
