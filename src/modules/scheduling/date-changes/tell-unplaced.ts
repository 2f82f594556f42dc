import type { HearingId } from "../../../kernel/ids.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { tellOfficer } from "../steps/tell-officer.ts";

/** A change was granted and has no date: each case says so, and a scheduling officer has it to do. */
export async function tellUnplaced(tx: Transaction, dateChangeId: string, hearingId: HearingId): Promise<void> {
  const cases = await tx.db
    .selectFrom("hearing_cases as hc")
    .innerJoin("cases as c", "c.id", "hc.case_id")
    .select(["c.id", "c.office_id", "c.division"])
    .where("hc.hearing_id", "=", hearingId)
    .where("hc.left_at", "is", null)
    .orderBy("c.id")
    .execute();
  const [first] = cases;
  if (first === undefined) return;
  await tellOfficer(
    tx,
    cases.map(({ id }) => id),
    { officeId: first.office_id, division: first.division },
    { type: "hearing-date-change-unplaced", payload: { dateChangeId, hearingId }, queue: "date-changes" },
  );
}
