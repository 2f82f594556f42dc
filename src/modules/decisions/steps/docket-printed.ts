import type { DocumentId } from "../../../kernel/ids.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import type { AuthorizedCase } from "../../cases/index.ts";
import { addDocument, docketDocument, nextDocketNumber } from "../../documents/index.ts";
import type { PrintedDecision } from "../document/print-signed.ts";

interface Docketed extends PrintedDecision {
  readonly typeCode: "decision" | "decision-translation";
  readonly description: string;
  readonly language: "en" | "fr";
}

/** What the tribunal printed and signed, on one case’s docket. */
export async function docketPrinted(tx: Transaction, one: AuthorizedCase, of: Docketed): Promise<DocumentId> {
  const { hash, sizeBytes, pages, typeCode, description, language } = of;
  const number = await nextDocketNumber(tx, one.id);
  const { documentId } = await addDocument(tx, {
    caseId: one.id,
    typeCode,
    description,
    language,
    submissionId: null,
    taken: {
      hash,
      sizeBytes,
      mediaType: "application/pdf",
      pages,
      fileName: `${one.file_number}-${typeCode}.pdf`,
      pdfHash: hash,
      isOwn: true,
    },
  });
  await docketDocument(tx, documentId, number);
  return documentId;
}
