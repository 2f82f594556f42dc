import { isUuid } from "../../../kernel/ids.ts";
import type { CivilDate } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { type AuthorizedCase, authorizeOnCase, lockCases } from "../../cases/index.ts";
import { deliveriesAbout, deliveryReached, type ReachedDelivery } from "../../notices/index.ts";
import type { DecisionId } from "../db.ts";
import { dayReceived, sideOf } from "../steps/day-received.ts";
import { doubtReceipt } from "../steps/doubt-receipt.ts";
import { writeReceipt } from "../steps/write-receipt.ts";
import "../db.ts";

/**
 * A notice of decision was opened in the portal, or a letter of it mailed or brought back: who received the decision, and when. Opened, it
 * is received on that day at the office; mailed, on the day that the division's rule of service presumes (RPD Rules,
 * r. 41; RAD Rules, r. 35), and no longer once it came back, mailed again or not. What else came to the same person says
 * then when they received it. Safe to repeat, and late.
 */
export async function noteReached(tx: Transaction, deliveryId: string): Promise<void> {
  const reached = await deliveryReached(tx, deliveryId);
  const decisionId = /^decision:(.+)$/.exec(reached?.subjectKey ?? "")?.[1] ?? "";
  if (reached === undefined || !isUuid(decisionId)) return;
  await lockCases(tx, [reached.caseId]);
  const theCase = await authorizeOnCase(tx, "decision.record-receipt", reached.caseId);
  const came = await whatCame(tx, theCase, reached);
  const standing = new Set(came.days.filter((one) => one.basis === "mailed").map((one) => one.on));
  if (came.returnedOn !== null)
    await doubtReceipt(tx, decisionId as DecisionId, { ...reached, returnedOn: came.returnedOn }, standing);
  const [first] = came.days;
  if (first === undefined) return;
  await writeReceipt(tx, {
    decision_id: decisionId as DecisionId,
    case_id: reached.caseId,
    side: await sideOf(tx, reached),
    account_id: reached.accountId,
    person_id: reached.personId,
    counsel_id: reached.counselId,
    received_on: first.on,
    basis: first.basis,
  });
}

interface DayKnown {
  readonly on: CivilDate;
  readonly basis: "opened" | "mailed";
}

/** The days on which the decision came to this addressee in one way or another, the earliest first, and when a letter of it last came back. */
async function whatCame(tx: Transaction, theCase: AuthorizedCase, { subjectKey, ...to }: ReachedDelivery) {
  const theirs = (await deliveriesAbout(tx, to.caseId, subjectKey ?? "")).filter(
    (one) => one.accountId === to.accountId && one.personId === to.personId && one.counselId === to.counselId,
  );
  const days: DayKnown[] = [];
  for (const one of theirs) {
    const on = await dayReceived(tx, theCase, one);
    if (on !== null) days.push({ on, basis: one.openedAt === null ? "mailed" : "opened" });
  }
  const returned = theirs.flatMap((one) => one.returnedOn ?? []).sort();
  return { days: days.toSorted((a, b) => (a.on < b.on ? -1 : 1)), returnedOn: returned.at(-1) ?? null };
}
