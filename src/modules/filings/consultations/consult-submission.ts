import type { Transaction } from "../../../platform/database/store.ts";
import { appendConsultation } from "../../audit/index.ts";
import type { SubmissionView } from "../contract.ts";
import { viewSubmission } from "../queries/view-submission.ts";

/** The submission for somebody who looks at it: once a visit that is in the case's history. @throws as `viewSubmission` */
export async function consultSubmission(tx: Transaction, submissionId: string): Promise<SubmissionView> {
  const view = await viewSubmission(tx, submissionId);
  await appendConsultation(tx, view.receipt.submissionId, {
    chain: { caseId: view.receipt.caseId },
    type: "submission-read",
    payload: { submissionId: view.receipt.submissionId },
  });
  return view;
}
