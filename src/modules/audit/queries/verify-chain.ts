import { instantOf } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { eventHash, noHash } from "../domain/event-hash.ts";
import "../db.ts";

export type ChainVerdict =
  | { readonly ok: true; readonly events: number }
  | { readonly ok: false; readonly wrongSeq: number };

/** Recomputes a chain from its first event and names the first that does not fit. */
export async function verifyChain(tx: Transaction, chainId: string): Promise<ChainVerdict> {
  const rows = await tx.db.selectFrom("events").selectAll().where("chain_id", "=", chainId).orderBy("seq").execute();
  let previousHash = noHash;
  for (const [index, row] of rows.entries()) {
    const hash = eventHash({
      chainId,
      seq: row.seq,
      type: row.type,
      caseId: row.case_id,
      actorId: row.actor_id,
      actorKind: row.actor_kind,
      occurredAt: instantOf(row.occurred_at),
      payload: row.payload,
      previousHash,
    });
    const fits =
      row.seq === index + 1 && row.previous_hash.toString("hex") === previousHash && row.hash.toString("hex") === hash;
    if (!fits) return { ok: false, wrongSeq: index + 1 };
    previousHash = hash;
  }
  const head = await tx.db.selectFrom("chain_heads").selectAll().where("chain_id", "=", chainId).executeTakeFirst();
  const whole =
    head === undefined ? rows.length === 0 : head.seq === rows.length && head.hash.toString("hex") === previousHash;
  return whole ? { ok: true, events: rows.length } : { ok: false, wrongSeq: rows.length + 1 };
}
