import { createHash } from "node:crypto";
import { canonicalJson, type Json } from "../../../kernel/canonical-json.ts";
import type { Instant } from "../../../kernel/time.ts";

/** What an event's hash covers: everything that its row says, and the event before it. */
export interface HashedEvent {
  readonly chainId: string;
  readonly seq: number;
  readonly type: string;
  readonly caseId: string | null;
  readonly actorId: string | null;
  readonly actorKind: string;
  readonly occurredAt: Instant;
  readonly payload: Json;
  /** Hex; 64 zeros for the first event of a chain. */
  readonly previousHash: string;
}

export const noHash = "0".repeat(64);

/** SHA-256, in hex, over the event's canonical JSON. */
export function eventHash(event: HashedEvent): string {
  return createHash("sha256")
    .update(canonicalJson({ ...event }))
    .digest("hex");
}
