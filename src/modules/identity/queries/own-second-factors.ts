import { accountOf } from "../../../kernel/actor.ts";
import { instantOf } from "../../../kernel/time.ts";
import type { Config } from "../../../platform/config.ts";
import type { Store, Transaction } from "../../../platform/database/store.ts";
import { decrypted } from "../encrypted-columns.ts";
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

/** How many recovery codes are left, or null without an authenticator. Reads the secret with the owner's rights. */
export async function recoveryCodesLeft(
  store: Store,
  config: Pick<Config, "secret" | "formerSecrets">,
  accountId: string,
): Promise<number | null> {
  const found = await store.pool.query<{ backup_codes: string }>(
    "select t.backup_codes from two_factors t join accounts a on a.id = t.user_id where t.user_id = $1 and a.two_factor_enabled",
    [accountId],
  );
  const row = found.rows[0];
  if (row === undefined) return null;
  const { plain } = (await decrypted(row.backup_codes, config)) ?? { plain: "[]" };
  const codes: unknown = JSON.parse(plain);
  return Array.isArray(codes) ? codes.length : 0;
}
