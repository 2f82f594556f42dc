import { sql } from "kysely";
import type { AccountId, CounselId, PersonId } from "../../../kernel/ids.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { grantAccessToMany, tellOfAccess } from "../../cases/index.ts";
import "../db.ts";

/**
 * Closes to a counsel whose licence stands suspended or revoked, and to the delegates, every case of theirs: the sealed
 * ones too, which whoever records it may not see. One statement: it may be thousands.
 */
export async function closeCasesOfCounsel(tx: Transaction, counselId: CounselId): Promise<void> {
  await sql`select greffe.close_cases_of_counsel(${counselId}::uuid, ${tx.now}::timestamptz)`.execute(tx.db);
}

/** Opens them again, as far as the counsel is of record today. Safe to repeat. */
export async function openCasesOfCounsel(tx: Transaction, counselId: CounselId): Promise<void> {
  await sql`select greffe.open_cases_of_counsel(${counselId}::uuid, ${tx.now}::timestamptz)`.execute(tx.db);
  for (const { accountId, relation } of await accountsActingAs(tx, counselId))
    await tellOfAccess(tx, accountId, relation);
}

/** What a person is on every case of theirs, the sealed ones too: a code each, without saying of which case. */
export async function relationsOfPerson(
  tx: Transaction,
  personId: PersonId,
): Promise<readonly ("party" | "designated-representative")[]> {
  const { rows } = await sql<{ relation: "party" | "designated-representative" }>`
    select relation from greffe.relations_of_person(${personId}::uuid) as relation order by relation desc`.execute(
    tx.db,
  );
  return rows.map((row) => row.relation);
}

/** Opens to an account every case on which its person stands, the sealed ones too. Safe to repeat. */
export async function openCasesOfPerson(tx: Transaction, accountId: AccountId): Promise<void> {
  await sql`select greffe.open_cases_of_person(${accountId}::uuid, ${tx.now}::timestamptz)`.execute(tx.db);
  await tellOfAccess(tx, accountId, "party");
}

/** The accounts that act as this counsel: the counsel's own and the delegates'. */
export async function accountsActingAs(
  tx: Transaction,
  counselId: CounselId,
): Promise<readonly { readonly accountId: AccountId; readonly relation: "counsel-of-record" | "delegate" }[]> {
  const own = await tx.db
    .selectFrom("accounts")
    .select("id")
    .where("counsel_id", "=", counselId)
    .where("closed_at", "is", null)
    .execute();
  const delegates = await tx.db
    .selectFrom("delegations")
    .select("account_id")
    .where("counsel_id", "=", counselId)
    .where("until_at", "is", null)
    .execute();
  return [
    ...own.map((row) => ({ accountId: row.id, relation: "counsel-of-record" as const })),
    ...delegates.map((row) => ({ accountId: row.account_id, relation: "delegate" as const })),
  ];
}

/** Opens to one account every case on which the counsel is of record today; none while the licence is suspended. */
export async function grantAccessOfCounsel(
  tx: Transaction,
  counselId: CounselId,
  accountId: AccountId,
  relation: "counsel-of-record" | "delegate",
): Promise<void> {
  const ofRecord = tx.db
    .selectFrom("representations as r")
    .innerJoin("counsels as k", "k.id", "r.counsel_id")
    .select(["r.case_id", "r.id as source_id"])
    .where("r.counsel_id", "=", counselId)
    .where("r.until_at", "is", null)
    .where("k.standing", "not in", ["suspended", "revoked"]);
  await grantAccessToMany(tx, { accountId, relation }, ofRecord);
}
