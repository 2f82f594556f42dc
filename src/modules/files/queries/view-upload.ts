import type { Language } from "../../../kernel/bilingual.ts";
import { Refused } from "../../../kernel/refusal.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { problemOf } from "../../../platform/http/problem.ts";
import type { UploadView } from "../contract.ts";
import { scanOf } from "../domain/scan.ts";
import { fileRefusals } from "../file-refusals.ts";
import { ownUpload } from "./own-upload.ts";
import { remarkView } from "./remark-view.ts";
import { verdictOn } from "./scan-verdict.ts";

/** Where an upload stands, in the reader's words. @throws upload-not-found */
export async function viewUpload(
  tx: Transaction,
  uploadId: string,
  language: Language,
  scannerConfigured: boolean,
): Promise<UploadView> {
  const row = await ownUpload(tx, uploadId);
  return {
    id: row.id,
    fileName: row.file_name,
    sizeBytes: row.size_bytes,
    state: row.state,
    refusal: row.refusal_code === null ? null : problem(new Refused(row.refusal_code, row.refusal_facts), language),
    mediaType: row.media_type,
    pages: row.pages,
    hash: row.hash,
    scan: row.hash === null ? null : scanOf(await verdictOn(tx, row.hash), scannerConfigured),
    remarks: row.remarks.map(remarkView),
    taken: row.taken_at !== null,
  };
}

function problem(refused: Refused, language: Language) {
  const { code, title, detail } = problemOf(refused, fileRefusals, language);
  return { code, title, detail };
}
