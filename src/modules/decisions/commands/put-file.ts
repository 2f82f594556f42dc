import { Refused } from "../../../kernel/refusal.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { type MarksInFile, takeUploads } from "../../files/index.ts";
import type { NewDecisionFile } from "../contract.ts";
import type { DecisionId } from "../db.ts";
import { ownDraft } from "../queries/decision-for.ts";
import { draftText } from "../queries/draft-text.ts";

/**
 * Puts a document of the member’s own in place of words written here, as one more version of the draft. What was written
 * stays, and is not signed while the document stands. What the document holds was looked for before.
 * @throws decision-not-found, decision-not-a-draft, decision-changed-meanwhile, upload-not-found, upload-not-ready, upload-taken
 */
export async function putFile(
  tx: Transaction,
  decisionId: string,
  wanted: NewDecisionFile,
  found: MarksInFile,
): Promise<DecisionId> {
  const { row } = await ownDraft(tx, decisionId, "decision.write", wanted.version);
  const [file] = await takeUploads(tx, [wanted.uploadId], null);
  if (file === undefined || file.pdfHash === null || file.pages === null) throw new Refused("upload-not-found");
  const version = await nextVersion(tx, row, row.version + 1);
  await tx.db
    .insertInto("decision_files")
    .values({
      decision_id: row.id,
      version,
      hash: file.hash,
      pdf_hash: file.pdfHash,
      file_name: file.fileName,
      media_type: file.mediaType,
      size_bytes: file.sizeBytes,
      pages: file.pages,
      marks: JSON.stringify(found.marks),
      named: JSON.stringify(found.named),
      put_at: tx.now,
      put_by: row.author_id,
    })
    .execute();
  await tx.db
    .updateTable("decisions")
    .set({ version, file_version: version, saved_at: tx.now })
    .where("id", "=", row.id)
    .execute();
  return row.id;
}

/**
 * Takes the document out again: the reasons are those written here. It stays with the versions of the draft.
 * @throws decision-not-found, decision-not-a-draft, decision-changed-meanwhile
 */
export async function takeFileOut(tx: Transaction, decisionId: string, at: number): Promise<DecisionId> {
  const { row } = await ownDraft(tx, decisionId, "decision.write", at);
  if (row.file_version === null) return row.id;
  const version = await nextVersion(tx, row, row.version + 1);
  await tx.db
    .updateTable("decisions")
    .set({ version, file_version: null, saved_at: tx.now })
    .where("id", "=", row.id)
    .execute();
  return row.id;
}

/** What was written goes on unchanged: each version of a draft has its words. */
async function nextVersion(
  tx: Transaction,
  row: Awaited<ReturnType<typeof ownDraft>>["row"],
  version: number,
): Promise<number> {
  const content = await draftText(tx, row.id);
  await tx.db
    .insertInto("decision_drafts")
    .values({
      decision_id: row.id,
      version,
      content: JSON.stringify(content),
      saved_at: tx.now,
      saved_by: row.author_id,
    })
    .execute();
  return version;
}
