import type { Transaction } from "../../../platform/database/store.ts";
import type { LeftOut } from "../contract.ts";
import { withNames } from "../explained/named-people.ts";
import { viewRun } from "./list-runs.ts";

/** Cases shown of one run; the oldest first, whose wait is longest. */
const most = 500;

/** The cases that a run gave no place, each with its true reason. @throws schedule-run-not-found */
export async function listLeftOut(tx: Transaction, runId: string): Promise<LeftOut[]> {
  await viewRun(tx, runId);
  const rows = await tx.db
    .selectFrom("schedule_left_out as l")
    .innerJoin("cases as c", "c.id", "l.case_id")
    .select(["c.id", "c.file_number", "c.principal_name", "c.division", "l.impossible", "l.blocking"])
    .select(["l.detail_en", "l.detail_fr", "l.why", "l.change_en", "l.change_fr"])
    .where("l.run_id", "=", runId)
    .orderBy("c.received_on")
    .orderBy("c.file_number")
    .limit(most)
    .execute();
  const named = await withNames(
    tx,
    rows.flatMap((row) => [row.change_en ?? "", row.change_fr ?? ""]),
  );
  return rows.map((row) => ({
    case: { id: row.id, fileNumber: row.file_number, principal: row.principal_name },
    division: row.division,
    impossible: row.impossible,
    rule: row.blocking,
    reason: { en: row.detail_en, fr: row.detail_fr },
    why: row.why,
    change:
      row.change_en === null || row.change_fr === null ? null : { en: named(row.change_en), fr: named(row.change_fr) },
  }));
}
