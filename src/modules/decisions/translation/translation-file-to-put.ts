import { Refused } from "../../../kernel/refusal.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { officeMediaTypes, readyUpload, verdictOn } from "../../files/index.ts";
import type { NewDecisionFile } from "../contract.ts";
import type { FileToPut } from "../queries/file-to-put.ts";
import { translatedDocument } from "./print-translation.ts";
import { requireWritten, translationFor } from "./translation-rows.ts";

/**
 * An upload that may stand for the words of a translation.
 * @throws translation-not-found, decision-not-found, action-not-allowed, translation-ended, translation-changed-meanwhile,
 *   translation-file-of-written-reasons, upload-not-found, upload-not-ready, upload-taken, translation-file-kind,
 *   translation-file-without-pages, decision-file-infected, or why the file itself was refused
 */
export async function translationFileToPut(tx: Transaction, id: string, wanted: NewDecisionFile): Promise<FileToPut> {
  const all = await translationFor(tx, id, "decision.translate");
  requireWritten(all, wanted.version);
  if (all.found.row.file_version === null) throw new Refused("translation-file-of-written-reasons");
  const { hash, pdfHash, mediaType, pages, fileName: name } = await readyUpload(tx, wanted.uploadId);
  const isConverted = officeMediaTypes.includes(mediaType);
  if (mediaType !== "application/pdf" && !isConverted) throw new Refused("translation-file-kind", { name });
  if (pdfHash === null || pages === null) throw new Refused("translation-file-without-pages", { name });
  if ((await verdictOn(tx, hash)) === "infected") throw new Refused("decision-file-infected");
  const document = await translatedDocument(tx, all, null);
  const cover = { ...document, text: { sections: [] }, enclosed: { pages, hash, isConverted } };
  return { hash, pdfHash, mediaType, pages, owner: tx.actor.accountId ?? id, cover };
}
