import { type AccountId, type CaseId, isUuid, newId } from "../../../kernel/ids.ts";
import { Refused } from "../../../kernel/refusal.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { append } from "../../audit/index.ts";
import { grantAccess } from "../../cases/index.ts";
import "../db.ts";

interface Participation {
  readonly caseId: CaseId;
  readonly accountId: string;
  readonly basis: "party" | "intervention";
}

/** Opens a case to one of the Minister's counsel; null where it is open to them already. @throws not-minister-counsel */
export async function beginParticipation(
  tx: Transaction,
  { caseId, accountId, basis }: Participation,
): Promise<string | null> {
  const holder = await holderOf(tx, accountId);
  const participationId = newId<string>();
  const joined = await tx.db
    .insertInto("minister_participations")
    .values({ id: participationId, case_id: caseId, account_id: holder.id, basis, from_at: tx.now, until_at: null })
    .onConflict((on) => on.columns(["case_id", "account_id"]).where("until_at", "is", null).doNothing())
    .executeTakeFirst();
  if (joined.numInsertedOrUpdatedRows === 0n) return null;
  await grantAccess(tx, { caseId, accountId: holder.id, relation: "minister", sourceId: participationId });
  await append(tx, {
    chain: { caseId },
    type: "minister-joined",
    payload: { participationId, accountId: holder.id, basis },
  });
  return participationId;
}

/** The Minister's counsel of a case go on in the appeal that the Minister brings (RAD Rules, r. 8): the Minister is a party there. */
export async function keepMinister(tx: Transaction, from: CaseId, to: CaseId): Promise<void> {
  const taking = await tx.db
    .selectFrom("minister_participations")
    .select("account_id")
    .where("case_id", "=", from)
    .where("until_at", "is", null)
    .execute();
  for (const { account_id: accountId } of taking)
    await beginParticipation(tx, { caseId: to, accountId, basis: "party" }).catch(onlyLostRole);
}

function onlyLostRole(error: unknown): null {
  if (!(error instanceof Refused) || error.code !== "not-minister-counsel") throw error;
  return null;
}

/** An open account that acts for the Minister today. @throws not-minister-counsel */
async function holderOf(tx: Transaction, accountId: string) {
  const holder = isUuid(accountId)
    ? await tx.db
        .selectFrom("role_assignments as r")
        .innerJoin("accounts as a", "a.id", "r.account_id")
        .select("a.id")
        .where("a.id", "=", accountId as AccountId)
        .where("a.closed_at", "is", null)
        .where("r.role", "=", "minister-counsel")
        .where("r.from_at", "<=", new Date(tx.now))
        .where((where) => where.or([where("r.until_at", "is", null), where("r.until_at", ">", new Date(tx.now))]))
        .executeTakeFirst()
    : undefined;
  if (holder === undefined) throw new Refused("not-minister-counsel");
  return holder;
}
