import { type HearingId, isUuid } from "../../../kernel/ids.ts";
import { Refused } from "../../../kernel/refusal.ts";
import { instantOf } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import type { DateChangeView } from "./contract.ts";
import "./db.ts";

/** What was granted on a hearing and what came of it, the newest first. @throws hearing-not-found */
export async function listDateChanges(tx: Transaction, hearingId: string): Promise<DateChangeView[]> {
  if (!isUuid(hearingId)) throw new Refused("hearing-not-found");
  const seen = await tx.db
    .selectFrom("hearing_cases")
    .select("case_id")
    .where("hearing_id", "=", hearingId as HearingId)
    .limit(1)
    .execute();
  if (seen.length === 0) throw new Refused("hearing-not-found");
  const rows = await tx.db
    .selectFrom("date_changes as d")
    .innerJoin("accounts as a", "a.id", "d.granted_by")
    .selectAll("d")
    .select("a.name")
    .where("d.hearing_id", "=", hearingId as HearingId)
    .orderBy("d.granted_at", "desc")
    .orderBy("d.id", "desc")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    cause: row.cause,
    note: row.note,
    notBefore: row.not_before,
    notAfter: row.not_after,
    grantedAt: instantOf(row.granted_at),
    grantedBy: row.name,
    state: row.state,
    reason: row.reason_en === null || row.reason_fr === null ? null : { en: row.reason_en, fr: row.reason_fr },
  }));
}
