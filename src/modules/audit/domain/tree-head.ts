import { createHash } from "node:crypto";
import type { Instant } from "../../../kernel/time.ts";
import type { LogKey } from "./log-key.ts";

/** Where the log stands: a promise, once signed, that its first `size` events never change. */
export interface TreeHead {
  readonly origin: string;
  readonly size: number;
  readonly rootHash: Buffer;
  readonly at: Instant;
}

export interface SignedHead extends TreeHead {
  readonly keyId: string;
  /** 64 bytes: Ed25519 over `headText`. */
  readonly signature: Buffer;
}

/** The signed text: a checkpoint of C2SP's tlog-checkpoint, with the moment of signing as its extension line. */
export function headText(head: TreeHead): string {
  return `${head.origin}\n${head.size}\n${head.rootHash.toString("base64")}\nat ${head.at}\n`;
}

/** The head as a signed note (C2SP signed-note), which tools for transparency logs read. */
export function noteOf(head: SignedHead, key: Pick<LogKey, "publicKey">): string {
  const named = createHash("sha256").update(`${head.origin}\n\u0001`).update(key.publicKey).digest().subarray(0, 4);
  return `${headText(head)}\n— ${head.origin} ${Buffer.concat([named, head.signature]).toString("base64")}\n`;
}
