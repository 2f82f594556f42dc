import type { Selectable } from "kysely";
import { type CaseId, newId } from "../../../kernel/ids.ts";
import { instantOf } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { append } from "../../audit/index.ts";
import type { SittingMember } from "../../hearings/index.ts";
import type { DecisionText } from "../contract.ts";
import type { DecisionId, DecisionsTable } from "../db.ts";
import type { DecisionFileRow } from "../queries/file-of.ts";

export interface BegunDraft
  extends Pick<
    Selectable<DecisionsTable>,
    "division" | "office_id" | "language" | "hearing_id" | "stated_on" | "corrects_id" | "correction_note"
  > {
  readonly cases: readonly { readonly caseId: CaseId; readonly determination: string | null }[];
  readonly content: DecisionText;
  /** The document that stands for the reasons from the beginning, of a decision that is corrected. */
  readonly file?: DecisionFileRow | null;
  /** The three who decide; none where one does. */
  readonly panel: readonly SittingMember[];
}

/** The first version of a decision, the actor’s own. Whoever calls has authorized the actor on each case. */
export async function beginDraft(
  tx: Transaction,
  { cases, content, file = null, panel, ...facts }: BegunDraft,
): Promise<DecisionId> {
  const author = tx.actor.accountId;
  if (author === null) throw new Error("A decision is somebody's");
  const id = newId<DecisionId>(Date.parse(tx.now));
  const now = { opened_at: tx.now, saved_at: tx.now };
  await tx.db
    .insertInto("decisions")
    .values({ id, ...facts, ...now, author_id: author, status: "draft", version: 1 })
    .execute();
  for (const { memberId, presides } of panel)
    await tx.db.insertInto("decision_panel").values({ decision_id: id, member_id: memberId, presides }).execute();
  for (const { caseId, determination } of cases) {
    await tx.db.insertInto("decision_cases").values({ decision_id: id, case_id: caseId, determination }).execute();
    await append(tx, { chain: { caseId }, type: "decision-begun", payload: { decisionId: id } });
  }
  await tx.db
    .insertInto("decision_drafts")
    .values({ decision_id: id, version: 1, content: JSON.stringify(content), saved_at: tx.now, saved_by: author })
    .execute();
  if (file !== null) await keepFile(tx, { ...file, decision_id: id, version: 1, put_by: author });
  return id;
}

/** The same document as in the decision that is corrected, put in when it was. */
async function keepFile(tx: Transaction, { marks, named, ...file }: DecisionFileRow): Promise<void> {
  await tx.db
    .insertInto("decision_files")
    .values({
      ...file,
      size_bytes: Number(file.size_bytes),
      put_at: instantOf(file.put_at),
      marks: JSON.stringify(marks),
      named: JSON.stringify(named),
    })
    .execute();
  await tx.db.updateTable("decisions").set({ file_version: 1 }).where("id", "=", file.decision_id).execute();
}
