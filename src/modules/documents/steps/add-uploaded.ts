import type { CaseId, DocumentId } from "../../../kernel/ids.ts";
import { Refused } from "../../../kernel/refusal.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { takeUploads } from "../../files/index.ts";
import { addDocument, type NewDocument } from "./add-document.ts";

interface UploadedDocument extends Pick<NewDocument, "typeCode" | "description" | "language"> {
  readonly caseId: CaseId;
  readonly uploadId: string;
}

/**
 * One upload as a document of a case, not docketed: the staff alone see it. In the caller's transaction; whoever calls has
 * authorized the actor on the case.
 * @throws upload-not-found, upload-not-ready, upload-taken, upload-of-other-draft, or the code with which the file itself was
 *   refused; document-type-unknown, document-type-not-yours
 */
export async function addUploaded(tx: Transaction, { uploadId, ...document }: UploadedDocument): Promise<DocumentId> {
  const [taken] = await takeUploads(tx, [uploadId], null);
  if (taken === undefined) throw new Refused("upload-not-found");
  return (await addDocument(tx, { ...document, taken, submissionId: null })).documentId;
}
