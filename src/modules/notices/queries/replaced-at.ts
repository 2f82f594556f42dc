import { sql } from "kysely";
import type { NoticeId } from "../../../kernel/ids.ts";
import { type Instant, instantOf } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import "../db.ts";

/** When a later notice of the case about the same first replaced this one; null while it stands. */
export async function replacedAt(tx: Transaction, noticeId: NoticeId): Promise<Instant | null> {
  const { rows } = await sql<{ replaced_at: Date | null }>`select min(x.issued_at) as replaced_at
    from notices n join notices x on x.case_id = n.case_id and x.subject_key = n.subject_key and x.ordinal > n.ordinal and x.replaces
    where n.id = ${noticeId}`.execute(tx.db);
  const at = rows[0]?.replaced_at ?? null;
  return at === null ? null : instantOf(at);
}
