import type { CaseId } from "../../kernel/ids.ts";
import type { Transaction } from "../../platform/database/store.ts";

/** The limits of a case are not what they were: work asks them again for the days of its tasks. */
export async function tellOfDeadlines(tx: Transaction, caseId: CaseId): Promise<void> {
  await tx.addJob("deadlines-changed", { caseId }, { jobKey: `deadlines-changed:${caseId}` });
}
