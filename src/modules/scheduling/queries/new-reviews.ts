import { sql } from "kysely";
import type { Transaction } from "../../../platform/database/store.ts";
import { isUndated } from "../ageing/undated.ts";

/**
 * Whether somebody’s detention is to be reviewed, by a division whose dates are set by themselves, and no run has looked at it: its
 * case was opened, or its time began, after the last one was asked for. Its clock runs in hours: no night is waited for.
 */
export async function hasNewReview(tx: Transaction): Promise<boolean> {
  const { rows } = await sql`select from cases c
    where c.division = 'ID' and ${isUndated}
      and exists (select from schedule_policies p where p.division = c.division and p.mode = 'automatic')
      and greatest(c.opened_at, (select max(t.recorded_at) from deadline_triggers t where t.case_id = c.id))
        > coalesce((select max(r.asked_at) from schedule_runs r where r.cause in ('officer', 'nightly')), '-infinity')
    limit 1`.execute(tx.db);
  return rows.length > 0;
}
