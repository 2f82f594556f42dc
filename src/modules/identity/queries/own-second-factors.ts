import { accountOf } from "../../../kernel/actor.ts";
import { instantOf } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import "../db.ts";

/** What opens the account besides its password. @throws signed-out */
export async function ownSecondFactors(tx: Transaction) {
  const accountId = accountOf(tx.actor);
  const account = await tx.db
    .selectFrom("accounts")
    .select("two_factor_enabled")
    .where("id", "=", accountId)
    .executeTakeFirstOrThrow();
  const passkeys = await tx.db
    .selectFrom("passkeys")
    .select(["id", "name", "created_at"])
    .where("user_id", "=", accountId)
    .orderBy("created_at")
    .execute();
  const credentials = await tx.db
    .selectFrom("credentials")
    .select("provider_id")
    .where("user_id", "=", accountId)
    .execute();
  return {
    authenticator: account.two_factor_enabled,
    passkeys: passkeys.map((row) => ({ id: row.id, name: row.name, addedAt: instantOf(row.created_at) })),
    hasPassword: credentials.some((row) => row.provider_id === "credential"),
    hasDirectory: credentials.some((row) => row.provider_id === "directory"),
  };
}
