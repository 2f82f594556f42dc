import { sql } from "kysely";
import { accountOf } from "../../../kernel/actor.ts";
import { type AccountId, type CaseId, isUuid, newId } from "../../../kernel/ids.ts";
import { Refused } from "../../../kernel/refusal.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { append } from "../../audit/index.ts";
import { grantAccess } from "../access.ts";
import { parseFileNumber } from "../domain/file-number.ts";
import { authorizeOnCase } from "../queries/authorize-on-case.ts";
import type { SealReason } from "../requests.ts";
import { isConfirmed } from "../second-person.ts";

/**
 * Hides a case from everybody but the parties' own people and the staff assigned to it by name. The member who orders
 * it stays on it (IRPA 166(b): measures to ensure the confidentiality of the proceedings).
 * @throws case-not-found, action-not-allowed, case-already-sealed
 */
export async function sealCase(tx: Transaction, caseId: string, reason: SealReason): Promise<void> {
  const found = await authorizeOnCase(tx, "case.seal", caseId);
  const accountId = accountOf(tx.actor);
  await requireUnsealed(tx, found.id);
  // First: nobody comes to a case that is sealed by their own hand, and the database would not let them.
  await assign(tx, found.id, accountId, "assigned-member");
  await seal(tx, found.id, reason, accountId);
}

async function requireUnsealed(tx: Transaction, caseId: CaseId): Promise<void> {
  const sealed = await tx.db
    .selectFrom("sealed_cases")
    .select("case_id")
    .where("case_id", "=", caseId)
    .executeTakeFirst();
  if (sealed !== undefined) throw new Refused("case-already-sealed");
}

/** The operator carries out an order without reading the case. @throws case-not-found, case-already-sealed */
export async function sealByNumber(tx: Transaction, fileNumber: string, reason: SealReason): Promise<CaseId> {
  const accountId = accountOf(tx.actor);
  const number = parseFileNumber(fileNumber);
  const rows = await sql<{ id: CaseId | null }>`select greffe.case_numbered(${number}) as id`.execute(tx.db);
  const id = rows.rows[0]?.id ?? null;
  if (id === null) throw new Refused("case-not-found");
  await seal(tx, id, reason, accountId);
  return id;
}

async function seal(tx: Transaction, caseId: CaseId, reason: SealReason, by: AccountId): Promise<void> {
  const sealed = await tx.db
    .insertInto("sealed_cases")
    .values({ case_id: caseId, sealed_at: tx.now, ordered_by: by, reason })
    .onConflict((on) => on.column("case_id").doNothing())
    .executeTakeFirst();
  if (sealed.numInsertedOrUpdatedRows === 0n) throw new Refused("case-already-sealed");
  await append(tx, { chain: { caseId }, type: "case-sealed", payload: { reason } });
}

/** By a member who is on the case. @throws case-not-found, action-not-allowed, case-not-sealed */
export async function unsealCase(tx: Transaction, caseId: string): Promise<void> {
  const found = await authorizeOnCase(tx, "case.unseal", caseId);
  await unseal(tx, found.id);
}

/** By two operators. False: asked by one so far. @throws case-not-sealed */
export async function unsealListed(tx: Transaction, caseId: string): Promise<boolean> {
  const id = await sealedCase(tx, caseId);
  if (!(await isConfirmed(tx, id, "lift", null))) return false;
  await unseal(tx, id);
  return true;
}

async function unseal(tx: Transaction, caseId: CaseId): Promise<void> {
  const found = await tx.db.deleteFrom("sealed_cases").where("case_id", "=", caseId).executeTakeFirst();
  if (found.numDeletedRows === 0n) throw new Refused("case-not-sealed");
  await append(tx, { chain: { caseId }, type: "case-unsealed", payload: {} });
}

/**
 * Lets one of the staff work on a sealed case, when two operators ask it. False: asked by one so far.
 * @throws case-not-sealed, not-staff, own-account
 */
export async function assignToSealed(tx: Transaction, caseId: string, accountId: string): Promise<boolean> {
  const id = await sealedCase(tx, caseId);
  if (!isUuid(accountId)) throw new Refused("not-staff");
  const held = await tx.db
    .selectFrom("role_assignments")
    .select("role")
    .where("account_id", "=", accountId as AccountId)
    .where("role", "in", ["registry-officer", "triage-officer", "scheduling-officer", "member", "adjudicative-support"])
    .where((where) => where.or([where("until_at", "is", null), where("until_at", ">", new Date(tx.now))]))
    .execute();
  if (held.length === 0) throw new Refused("not-staff");
  const relation = held.some((one) => one.role === "member") ? "assigned-member" : "assigned-staff";
  if (!(await isConfirmed(tx, id, "let-in", accountId as AccountId))) return false;
  await assign(tx, id, accountId as AccountId, relation);
  return true;
}

/** Takes one of the staff off a sealed case. @throws case-not-sealed, assignment-not-found */
export async function takeOffSealed(tx: Transaction, caseId: string, accountId: string): Promise<void> {
  const id = await sealedCase(tx, caseId);
  if (!isUuid(accountId)) throw new Refused("assignment-not-found");
  const ended = await tx.db
    .updateTable("case_access")
    .set({ until_at: tx.now })
    .where("case_id", "=", id)
    .where("account_id", "=", accountId as AccountId)
    .where("relation", "in", ["assigned-member", "assigned-staff"])
    .where("until_at", "is", null)
    .executeTakeFirst();
  if (ended.numUpdatedRows === 0n) throw new Refused("assignment-not-found");
  await append(tx, { chain: { caseId: id }, type: "staff-taken-off", payload: { accountId } });
}

async function sealedCase(tx: Transaction, caseId: string): Promise<CaseId> {
  if (!isUuid(caseId)) throw new Refused("case-not-sealed");
  const row = await tx.db
    .selectFrom("sealed_cases")
    .select("case_id")
    .where("case_id", "=", caseId as CaseId)
    .executeTakeFirst();
  if (row === undefined) throw new Refused("case-not-sealed");
  return row.case_id;
}

async function assign(
  tx: Transaction,
  caseId: CaseId,
  accountId: AccountId,
  relation: "assigned-member" | "assigned-staff",
): Promise<void> {
  await grantAccess(tx, { caseId, accountId, relation, sourceId: newId() });
  await append(tx, { chain: { caseId }, type: "staff-assigned", payload: { accountId, relation } });
}
