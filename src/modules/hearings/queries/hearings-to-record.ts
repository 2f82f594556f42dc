import { sql } from "kysely";
import { instantOf } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { hearingQuery } from "./hearing-row.ts";

const most = 100;

/** The actor’s own hearings whose hour has come and of which nobody has recorded what happened, the oldest first. */
export async function hearingsToRecord(tx: Transaction) {
  const rows = await hearingQuery(tx)
    .where("h.member_id", "=", tx.actor.accountId)
    .where("h.status", "=", "set")
    .where("h.starts_at", "<=", sql<Date>`${tx.now}::timestamptz`)
    .where(sql<boolean>`not exists (select from hearing_outcomes o where o.hearing_id = h.id)`)
    .orderBy("h.starts_at")
    .limit(most)
    .execute();
  return rows
    .filter((row) => row.cases.length > 0)
    .map((row) => ({
      hearingId: row.id,
      on: row.held_on,
      startsAt: instantOf(row.starts_at),
      zone: row.zone,
      cases: row.cases,
    }));
}
