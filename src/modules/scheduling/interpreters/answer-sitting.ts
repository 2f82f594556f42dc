import type { Selectable } from "kysely";
import type { AccountId } from "../../../kernel/ids.ts";
import { Refused } from "../../../kernel/refusal.ts";
import { instantOf } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { append } from "../../audit/index.ts";
import { finishTasks } from "../../work/index.ts";
import { fieldTexts } from "../text.ts";
import type { SittingAnswer } from "./contract.ts";
import type { InterpreterOffersTable } from "./db.ts";
import { sittingToInterpret } from "./sitting-of.ts";

type OfferRow = Selectable<InterpreterOffersTable>;

/**
 * An interpreter's answer, from their page (`by`: who) or by the link (`by`: null). The caller has found that the offer is theirs.
 * Runs as the tribunal itself. Safe to repeat: the same answer again changes nothing.
 * @throws sitting-offer-not-found, sitting-offer-answered, sitting-offer-lapsed, sitting-offer-over, sitting-offer-reason-wanted
 */
export async function answerSitting(
  tx: Transaction,
  offerId: string,
  given: { readonly answer: SittingAnswer; readonly by: AccountId | null },
): Promise<void> {
  const found = await tx.db
    .selectFrom("interpreter_offers")
    .select("hearing_id")
    .where("id", "=", offerId)
    .executeTakeFirst();
  if (found === undefined) throw new Refused("sitting-offer-not-found");
  // The hearing before its offers, as whoever changes it does.
  const sitting = await sittingToInterpret(tx, found.hearing_id);
  const offer = await tx.db
    .selectFrom("interpreter_offers")
    .selectAll()
    .where("id", "=", offerId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const { answer, reason = null } = given.answer;
  const state = answer === "accept" ? "accepted" : answer === "refuse" ? "refused" : "gave-up";
  if (offer.state === state && (state === "accepted" || offer.reason === reason)) return;
  requireOpen(tx, offer, answer);
  if (sitting === null || sitting.interpreter_id !== offer.account_id) throw new Refused("sitting-offer-over");
  if (answer !== "accept" && reason === null)
    throw new Refused("sitting-offer-reason-wanted", {}, [
      { path: "/reason", code: "required", text: fieldTexts.sittingReason },
    ]);
  await tx.db
    .updateTable("interpreter_offers")
    .set({ state, answered_at: tx.now, answered_by: given.by, reason: answer === "accept" ? null : reason })
    .where("id", "=", offerId)
    .execute();
  const hearingId = offer.hearing_id;
  const payload = { interpreterOfferId: offerId, hearingId, answer: state, reason, answeredBy: given.by };
  for (const caseId of sitting.case_ids) {
    await append(tx, { chain: { caseId }, type: "interpreter-offer-answered", payload });
    if (answer === "accept") await finishTasks(tx, caseId, "interpreter-offer-answered", "answered");
  }
  if (answer !== "accept") await tx.addJob("interpreter-sought", { hearingId });
}

function requireOpen(tx: Transaction, offer: OfferRow, answer: SittingAnswer["answer"]): void {
  if (answer === "give-up") {
    if (offer.state !== "accepted" || instantOf(offer.starts_at) <= tx.now) throw new Refused("sitting-offer-over");
    return;
  }
  if (offer.state === "accepted" || offer.state === "refused" || offer.state === "gave-up")
    throw new Refused("sitting-offer-answered");
  if (offer.state === "lapsed" || (offer.state === "open" && instantOf(offer.lapses_at) <= tx.now))
    throw new Refused("sitting-offer-lapsed");
  if (offer.state !== "open") throw new Refused("sitting-offer-over");
}
