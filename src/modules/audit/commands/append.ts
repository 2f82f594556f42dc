import { CompiledQuery, sql } from "kysely";
import { canonicalJson, type Json } from "../../../kernel/canonical-json.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { noHash } from "../domain/event-hash.ts";
import type { EventType } from "../rules/audiences/index.ts";
import "../db.ts";

/** The chain of things that belong to no case and no account. */
export const tribunalChainId = "00000000-0000-0000-0000-000000000001";

export interface NewEvent {
  readonly chain: { readonly caseId: string } | { readonly accountId: string } | "tribunal";
  /** Past tense, kebab-case: `filing-submitted`. A new one gets its row in `rules/audiences`: who may read what of it. */
  readonly type: EventType;
  /** Identifiers and codes only: the record outlives the file, so it holds no name, address or text. */
  readonly payload: Json;
}

/**
 * Appends to the chain in the caller's transaction, with its next statement or its commit. Two appenders to one chain wait
 * for each other: the head's row stays locked until the transaction ends. The database puts the hash together
 * (`eventHash` says of what), because only who holds the row knows the event before.
 */
export async function append(tx: Transaction, event: NewEvent): Promise<void> {
  const { chainId, caseId } = chainOf(event.chain);
  const { accountId: actorId, kind: actorKind } = tx.actor;
  const occurredAt = tx.now;
  // All that the hash covers of what is known here, in the order of canonical JSON; the rest comes after it.
  const known = canonicalJson({ chainId, caseId, actorId, actorKind, occurredAt, payload: event.payload }).slice(0, -1);
  const values = [chainId, caseId, actorId, actorKind, occurredAt, JSON.stringify(event.payload), event.type, known];
  await tx.postpone({ compile: () => CompiledQuery.raw(appended, values) });
}

const hashAfter = (previous: string, seq: string) => `sha256(convert_to($8::text || ',"previousHash":"' || ${previous}
  || '","seq":' || ${seq} || ',"type":' || to_json($7::text) || '}', 'UTF8'))`;

// No RETURNING of the event: the actor may append to a chain that it may not read (a refused sign-in).
const appended = `with head as (
    insert into chain_heads as h (chain_id, seq, hash) values ($1::uuid, 1, ${hashAfter(`'${noHash}'`, "1")})
    on conflict (chain_id) do update set seq = h.seq + 1, hash = ${hashAfter("encode(h.hash, 'hex')", "(h.seq + 1)")}
    returning h.seq, h.hash, old.hash as previous_hash)
  insert into events (chain_id, seq, type, case_id, actor_id, actor_kind, occurred_at, payload, previous_hash, hash)
  select $1::uuid, seq, $7::text, $2::uuid, $3::uuid, $4, $5::timestamptz, $6::jsonb,
    coalesce(previous_hash, decode('${noHash}', 'hex')), hash from head`;

function chainOf(chain: NewEvent["chain"]): { readonly chainId: string; readonly caseId: string | null } {
  if (chain === "tribunal") return { chainId: tribunalChainId, caseId: null };
  return "caseId" in chain
    ? { chainId: chain.caseId, caseId: chain.caseId }
    : { chainId: chain.accountId, caseId: null };
}

/** The event that the transaction appended last to a case's chain, for a statement that comes right after it. */
export function lastEventOf(caseId: string) {
  const head = sql`from chain_heads where chain_id = ${caseId}`;
  return {
    id: sql<string>`(select chain_id || ':' || seq ${head})`,
    hash: sql<string>`(select encode(hash, 'hex') ${head})`,
  };
}
