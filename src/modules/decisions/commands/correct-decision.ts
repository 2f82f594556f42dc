import { newId } from "../../../kernel/ids.ts";
import { Refused } from "../../../kernel/refusal.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { append } from "../../audit/index.ts";
import type { DecisionId } from "../db.ts";
import { decisionFor } from "../queries/decision-for.ts";
import { draftText } from "../queries/draft-text.ts";

/**
 * Begins the correction of a clerical error in a released decision: a draft with its words, of the same files, which
 * decides the same. Signed and released, it stands beside what it corrects and names it; nothing that was released changes.
 * @throws decision-not-found, action-not-allowed, correction-not-possible
 */
export async function correctDecision(tx: Transaction, decisionId: string, note: string): Promise<DecisionId> {
  const { row, cases } = await decisionFor(tx, decisionId, "decision.write");
  await tx.db.selectFrom("decisions").select("id").where("id", "=", row.id).forUpdate().execute();
  const isOwn = row.author_id === tx.actor.accountId;
  if (!isOwn || row.status !== "released" || row.corrects_id !== null || (await isBeingCorrected(tx, row.id)))
    throw new Refused("correction-not-possible");
  const id = newId<DecisionId>(Date.parse(tx.now));
  await tx.db
    .insertInto("decisions")
    .values({
      id,
      division: row.division,
      office_id: row.office_id,
      language: row.language,
      author_id: row.author_id,
      hearing_id: row.hearing_id,
      status: "draft",
      version: 1,
      stated_on: row.stated_on,
      opened_at: tx.now,
      saved_at: tx.now,
      corrects_id: row.id,
      correction_note: note.trim(),
    })
    .execute();
  for (const one of cases) {
    const determination = row.cases.find((of) => of.id === one.id)?.determination ?? null;
    await tx.db.insertInto("decision_cases").values({ decision_id: id, case_id: one.id, determination }).execute();
    await append(tx, { chain: { caseId: one.id }, type: "decision-begun", payload: { decisionId: id } });
  }
  await tx.db
    .insertInto("decision_drafts")
    .values({
      decision_id: id,
      version: 1,
      content: JSON.stringify(await draftText(tx, row.id)),
      saved_at: tx.now,
      saved_by: row.author_id,
    })
    .execute();
  return id;
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
