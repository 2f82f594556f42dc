import { type AccountId, isUuid } from "../../../kernel/ids.ts";
import { Refused } from "../../../kernel/refusal.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import "../db.ts";

/** @throws account-not-found, own-account: nobody changes what they may do themselves */
export async function otherAccount(tx: Transaction, accountId: string): Promise<AccountId> {
  if (!isUuid(accountId)) throw new Refused("account-not-found");
  const id = accountId as AccountId;
  const found = await tx.db.selectFrom("accounts").select("id").where("id", "=", id).executeTakeFirst();
  if (found === undefined) throw new Refused("account-not-found");
  if (id === tx.actor.accountId) throw new Refused("own-account");
  return id;
}

/**
 * An officer manages accounts from outside the tribunal; accounts of its own people are the operator's.
 * @throws account-not-found, own-account, account-not-yours
 */
export async function managedAccount(tx: Transaction, accountId: string): Promise<AccountId> {
  const id = await otherAccount(tx, accountId);
  if (tx.actor.roles.includes("operator")) return id;
  const held = await tx.db
    .selectFrom("role_assignments")
    .select("role")
    .where("account_id", "=", id)
    .where((where) => where.or([where("until_at", "is", null), where("until_at", ">", new Date(tx.now))]))
    .execute();
  const outside = new Set([
    "counsel",
    "delegate",
    "minister-counsel",
    "interpreter",
    "claimant",
    "designated-representative",
  ]);
  if (held.some((one) => !outside.has(one.role))) throw new Refused("account-not-yours");
  return id;
}
