import { canonicalJson, type Json } from "../../../kernel/canonical-json.ts";
import { sha256Of } from "./sha256.ts";

/** As `/api/v1/log/proof` answers. */
export interface LogProof {
  readonly eventHash: string;
  readonly position: number;
  readonly proof: readonly string[];
  readonly head: {
    readonly origin: string;
    readonly size: number;
    readonly rootHash: string;
    readonly at: string;
    readonly keyId: string;
    readonly signature: string;
  };
}

export interface LogKey {
  readonly keyId: string;
  /** 32 bytes in base64. */
  readonly publicKey: string;
}

const bytesOf = (hex: string) => Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
const base64Of = (hex: string) => btoa(String.fromCharCode(...bytesOf(hex)));
const bytesOfBase64 = (text: string) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
const half = (value: number) => Math.floor(value / 2);

function node(left: string, right: string): string {
  return sha256Of(Uint8Array.of(1), bytesOf(left), bytesOf(right));
}

/**
 * Whether the proof leads from the event to the root of the head (RFC 9162, 2.1.3.2). Written apart from the server's
 * own check on purpose: it believes nothing that the server says.
 */
export function isInLog(eventHash: string, { position, proof, head }: LogProof): boolean {
  if (position < 0 || position >= head.size) return false;
  let [at, last] = [position, head.size - 1];
  let hash = sha256Of(Uint8Array.of(0), bytesOf(eventHash));
  for (const step of proof) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      hash = node(step, hash);
      while (at % 2 === 0) [at, last] = [half(at), half(last)];
    } else hash = node(hash, step);
    [at, last] = [half(at), half(last)];
  }
  return last === 0 && hash === head.rootHash;
}

/** Whether a published key signed the head. Null: this browser cannot check such signatures. */
export async function isHeadSigned(head: LogProof["head"], keys: readonly LogKey[]): Promise<boolean | null> {
  const key = keys.find((one) => one.keyId === head.keyId);
  if (key === undefined) return false;
  const raw = bytesOfBase64(key.publicKey);
  if (sha256Of(raw) !== key.keyId) return false;
  // Browsers offer cryptography on secure pages only.
  const subtle: SubtleCrypto | undefined = globalThis.crypto.subtle;
  if (subtle === undefined) return null;
  const text = `${head.origin}\n${head.size}\n${base64Of(head.rootHash)}\nat ${head.at}\n`;
  try {
    const imported = await subtle.importKey("raw", raw, "Ed25519", false, ["verify"]);
    return await subtle.verify("Ed25519", imported, bytesOfBase64(head.signature), new TextEncoder().encode(text));
  } catch (error) {
    if (error instanceof DOMException && error.name === "NotSupportedError") return null;
    throw error;
  }
}

/** Whether the event, field by field, has this hash: SHA-256 over its canonical JSON (RFC 8785). */
export function isEvent(event: Json, eventHash: string): boolean {
  return sha256Of(new TextEncoder().encode(canonicalJson(event))) === eventHash;
}
