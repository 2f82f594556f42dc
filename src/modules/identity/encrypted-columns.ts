import { symmetricDecrypt, symmetricEncrypt } from "better-auth/crypto";
import type pg from "pg";
import type { AccountId } from "../../kernel/ids.ts";
import type { Config } from "../../platform/config.ts";
import type { Services } from "../../platform/http/route.ts";

type Secrets = Pick<Config, "secret" | "formerSecrets">;

/** All that rests encrypted under the installation's secret: the rest is hashed, or under keys of its own. */
const columns = [
  { table: "two_factors", column: "secret", account: "user_id" },
  { table: "two_factors", column: "backup_codes", account: "user_id" },
  { table: "credentials", column: "access_token", account: "user_id" },
  { table: "credentials", column: "refresh_token", account: "user_id" },
  { table: "outside_calendars", column: "encrypted_address", account: "account_id" },
] as const;

/** How many values there are under which secret. `lost`: under none that the process was given. */
export interface EncryptedColumnsCount {
  readonly present: number;
  readonly former: number;
  readonly lost: number;
}

/** What was encrypted under the present secret or a former one; null under another. */
export async function decrypted(
  ciphertext: string,
  { secret, formerSecrets }: Secrets,
): Promise<{ readonly plain: string; readonly isPresent: boolean } | null> {
  for (const key of [secret, ...formerSecrets]) {
    // It is authenticated: a wrong key never opens it.
    const plain = await symmetricDecrypt({ key, data: ciphertext }).catch(() => null);
    if (plain !== null) return { plain, isPresent: key === secret };
  }
  return null;
}

/** A text as it rests, under the present secret. */
export const encryptText = (plain: string, { secret }: Pick<Config, "secret">): Promise<string> =>
  symmetricEncrypt({ key: secret, data: plain });

/** What `encryptText` made; null where none of the secrets opens it. */
export const decryptText = async (ciphertext: string, secrets: Secrets): Promise<string | null> =>
  (await decrypted(ciphertext, secrets))?.plain ?? null;

/** Counts all that rests, and changes nothing. */
export async function countEncryptedColumns({
  store,
  config,
}: Pick<Services, "store" | "config">): Promise<EncryptedColumnsCount> {
  const count = { present: 0, former: 0, lost: 0 };
  for await (const { ciphertext } of encryptedValues(store.pool, null)) {
    const found = await decrypted(ciphertext, config);
    count[found === null ? "lost" : found.isPresent ? "present" : "former"]++;
  }
  return count;
}

/**
 * Encrypts anew under the present secret what rests under a former one: of one account, or of all (null). It may run
 * while people sign in, be interrupted and be repeated.
 * @returns how many values it encrypted anew, and how many no secret opens
 */
export async function rewriteEncryptedColumns(
  { store, config }: Pick<Services, "store" | "config">,
  accountId: AccountId | null,
) {
  const count = { rewritten: 0, lost: 0 };
  for await (const { table, column, id, ciphertext } of encryptedValues(store.pool, accountId)) {
    const found = await decrypted(ciphertext, config);
    if (found === null) count.lost++;
    if (found === null || found.isPresent) continue;
    const anew = await symmetricEncrypt({ key: config.secret, data: found.plain });
    // What somebody changed meanwhile is under the present secret already.
    await store.pool.query(`update ${table} set ${column} = $1 where id = $2 and ${column} = $3`, [
      anew,
      id,
      ciphertext,
    ]);
    count.rewritten++;
  }
  return count;
}

const page = 500;

async function* encryptedValues(pool: pg.Pool, accountId: AccountId | null) {
  for (const { table, column, account } of columns) {
    let after: string | null = null;
    for (;;) {
      const found: pg.QueryResult<{ id: string; ciphertext: string }> = await pool.query(
        `select id, ${column} as ciphertext from ${table} where ${column} is not null
          and ($1::uuid is null or ${account} = $1) and ($2::uuid is null or id > $2) order by id limit ${page}`,
        [accountId, after],
      );
      for (const { id, ciphertext } of found.rows) yield { table, column, id, ciphertext };
      const last = found.rows.at(-1);
      if (last === undefined || found.rows.length < page) break;
      after = last.id;
    }
  }
}
