import { sql } from "kysely";
import type { CaseId } from "../../../kernel/ids.ts";
import { civilDateIn, easternZone } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { authorizeOnCase } from "../../cases/index.ts";
import { sayDaysAhead } from "../steps/say-days-ahead.ts";

const most = 200;

/**
 * The cases with new work, and those whose next hearing is over: their days are worked out. Each case is looked at once, after the
 * last one of the round before. @returns the last case of this round, or null when none is left
 */
export async function followNewDays(tx: Transaction, after: CaseId | null): Promise<CaseId | null> {
  const from = after ?? "00000000-0000-0000-0000-000000000000";
  const { rows } = await sql<{ id: CaseId }>`select case_id as id from (
      (select case_id from tasks where closed_at is null and limit_rule is null and case_id > ${from}::uuid
        order by case_id limit ${most})
      union
      select case_id from tasks where closed_at is null and hearing_on < ${civilDateIn(tx.now, easternZone)}::date
        and case_id > ${from}::uuid) one
    order by case_id limit ${most}`.execute(tx.db);
  for (const { id } of rows) await sayDaysAhead(tx, await authorizeOnCase(tx, "queue.read", id));
  return rows.at(-1)?.id ?? null;
}
