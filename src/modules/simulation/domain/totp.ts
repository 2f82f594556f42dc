import { createHmac } from "node:crypto";
import { base32Alphabet } from "./base32.ts";

/** The bytes of an authenticator's key as people see it (RFC 4648 base32). */
export function bytesOfKey(base32: string): Buffer {
  const bits = [...base32].map((sign) => base32Alphabet.indexOf(sign).toString(2).padStart(5, "0")).join("");
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}

/** RFC 6238 with SHA-1, six digits and thirty seconds, as authenticator applications compute it. */
export function totpAt(key: Buffer, epochMs: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(epochMs / 30_000)));
  const mac = createHmac("sha1", key).update(counter).digest();
  const offset = (mac.at(-1) ?? 0) & 0x0f;
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}
