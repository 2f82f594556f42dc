import { instantOf } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import type { LogKey } from "../domain/log-key.ts";
import "../db.ts";

/** Every key that ever signed, each after the one that it followed. */
export async function logKeys(tx: Transaction): Promise<readonly LogKey[]> {
  const rows = await tx.db.selectFrom("log_keys").selectAll().execute();
  const after = new Map(rows.map((row) => [row.previous_key_id, row]));
  const keys: LogKey[] = [];
  for (let row = after.get(null); row !== undefined && keys.length < rows.length; row = after.get(row.key_id))
    keys.push({
      keyId: row.key_id,
      publicKey: row.public_key,
      validFrom: instantOf(row.valid_from),
      previousKeyId: row.previous_key_id,
      signature: row.signature,
      successionSignature: row.succession_signature,
    });
  return keys;
}
