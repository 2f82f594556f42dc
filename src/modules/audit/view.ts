import type { Static } from "typebox";
import type { HeadSchema, KeysSchema, ProofSchema } from "./contract.ts";
import { type LogKey, originOf, publicKeyOf } from "./domain/log-key.ts";
import { noteOf, type SignedHead } from "./domain/tree-head.ts";
import type { InclusionProof } from "./queries/prove-event.ts";

export const hex = (hash: Buffer) => hash.toString("hex");

export function headView(head: SignedHead, keys: readonly LogKey[]): Static<typeof HeadSchema> {
  const key = keys.find((one) => one.keyId === head.keyId);
  if (key === undefined) throw new Error("A head is signed by a key that is not published");
  return {
    origin: head.origin,
    size: head.size,
    rootHash: hex(head.rootHash),
    at: head.at,
    keyId: head.keyId,
    signature: head.signature.toString("base64"),
    note: noteOf(head, key),
  };
}

export function proofView(proof: InclusionProof, keys: readonly LogKey[]): Static<typeof ProofSchema> {
  return {
    eventHash: proof.eventHash,
    position: proof.position,
    proof: proof.proof.map(hex),
    head: headView(proof.head, keys),
  };
}

export function keysView(keys: readonly LogKey[]): Static<typeof KeysSchema> {
  const first = keys[0];
  return {
    origin: first === undefined ? null : originOf(first.keyId),
    items: keys.map((key, index) => ({
      keyId: key.keyId,
      publicKey: key.publicKey.toString("base64"),
      pem: publicKeyOf(key.publicKey).export({ type: "spki", format: "pem" }).toString(),
      validFrom: key.validFrom,
      validUntil: keys[index + 1]?.validFrom ?? null,
      previousKeyId: key.previousKeyId,
      signature: key.signature.toString("base64"),
      successionSignature: key.successionSignature?.toString("base64") ?? null,
    })),
  };
}
