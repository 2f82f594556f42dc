import type { Transaction } from "../../../platform/database/store.ts";
import { appendConsultation } from "../../audit/index.ts";

/** How a document was opened. */
export type Opening = "pages" | "view" | "download";

/**
 * Writes in the case's record that the actor opened a document, once a visit for each way of opening it: leafing through it,
 * or a reader that asks for it in pieces, is one opening.
 */
export const noteOpening = (
  tx: Transaction,
  document: { readonly id: string; readonly case_id: string },
  how: Opening,
): Promise<void> =>
  appendConsultation(
    tx,
    document.id,
    { chain: { caseId: document.case_id }, type: "document-opened", payload: { documentId: document.id, how } },
    how,
  );
