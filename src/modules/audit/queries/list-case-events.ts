import type { Json } from "../../../kernel/canonical-json.ts";
import { type Instant, instantOf } from "../../../kernel/time.ts";
import { pageSize } from "../../../platform/database/page-size.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import "../db.ts";

export interface CaseEvent {
  readonly seq: number;
  readonly type: string;
  readonly occurredAt: Instant;
  readonly actorId: string | null;
  readonly actorKind: string;
  readonly payload: Json;
  readonly hash: string;
}

export interface EventPage {
  /** Events before this sequence number; null starts at the newest. */
  readonly before: number | null;
  /** 1 to 200. */
  readonly limit: number;
}

/** The case's history, newest first. Row-level security leaves nothing of a case that the actor may not see. */
export async function listCaseEvents(tx: Transaction, caseId: string, page: EventPage): Promise<readonly CaseEvent[]> {
  let query = tx.db
    .selectFrom("events")
    .select(["seq", "type", "occurred_at", "actor_id", "actor_kind", "payload", "hash"])
    .where("case_id", "=", caseId)
    .orderBy("seq", "desc")
    .limit(pageSize(Math.min(Math.max(page.limit, 1), 200)));
  if (page.before !== null) query = query.where("seq", "<", page.before);
  return (await query.execute()).map((row) => ({
    seq: row.seq,
    type: row.type,
    occurredAt: instantOf(row.occurred_at),
    actorId: row.actor_id,
    actorKind: row.actor_kind,
    payload: row.payload,
    hash: row.hash.toString("hex"),
  }));
}
