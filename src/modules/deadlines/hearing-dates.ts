import type { CaseId } from "../../kernel/ids.ts";
import type { CivilDate } from "../../kernel/time.ts";
import type { Transaction } from "../../platform/database/store.ts";
import { standingTrigger } from "./queries/standing-trigger.ts";
import { recordTrigger } from "./record-trigger.ts";

/**
 * Tells the limits before a hearing its day, in the transaction that sets, changes or cancels it: disclosure and the
 * other days before the hearing are right from the same moment. `on` is the day at the office; null cancels. Safe to repeat.
 */
export async function hearingDateSet(
  tx: Transaction,
  hearing: { readonly caseId: CaseId; readonly hearingId: string; readonly on: CivilDate | null },
): Promise<void> {
  const { caseId, hearingId: subjectId } = hearing;
  const standing = await standingTrigger(tx, { caseId, code: "hearing", subjectId });
  if (standing === null && hearing.on === null) return;
  await recordTrigger(tx, {
    caseId: hearing.caseId,
    code: "hearing",
    on: hearing.on,
    at: null,
    subjectId: hearing.hearingId,
    source: "hearing",
    replacesId: standing?.id ?? null,
  });
}
