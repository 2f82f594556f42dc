import { civilDateIn } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { type AuthorizedCase, appealedCase, authorizeOnCase, moveCase, stepsFrom } from "../../cases/index.ts";

/**
 * The claim goes back to be decided again, because the appeal division referred it back (Act, s. 111(1)(c)). Who decided
 * it before, and who is told, follow by job, as they do when the Court sets a decision aside.
 */
export async function sendBack(tx: Transaction, appeal: AuthorizedCase): Promise<void> {
  const claimId = await appealedCase(tx, appeal.id);
  if (claimId === null) return;
  const claim = await authorizeOnCase(tx, "decision.release", claimId);
  const today = civilDateIn(tx.now, claim.office.zone);
  const step = stepsFrom(claim, today).find((one) => one.act === "send-back" && one.code.startsWith("send-back"));
  // Withdrawn or sent back meanwhile: nothing is left to send.
  if (step !== undefined) await moveCase(tx, claim.id, step.code, appeal.file_number);
}
