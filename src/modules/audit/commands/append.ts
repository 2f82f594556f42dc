import { CompiledQuery, sql } from "kysely";
import { canonicalJson, type Json } from "../../../kernel/canonical-json.ts";
import type { EventType, NamedEventType } from "../../../kernel/event.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import "../db.ts";

/** The chain of things that belong to no case and no account. */
export const tribunalChainId = "00000000-0000-0000-0000-000000000001";

type Chain = { readonly caseId: string } | OtherChain;
type OtherChain = { readonly accountId: string } | "tribunal";
/** Where it stands: a case's history has words for each of its events. */
type Place =
  | { readonly chain: Chain; readonly type: NamedEventType }
  | { readonly chain: OtherChain; readonly type: EventType };

/** A new type gets its row in the `events.ts` of its room: its name, who acts on it, who may read what of it. */
export type NewEvent = Place & {
  /** Identifiers and codes only: the record outlives the case, so it holds no name, address or text. */
  readonly payload: Json;
};

/**
 * Appends to the chain in the caller's transaction, with its next statement or its commit. Two appenders to one chain wait
 * for each other: the head's row stays locked until the transaction ends. The database says who acted, as it was signed,
 * and puts the hash together (`eventHash` says of what), because only who holds the row knows the event before.
 */
export async function append(tx: Transaction, event: NewEvent): Promise<void> {
  const { chainId, caseId } = chainOf(event.chain);
  const values = [chainId, caseId, event.type, tx.now, canonicalJson(event.payload)];
  await tx.postpone({ compile: () => CompiledQuery.raw(appended, values) });
}

// Gives nothing back: the actor may append to a chain that it may not read (a refused sign-in).
const appended = "select greffe.append_event($1, $2, $3, $4, $5)";

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
