import { sql } from "kysely";
import { holds } from "../../../kernel/actor.ts";
import { instantOf } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { hearingQuery } from "./hearing-row.ts";

const most = 100;

/**
 * Hearings whose hour has come and of which nobody has recorded what happened, the oldest first: the member’s own; for who
 * supports members, those of the offices that they work for.
 */
export async function hearingsToRecord(tx: Transaction) {
  const rows = await hearingQuery(tx)
    .where(holds(tx.actor, "member") ? sql<boolean>`h.member_id = ${tx.actor.accountId}` : ofOwnOffice(tx))
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

/** Without an office the role is of every one. */
const ofOwnOffice = (tx: Transaction) => sql<boolean>`exists (select from role_assignments r
  where r.account_id = ${tx.actor.accountId} and r.role = 'adjudicative-support' and (r.office_id is null or r.office_id = h.office_id)
    and r.from_at <= ${tx.now}::timestamptz and (r.until_at is null or r.until_at > ${tx.now}::timestamptz))`;
