import type { Transaction } from "../../platform/database/store.ts";
import { append } from "./commands/append.ts";
import { logKeys } from "./queries/log-keys.ts";
import { beginKey } from "./sign-head.ts";
import type { SigningKeys } from "./signing-keys.ts";

/**
 * From now on a new key signs. The one before it vouches for it where its file is on this machine; its public half
 * stays published for the heads that it signed. Gives the new key's identifier.
 */
export async function rotateLogKey(
  tx: Transaction,
  keys: SigningKeys,
): Promise<{ keyId: string; vouchedFor: boolean }> {
  const previousKeyId = (await logKeys(tx)).at(-1)?.keyId ?? null;
  const vouchedFor = previousKeyId !== null && keys.read(previousKeyId) !== null;
  const { keyId } = await beginKey(tx, keys, previousKeyId);
  await append(tx, { chain: "tribunal", type: "log-key-rotated", payload: { keyId, previousKeyId, vouchedFor } });
  return { keyId, vouchedFor };
}
