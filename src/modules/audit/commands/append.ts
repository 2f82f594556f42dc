import type { Json } from "../../../kernel/canonical-json.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { eventHash, noHash } from "../domain/event-hash.ts";
import "../db.ts";

/** The chain of things that belong to no case and no account. */
export const tribunalChainId = "00000000-0000-0000-0000-000000000001";

export interface NewEvent {
  readonly chain: { readonly caseId: string } | { readonly accountId: string } | "tribunal";
  /** Past tense, kebab-case: `filing-submitted`. */
  readonly type: string;
  /** Identifiers and codes only: the record outlives the file, so it holds no name, address or text. */
  readonly payload: Json;
}

export interface AppendedEvent {
  readonly eventId: string;
  readonly seq: number;
  /** SHA-256 in hex. */
  readonly hash: string;
}

/** Appends to the chain in the caller's transaction. Two appenders to one chain wait for each other. */
export async function append(tx: Transaction, event: NewEvent): Promise<AppendedEvent> {
  const caseId = event.chain !== "tribunal" && "caseId" in event.chain ? event.chain.caseId : null;
  const accountId = event.chain !== "tribunal" && "accountId" in event.chain ? event.chain.accountId : null;
  const chainId = caseId ?? accountId ?? tribunalChainId;
  const head = heldHeads(tx).get(chainId) ?? (await lockHead(tx, chainId));
  const seq = head.seq + 1;
  const common = { seq, type: event.type } as const;
  const hash = eventHash({
    ...common,
    chainId,
    caseId,
    actorId: tx.actor.accountId,
    actorKind: tx.actor.kind,
    occurredAt: tx.now,
    payload: event.payload,
    previousHash: head.hash.toString("hex"),
  });
  const bytes = Buffer.from(hash, "hex");
  // One statement for both. No RETURNING: the actor may append to a chain that it may not read (a refused sign-in).
  const moved = tx.db
    .with("moved", (db) => db.updateTable("chain_heads").set({ seq, hash: bytes }).where("chain_id", "=", chainId))
    .insertInto("events")
    .values({
      ...common,
      chain_id: chainId,
      case_id: caseId,
      actor_id: tx.actor.accountId,
      actor_kind: tx.actor.kind,
      occurred_at: tx.now,
      payload: JSON.stringify(event.payload),
      previous_hash: head.hash,
      hash: bytes,
    });
  await tx.postpone(moved);
  heldHeads(tx).set(chainId, { seq, hash: bytes });
  return { eventId: `${chainId}:${seq}`, seq, hash };
}

interface Head {
  readonly seq: number;
  readonly hash: Buffer;
}

/** Heads that a transaction has locked: nobody else can move them before it ends, so they are read once. */
const held = new WeakMap<Transaction["db"], Map<string, Head>>();

function heldHeads(tx: Transaction): Map<string, Head> {
  const heads = held.get(tx.db) ?? new Map<string, Head>();
  held.set(tx.db, heads);
  return heads;
}

async function lockHead(tx: Transaction, chainId: string): Promise<Head> {
  const locked = tx.db.selectFrom("chain_heads").select(["seq", "hash"]).where("chain_id", "=", chainId).forUpdate();
  const head = await locked.executeTakeFirst();
  if (head !== undefined) return head;
  await tx.db
    .insertInto("chain_heads")
    .values({ chain_id: chainId, seq: 0, hash: Buffer.from(noHash, "hex") })
    .onConflict((on) => on.column("chain_id").doNothing())
    .execute();
  return locked.executeTakeFirstOrThrow();
}
