import { Refused } from "../../../kernel/refusal.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import type { DecisionId } from "../db.ts";
import { isBeingCorrected, lastCorrectionOf } from "../queries/corrections-of.ts";
import { decisionFor, lockCasesOf } from "../queries/decision-for.ts";
import type { DecisionRow } from "../queries/decision-rows.ts";
import { draftText } from "../queries/draft-text.ts";
import { fileOf } from "../queries/file-of.ts";
import { panelOf } from "../queries/panel-of.ts";
import { beginDraft } from "../steps/begin-draft.ts";

/**
 * Begins the correction of a clerical error in a released decision: a draft with what stands of it (its words or the member’s
 * own document, as the last correction left them), of the same cases, which decides the same. Signed and released, it stands
 * beside what it corrects and names it; nothing that was released changes.
 * @throws decision-not-found, action-not-allowed, correction-not-possible
 */
export async function correctDecision(tx: Transaction, decisionId: string, note: string): Promise<DecisionId> {
  const { row, cases } = await decisionFor(tx, decisionId, "decision.write");
  await tx.db.selectFrom("decisions").select("id").where("id", "=", row.id).forUpdate().execute();
  await lockCasesOf(tx, row.id);
  const isOwn = row.author_id === tx.actor.accountId;
  if (!isOwn || row.status !== "released" || row.corrects_id !== null || (await isBeingCorrected(tx, row.id)))
    throw new Refused("correction-not-possible");
  const standing = await standingVersion(tx, row);
  const file = await fileOf(tx, standing);
  return beginDraft(tx, {
    division: row.division,
    office_id: row.office_id,
    language: row.language,
    hearing_id: row.hearing_id,
    stated_on: row.stated_on,
    corrects_id: row.id,
    correction_note: note.trim(),
    cases: cases.map((one) => ({
      caseId: one.id,
      determination: row.cases.find((of) => of.id === one.id)?.determination ?? null,
    })),
    // What was written before a document took its place was never signed.
    content: file === null ? await draftText(tx, standing.id) : { sections: [] },
    file,
    // The three sign what is corrected too.
    panel: (await panelOf(tx, row)).map((one) => ({ memberId: one.member_id, presides: one.presides })),
  });
}

/** The last correction that was released, or the decision itself. */
const standingVersion = async (tx: Transaction, row: DecisionRow) => (await lastCorrectionOf(tx, row.id)) ?? row;
