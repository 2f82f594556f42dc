import { Refused } from "../../../kernel/refusal.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import type { DecisionId } from "../db.ts";
import { decisionFor, lockFilesOf } from "../queries/decision-for.ts";
import { draftText } from "../queries/draft-text.ts";
import { panelOf } from "../queries/panel-of.ts";
import { beginDraft } from "../steps/begin-draft.ts";

/**
 * Begins the correction of a clerical error in a released decision: a draft with its words, of the same files, which
 * decides the same. Signed and released, it stands beside what it corrects and names it; nothing that was released changes.
 * @throws decision-not-found, action-not-allowed, correction-not-possible
 */
export async function correctDecision(tx: Transaction, decisionId: string, note: string): Promise<DecisionId> {
  const { row, cases } = await decisionFor(tx, decisionId, "decision.write");
  await tx.db.selectFrom("decisions").select("id").where("id", "=", row.id).forUpdate().execute();
  await lockFilesOf(tx, row.id);
  const isOwn = row.author_id === tx.actor.accountId;
  if (!isOwn || row.status !== "released" || row.corrects_id !== null || (await isBeingCorrected(tx, row.id)))
    throw new Refused("correction-not-possible");
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
    content: await draftText(tx, row.id),
    // The three sign what is corrected too.
    panel: (await panelOf(tx, row)).map((one) => ({ memberId: one.member_id, presides: one.presides })),
  });
}

async function isBeingCorrected(tx: Transaction, id: DecisionId): Promise<boolean> {
  const open = await tx.db
    .selectFrom("decisions")
    .select("id")
    .where("corrects_id", "=", id)
    .where("status", "in", ["draft", "signed"])
    .executeTakeFirst();
  return open !== undefined;
}
