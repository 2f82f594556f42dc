import type { CaseId } from "../../../kernel/ids.ts";
import { type CivilDate, instantOf } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { determinationOf } from "../rules/determinations.ts";
import "../db.ts";

export interface AppealableDecision {
  readonly decisionId: string;
  readonly authorId: string;
  readonly result: "positive" | "negative" | "sent-back";
  readonly releasedAt: string;
  /** The first day on which somebody of the person's side received the reasons; null where it is not known. */
  readonly receivedOn: CivilDate | null;
}

/** The last released decision of a case, if it can be appealed to the Refugee Appeal Division (Act, s. 110); or null. */
export async function appealableDecision(tx: Transaction, caseId: CaseId): Promise<AppealableDecision | null> {
  const row = await tx.db
    .selectFrom("decision_cases as dc")
    .innerJoin("decisions as d", "d.id", "dc.decision_id")
    .select(["d.id", "d.author_id", "d.released_at", "dc.determination"])
    .select((of) =>
      of
        .selectFrom("decision_receipts as r")
        .select((one) => one.fn.min("r.received_on").as("on"))
        .whereRef("r.decision_id", "=", "d.id")
        .where("r.case_id", "=", caseId)
        .where("r.side", "=", "party")
        .where("r.letter_returned_on", "is", null)
        .as("received_on"),
    )
    .where("dc.case_id", "=", caseId)
    .where("d.status", "=", "released")
    .where("d.corrects_id", "is", null)
    .orderBy("d.released_at", "desc")
    .limit(1)
    .executeTakeFirst();
  const determination = determinationOf(row?.determination ?? "");
  if (row === undefined || row.released_at === null || determination?.appeal !== "rad") return null;
  return {
    decisionId: row.id,
    authorId: row.author_id,
    result: determination.result,
    releasedAt: instantOf(row.released_at),
    receivedOn: row.received_on,
  };
}
