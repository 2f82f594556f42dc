import type { Transaction } from "../../../platform/database/store.ts";
import { appendConsultation } from "../../audit/index.ts";
import type { CaseView } from "../contract.ts";
import { viewCase } from "../queries/view-case.ts";

/**
 * The case for somebody who looks at it: once a visit that is written in the case's own history. A command that answers
 * with the case has not looked at it.
 * @throws case-not-found, action-not-allowed
 */
export async function consultCase(tx: Transaction, caseId: string): Promise<CaseView> {
  const view = await viewCase(tx, caseId);
  await appendConsultation(tx, view.id, { chain: { caseId: view.id }, type: "case-opened-by-reader", payload: {} });
  return view;
}
