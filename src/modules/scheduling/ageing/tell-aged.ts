import { sql } from "kysely";
import type { CaseId } from "../../../kernel/ids.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { append } from "../../audit/index.ts";
import { openTask } from "../../work/index.ts";
import { isAged, isUndated } from "./undated.ts";
import "../db.ts";

/** Told again after so many days, where the work was done and the file still has no date. */
const againAfterDays = 30;

/** Nobody ages silently: each file that is ready, undated and older than its division's age is a scheduling officer's to look at. Safe to repeat. */
export async function tellAged(tx: Transaction): Promise<void> {
  const files = await tx.db
    .selectFrom("cases as c")
    .innerJoin("offices as o", "o.id", "c.office_id")
    .select(["c.id", "c.office_id", "c.division"])
    .where(isUndated)
    .where(isAged(tx.now))
    .where(
      sql<boolean>`not exists (select from tasks t where t.case_id = c.id and t.queue = 'files-ageing'
        and (t.closed_at is null or t.closed_at > ${tx.now}::timestamptz - make_interval(days => ${againAfterDays})))`,
    )
    .orderBy("c.received_on")
    .orderBy("c.id")
    .limit(1000)
    .execute();
  for (const { id, office_id: officeId, division } of files) {
    const caseId = id as CaseId;
    await append(tx, { chain: { caseId }, type: "file-aged", payload: {} });
    await openTask(tx, { queue: "files-ageing", caseId, subject: { kind: "case", id: caseId }, officeId, division });
  }
}
