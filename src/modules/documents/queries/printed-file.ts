import type { DocumentId } from "../../../kernel/ids.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { currentVersion } from "./current-version.ts";

/** The hash of the PDF that people read of a document, or null where there is none. @throws document-not-found */
export async function printedFile(tx: Transaction, documentId: DocumentId): Promise<string | null> {
  return (await currentVersion(tx, documentId)).pdf_hash;
}
