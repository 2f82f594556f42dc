import type { EventType } from "../../../kernel/event.ts";
import type { CaseId, HearingId } from "../../../kernel/ids.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { finishTasks } from "../../work/index.ts";

/**
 * The work about a hearing stands on one of its cases: it is finished there, also where that case left the hearing meanwhile
 * and the others were heard without it. A case that left for another hearing keeps its own.
 */
export async function finishHearingWork(
  tx: Transaction,
  hearingId: HearingId,
  event: EventType,
  outcome: string,
): Promise<void> {
  const cases = await tx.db
    .selectFrom("hearing_cases as hc")
    .select("hc.case_id")
    .where("hc.hearing_id", "=", hearingId)
    .where((of) =>
      of.or([
        of("hc.left_at", "is", null),
        of.not(
          of.exists(
            of
              .selectFrom("hearing_cases as other")
              .innerJoin("hearings as h", "h.id", "other.hearing_id")
              .select("h.id")
              .whereRef("other.case_id", "=", "hc.case_id")
              .where("other.hearing_id", "<>", hearingId)
              .where("other.left_at", "is", null)
              .where("h.status", "=", "set"),
          ),
        ),
      ]),
    )
    .orderBy("hc.case_id")
    .execute();
  for (const { case_id: caseId } of cases) await finishTasks(tx, caseId as CaseId, event, outcome);
}
