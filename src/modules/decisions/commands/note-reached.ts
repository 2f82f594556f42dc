import { isUuid } from "../../../kernel/ids.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { authorizeOnCase } from "../../cases/index.ts";
import { deliveryReached } from "../../notices/index.ts";
import type { DecisionId } from "../db.ts";
import { dayReceived, sideOf } from "../steps/day-received.ts";
import { doubtReceipt } from "../steps/doubt-receipt.ts";
import { writeReceipt } from "../steps/write-receipt.ts";
import "../db.ts";

/**
 * A notice of decision was opened in the portal, or a letter of it mailed or brought back: who received the decision, and when. Opened, it
 * is received on that day at the office; mailed, on the day that the division's rule of service presumes (RPD Rules,
 * r. 41; RAD Rules, r. 35), and no longer once it came back. Safe to repeat.
 */
export async function noteReached(tx: Transaction, deliveryId: string): Promise<void> {
  const reached = await deliveryReached(tx, deliveryId);
  const decisionId = /^decision:(.+)$/.exec(reached?.subjectKey ?? "")?.[1] ?? "";
  if (reached === undefined || !isUuid(decisionId)) return;
  const file = await authorizeOnCase(tx, "decision.record-receipt", reached.caseId);
  const { openedAt, returnedOn } = reached;
  if (openedAt === null && returnedOn !== null)
    return doubtReceipt(tx, decisionId as DecisionId, { ...reached, returnedOn });
  const receivedOn = await dayReceived(tx, file, reached);
  if (receivedOn === null) return;
  await writeReceipt(tx, {
    decision_id: decisionId as DecisionId,
    case_id: reached.caseId,
    side: await sideOf(tx, reached),
    account_id: reached.accountId,
    person_id: reached.personId,
    counsel_id: reached.counselId,
    received_on: receivedOn,
    basis: reached.openedAt === null ? "mailed" : "opened",
  });
}
