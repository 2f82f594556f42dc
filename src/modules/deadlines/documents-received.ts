import type { CaseId } from "../../kernel/ids.ts";
import type { CivilDate } from "../../kernel/time.ts";
import type { Transaction } from "../../platform/database/store.ts";
import { authorizeOnCase } from "../cases/index.ts";
import { standingOn } from "./queries/case-deadlines.ts";
import { recordMet } from "./record-met.ts";
import { metBy } from "./rules/met-by.ts";

export interface ReceivedDocument {
  readonly documentId: string;
  /** Code of the tribunal's list of documents, as the registry has settled it. */
  readonly typeCode: string;
}

/**
 * Tells the limits of a case what was put on its docket, in the caller's transaction: what was expected is no longer
 * shown as missing. `receivedOn` is the day of receipt at the office. A limit that is met stays met by the first document.
 * @throws case-not-found, action-not-allowed
 */
export async function documentsReceived(
  tx: Transaction,
  received: {
    readonly caseId: CaseId;
    readonly receivedOn: CivilDate;
    readonly documents: readonly ReceivedDocument[];
  },
): Promise<void> {
  const wanted = new Set(Object.values(metBy).flat());
  if (!received.documents.some((document) => wanted.has(document.typeCode))) return;
  const theCase = await authorizeOnCase(tx, "deadline.view", received.caseId);
  const { items, earliest } = await standingOn(tx, theCase);
  for (const limit of [...items, ...earliest]) {
    const document = received.documents.find((one) => metBy[limit.rule.code]?.includes(one.typeCode) ?? false);
    if (document === undefined || limit.state === "met" || limit.state === "excused") continue;
    await recordMet(tx, {
      caseId: received.caseId,
      ruleCode: limit.rule.code,
      triggerId: limit.trigger.id,
      metOn: received.receivedOn,
      subjectId: document.documentId,
    });
  }
}
