import { createHash, createPublicKey, type KeyObject, sign, verify } from "node:crypto";
import type { Instant } from "../../../kernel/time.ts";

/** Before the 32 bytes of an Ed25519 public key in its SubjectPublicKeyInfo (RFC 8410). */
const spkiStart = Buffer.from("302a300506032b6570032100", "hex");

export interface LogKey {
  /** SHA-256 of the public key in hex. */
  readonly keyId: string;
  /** The 32 bytes of an Ed25519 public key. */
  readonly publicKey: Buffer;
  readonly validFrom: Instant;
  readonly previousKeyId: string | null;
  /** By the key itself over `keyText`. */
  readonly signature: Buffer;
  /** By the key before it; null for the first key, and where the key before it was lost. */
  readonly successionSignature: Buffer | null;
}

export function keyIdOf(publicKey: Uint8Array): string {
  return createHash("sha256").update(publicKey).digest("hex");
}

export function rawPublicKey(key: KeyObject): Buffer {
  const spki = (key.type === "private" ? createPublicKey(key) : key).export({ type: "spki", format: "der" });
  return spki.subarray(spkiStart.length);
}

/** @throws when these are not 32 bytes of a key */
export function publicKeyOf(raw: Uint8Array): KeyObject {
  return createPublicKey({ key: Buffer.concat([spkiStart, raw]), format: "der", type: "spki" });
}

/** What is signed when a key begins: which key, since when, after which. */
export function keyText(key: Pick<LogKey, "keyId" | "validFrom" | "previousKeyId">): string {
  return `greffe log key\n${key.keyId}\n${key.validFrom}\n${key.previousKeyId ?? "first"}\n`;
}

/** The log's name: it follows from the first key, so two logs never have the same. */
export function originOf(firstKeyId: string): string {
  return `greffe.log/${firstKeyId.slice(0, 16)}`;
}

export function signText(text: string, key: KeyObject): Buffer {
  return sign(null, Buffer.from(text, "utf8"), key);
}

export function isSigned(text: string, signature: Uint8Array, publicKey: Uint8Array): boolean {
  return publicKey.length === 32 && verify(null, Buffer.from(text, "utf8"), publicKeyOf(publicKey), signature);
}
