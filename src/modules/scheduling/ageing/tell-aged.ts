import { sql } from "kysely";
import type { Transaction } from "../../../platform/database/store.ts";
import { tellOfficer } from "../steps/tell-officer.ts";
import { byDivision, isAged, isUndated } from "./undated.ts";
import "../db.ts";

/** Nobody ages silently: each case that is ready, undated and older than its division's age is a scheduling officer's to look at. Safe to repeat. */
export async function tellAged(tx: Transaction): Promise<void> {
  const cases = await tx.db
    .selectFrom("cases as c")
    .innerJoin("offices as o", "o.id", "c.office_id")
    .select(["c.id", "c.office_id", "c.division"])
    .where(isUndated)
    .where(isAged(tx.now))
    .where(
      sql<boolean>`not exists (select from tasks t where t.case_id = c.id and t.queue = 'files-ageing'
        and (t.closed_at is null or t.closed_at > ${tx.now}::timestamptz - make_interval(days => ${byDivision(tx.now, "againAfterDays")})))`,
    )
    .orderBy("c.received_on")
    .orderBy("c.id")
    .limit(1000)
    .execute();
  const told = { type: "file-aged", payload: {}, queue: "files-ageing" } as const;
  for (const { id, office_id: officeId, division } of cases) await tellOfficer(tx, [id], { officeId, division }, told);
}
