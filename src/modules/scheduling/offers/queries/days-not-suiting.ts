import { sql } from "kysely";
import { type CivilDate, plusDays, startOfDay, type Zone } from "../../../../kernel/time.ts";
import type { Transaction } from "../../../../platform/database/store.ts";
import type { Interval } from "../../../../scheduler/index.ts";
import "../db.ts";

interface Row {
  readonly case_id: string;
  readonly zone: string;
  readonly days: readonly string[];
}

/**
 * The days to come that counsel, still on record, refused: the one that was offered, and the others that went with it. By case,
 * from midnight to midnight at its office.
 */
export async function daysNotSuiting(
  tx: Transaction,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Interval[]>> {
  const { rows } = await sql<Row>`
    select oc.case_id, f.zone, array(select distinct d from unnest(array_agg(o.held_on::text)
        || array(select x->>'on' from unnest(array_agg(o.alternatives)) a cross join jsonb_array_elements(a) x)) d order by d) as days
    from hearing_offers o join hearing_offer_cases oc on oc.offer_id = o.id join offices f on f.id = o.office_id
    where o.state = 'refused' and oc.case_id = any (${[...caseIds]}::uuid[])
      and exists (select from representations r where r.case_id = oc.case_id and r.counsel_id = o.counsel_id and r.until_at is null)
    group by oc.case_id, f.zone`.execute(tx.db);
  const today = tx.now.slice(0, 10);
  return new Map(
    rows.map(({ case_id: caseId, zone, days }) => [
      caseId,
      days.filter((on) => on >= today).map((on) => wholeDay(on as CivilDate, zone as Zone)),
    ]),
  );
}

const wholeDay = (on: CivilDate, zone: Zone): Interval => ({
  from: startOfDay(on, zone),
  to: startOfDay(plusDays(on, 1), zone),
});
