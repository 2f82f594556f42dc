import type { Config } from "../../../platform/config.ts";
import type { Store } from "../../../platform/database/store.ts";
import { decrypted } from "../encrypted-columns.ts";

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
