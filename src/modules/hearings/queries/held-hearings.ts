import type { CaseId, HearingId } from "../../../kernel/ids.ts";
import type { CivilDate } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import "../db.ts";

export interface HeldHearing {
  readonly hearingId: HearingId;
  /** The day at the office. */
  readonly on: CivilDate;
  /** The record says that the decision was stated there, in words. */
  readonly isDecisionStated: boolean;
  /** The cases that were heard there together. */
  readonly caseIds: readonly CaseId[];
}

/** The sittings of a case that were held, whole or in part, the last of them last. */
export async function heldHearings(tx: Transaction, caseId: CaseId): Promise<readonly HeldHearing[]> {
  const rows = await tx.db
    .selectFrom("hearing_cases as own")
    .innerJoin("hearings as h", "h.id", "own.hearing_id")
    .innerJoin("hearing_outcomes as o", "o.hearing_id", "h.id")
    .innerJoin("hearing_cases as hc", (join) => join.onRef("hc.hearing_id", "=", "h.id").on("hc.left_at", "is", null))
    .select((of) => [
      "h.id",
      "h.held_on",
      of.fn.agg<CaseId[]>("array_agg", ["hc.case_id"]).as("case_ids"),
      of.fn.agg<boolean>("bool_or", [of("o.decision", "=", "stated")]).as("is_stated"),
    ])
    .where("own.case_id", "=", caseId)
    .where("own.left_at", "is", null)
    .where("o.outcome", "in", ["held", "part-heard"])
    .groupBy(["h.id", "h.held_on", "h.starts_at"])
    .orderBy("h.starts_at")
    .execute();
  return rows.map((row) => ({
    hearingId: row.id,
    on: row.held_on,
    isDecisionStated: row.is_stated === true,
    caseIds: row.case_ids,
  }));
}
