import type { AccountId } from "../../../kernel/ids.ts";
import { Refused } from "../../../kernel/refusal.ts";
import { instantOf } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { type MarksInFile, takeUploads } from "../../files/index.ts";
import type { NewDecisionFile } from "../contract.ts";
import type { TranslationFileRow } from "./translation-file.ts";
import { openTranslation } from "./translation-rows.ts";

/**
 * Puts the document in which the translation was made in place of words written here, as one more version. What was written stays,
 * and is not released while the document stands.
 * @throws what `openTranslation` refuses, translation-file-of-written-reasons, upload-not-found, upload-not-ready, upload-taken
 */
export async function putTranslationFile(
  tx: Transaction,
  id: string,
  wanted: NewDecisionFile,
  { marks, named }: MarksInFile,
): Promise<void> {
  const { translation, found } = await openTranslation(tx, id, wanted.version);
  if (found.row.file_version === null) throw new Refused("translation-file-of-written-reasons");
  const [file] = await takeUploads(tx, [wanted.uploadId], null);
  if (file === undefined || file.pdfHash === null || file.pages === null) throw new Refused("upload-not-found");
  const version = translation.version + 1;
  await tx.db
    .insertInto("decision_translation_files")
    .values({
      translation_id: translation.id,
      version,
      hash: file.hash,
      pdf_hash: file.pdfHash,
      file_name: file.fileName,
      media_type: file.mediaType,
      size_bytes: file.sizeBytes,
      pages: file.pages,
      marks: JSON.stringify(marks),
      named: JSON.stringify(named),
      put_at: tx.now,
      put_by: tx.actor.accountId as AccountId,
    })
    .execute();
  await standsFrom(tx, translation.id, version, version);
}

/** Takes the document out again: the translation is what is written here. @throws what `openTranslation` refuses */
export async function takeTranslationFileOut(tx: Transaction, id: string, at: number): Promise<void> {
  const { translation } = await openTranslation(tx, id, at);
  if (translation.file_version !== null) await standsFrom(tx, translation.id, translation.version + 1, null);
}

const standsFrom = (tx: Transaction, id: string, version: number, fileVersion: number | null) =>
  tx.db
    .updateTable("decision_translations")
    .set({ version, file_version: fileVersion, saved_at: tx.now, saved_by: tx.actor.accountId as AccountId })
    .where("id", "=", id)
    .execute();

/** Another translation, asked for later, begins with the same document. */
export async function beginWithFile(tx: Transaction, id: string, former: TranslationFileRow): Promise<void> {
  const { marks, named, ...file } = former;
  await tx.db
    .insertInto("decision_translation_files")
    .values({
      ...file,
      translation_id: id,
      version: 1,
      size_bytes: Number(file.size_bytes),
      marks: JSON.stringify(marks),
      named: JSON.stringify(named),
      put_at: instantOf(file.put_at),
      put_by: tx.actor.accountId as AccountId,
    })
    .execute();
  await tx.db.updateTable("decision_translations").set({ file_version: 1 }).where("id", "=", id).execute();
}
