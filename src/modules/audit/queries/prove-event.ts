import type { Json } from "../../../kernel/canonical-json.ts";
import { Refused } from "../../../kernel/refusal.ts";
import { instantOf } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import type { HashedEvent } from "../domain/event-hash.ts";
import { leafHash } from "../domain/merkle.ts";
import { consistencyPath, inclusionPath } from "../domain/proof-path.ts";
import type { SignedHead } from "../domain/tree-head.ts";
import { logHead } from "./log-heads.ts";
import { proofHashes } from "./log-tree.ts";
import "../db.ts";

export interface InclusionProof {
  /** Hex. */
  readonly eventHash: string;
  readonly position: number;
  readonly proof: readonly Buffer[];
  readonly head: SignedHead;
}

/**
 * The proof that the event with this hash is in the log, under the newest head or the one of the size given.
 * @throws Refused `log-event-unknown` when that head covers no such event (a new one is covered within a second),
 *   `log-size-unknown`
 */
export async function proveEvent(
  tx: Transaction,
  eventHash: string,
  size: number | null = null,
): Promise<InclusionProof> {
  const head = await logHead(tx, size);
  const entry = await tx.db
    .selectFrom("log_entries")
    .select("position")
    .where("leaf_hash", "=", leafHash(Buffer.from(eventHash, "hex")))
    .executeTakeFirst();
  if (entry === undefined || entry.position >= head.size) throw new Refused("log-event-unknown");
  const proof = await proofHashes(tx, inclusionPath(entry.position, head.size));
  return { eventHash, position: entry.position, proof, head };
}

export interface ProvenEvent extends InclusionProof {
  /** What the hash covers, field by field: its canonical JSON (RFC 8785) hashes to `eventHash`. */
  readonly event: HashedEvent;
}

/**
 * The proof for one event of a case, with what the event says, for whoever may see the case.
 * @throws Refused `event-not-found`, `log-event-unknown`
 */
export async function proofOf(tx: Transaction, eventId: string): Promise<ProvenEvent> {
  const [chainId = "", seq = ""] = eventId.split(":");
  const event = await eventSeen(tx, chainId, Number(seq));
  return { ...(await proveEvent(tx, event.hash)), event: event.covered };
}

async function eventSeen(
  tx: Transaction,
  chainId: string,
  seq: number,
): Promise<{ hash: string; covered: HashedEvent }> {
  const one = tx.db.selectFrom("events").selectAll().where("chain_id", "=", chainId).where("seq", "=", seq);
  const row = await one.executeTakeFirst();
  if (row === undefined) throw new Refused("event-not-found");
  return { hash: row.hash.toString("hex"), covered: hashedEventOf(row) };
}

export function hashedEventOf(row: {
  chain_id: string;
  seq: number;
  type: string;
  case_id: string | null;
  actor_id: string | null;
  actor_kind: string;
  occurred_at: Date;
  payload: Json;
  previous_hash: Buffer;
}): HashedEvent {
  return {
    chainId: row.chain_id,
    seq: row.seq,
    type: row.type,
    caseId: row.case_id,
    actorId: row.actor_id,
    actorKind: row.actor_kind,
    occurredAt: instantOf(row.occurred_at),
    payload: row.payload,
    previousHash: row.previous_hash.toString("hex"),
  };
}

/** The proof that the head of size `to` only added to the head of size `from`. @throws Refused `log-size-unknown` */
export async function proveConsistency(tx: Transaction, from: number, to: number | null) {
  const earlier = await logHead(tx, from);
  const later = await logHead(tx, to);
  if (earlier.size > later.size || earlier.size === 0) throw new Refused("log-size-unknown");
  return { earlier, later, proof: await proofHashes(tx, consistencyPath(earlier.size, later.size)) };
}
