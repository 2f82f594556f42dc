import type { CaseId } from "../../../kernel/ids.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { appendConsultation } from "../../audit/index.ts";

/** Writes in the case's record that the actor took all its documents with them: once a visit for each number of them. */
export const noteArchive = (tx: Transaction, caseId: CaseId, documents: number): Promise<void> =>
  appendConsultation(
    tx,
    caseId,
    { chain: { caseId }, type: "case-archive-downloaded", payload: { documents } },
    String(documents),
  );
