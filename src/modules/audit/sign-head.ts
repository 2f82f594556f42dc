import type { KeyObject } from "node:crypto";
import type { Transaction } from "../../platform/database/store.ts";
import type { IncrementalTree } from "./domain/incremental-tree.ts";
import { keyText, originOf, rawPublicKey, signText } from "./domain/log-key.ts";
import { headText } from "./domain/tree-head.ts";
import { logKeys } from "./queries/log-keys.ts";
import type { SigningKeys } from "./signing-keys.ts";

export interface Signer {
  readonly origin: string;
  readonly keyId: string;
  readonly key: KeyObject;
}

/** The newest key; the first one is made here. @throws Error when the newest is not on this machine */
export async function currentSigner(tx: Transaction, keys: SigningKeys): Promise<Signer> {
  const known = await logKeys(tx);
  const [first, newest] = [known[0], known.at(-1)];
  if (first === undefined || newest === undefined) {
    const { keyId, key } = await beginKey(tx, keys, null);
    return { origin: originOf(keyId), keyId, key };
  }
  const key = keys.read(newest.keyId);
  if (key === null)
    throw new Error(
      `The private key ${newest.keyId} of the log is not on this machine: copy its file, or rotate the key`,
    );
  return { origin: originOf(first.keyId), keyId: newest.keyId, key };
}

/** Makes a key, vouched for by the one before it where that one is at hand. */
export async function beginKey(tx: Transaction, keys: SigningKeys, previousKeyId: string | null) {
  const made = await keys.create();
  const text = keyText({ keyId: made.keyId, validFrom: tx.now, previousKeyId });
  const previous = previousKeyId === null ? null : keys.read(previousKeyId);
  await tx.db
    .insertInto("log_keys")
    .values({
      key_id: made.keyId,
      public_key: rawPublicKey(made.key),
      valid_from: tx.now,
      previous_key_id: previousKeyId,
      signature: signText(text, made.key),
      succession_signature: previous === null ? null : signText(text, previous),
    })
    .execute();
  return made;
}

export async function signHead(tx: Transaction, signer: Signer, tree: IncrementalTree): Promise<void> {
  const head = { origin: signer.origin, size: tree.size, rootHash: tree.root(), at: tx.now };
  await tx.db
    .insertInto("log_heads")
    .values({
      size: head.size,
      root_hash: head.rootHash,
      signed_at: head.at,
      key_id: signer.keyId,
      signature: signText(headText(head), signer.key),
    })
    .execute();
}
