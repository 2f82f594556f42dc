import { type AccountId, isUuid, newId } from "../../../kernel/ids.ts";
import { Refused } from "../../../kernel/refusal.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { append } from "../../audit/index.ts";
import { authorizeOnCase, endAccess, grantAccess } from "../../cases/index.ts";

/**
 * Opens a case to one of the Minister's counsel, because the Minister is a party or has given notice to intervene
 * (RPD Rules, r. 29). Until then the Minister's counsel does not see that there is a case.
 * @throws case-not-found, action-not-allowed, not-minister-counsel, minister-already-on-case
 */
export async function joinMinister(
  tx: Transaction,
  caseId: string,
  accountId: string,
  basis: "party" | "intervention",
): Promise<{ readonly participationId: string }> {
  const found = await authorizeOnCase(tx, "minister.join", caseId);
  const holder = await holderOf(tx, accountId);
  const participationId = newId<string>();
  const joined = await tx.db
    .insertInto("minister_participations")
    .values({
      id: participationId,
      case_id: found.id,
      account_id: holder.id,
      basis,
      from_at: tx.now,
      until_at: null,
    })
    .onConflict((on) => on.columns(["case_id", "account_id"]).where("until_at", "is", null).doNothing())
    .executeTakeFirst();
  if (joined.numInsertedOrUpdatedRows === 0n) throw new Refused("minister-already-on-case");
  await grantAccess(tx, {
    caseId: found.id,
    accountId: holder.id,
    relation: "minister",
    sourceId: participationId,
  });
  await append(tx, {
    chain: { caseId: found.id },
    type: "minister-joined",
    payload: { participationId, accountId: holder.id, basis },
  });
  return { participationId };
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

/** @throws case-not-found, action-not-allowed, participation-not-found */
export async function endMinister(tx: Transaction, caseId: string, participationId: string): Promise<void> {
  const found = await authorizeOnCase(tx, "minister.end", caseId);
  if (!isUuid(participationId)) throw new Refused("participation-not-found");
  const ended = await tx.db
    .updateTable("minister_participations")
    .set({ until_at: tx.now })
    .where("id", "=", participationId)
    .where("case_id", "=", found.id)
    .where("until_at", "is", null)
    .executeTakeFirst();
  if (ended.numUpdatedRows === 0n) throw new Refused("participation-not-found");
  await endAccess(tx, found.id, participationId);
  await append(tx, { chain: { caseId: found.id }, type: "minister-left", payload: { participationId } });
}
