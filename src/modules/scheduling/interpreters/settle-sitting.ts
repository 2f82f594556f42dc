import { type HearingId, newId } from "../../../kernel/ids.ts";
import { type Instant, instantOf } from "../../../kernel/time.ts";
import { hashOfToken, newToken } from "../../../kernel/token.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { append } from "../../audit/index.ts";
import { officeCalendars } from "../../deadlines/index.ts";
import { lapseAt } from "../offers/lapse-at.ts";
import { type InterpreterOfferRule, interpreterOfferRuleOn } from "../rules/interpreter-offer-rules.ts";
import { type SittingToInterpret, sittingToInterpret } from "./sitting-of.ts";
import "./db.ts";

/**
 * A hearing was set, or changed: whoever is to interpret it is offered this very sitting, unless they were; what was offered to
 * others, or for another hour, is taken back. Safe to repeat.
 */
export async function settleSitting(tx: Transaction, hearingId: HearingId): Promise<void> {
  const sitting = await sittingToInterpret(tx, hearingId);
  const offers = await tx.db.selectFrom("interpreter_offers").selectAll().where("hearing_id", "=", hearingId).execute();
  const isOfThis = (one: (typeof offers)[number]) =>
    sitting !== null &&
    one.account_id === sitting.interpreter_id &&
    one.starts_at.getTime() === sitting.starts_at.getTime() &&
    one.ends_at.getTime() === sitting.ends_at.getTime() &&
    one.mode === sitting.mode &&
    one.office_id === sitting.office_id;
  const fallen = offers.filter((one) => (one.state === "open" || one.state === "accepted") && !isOfThis(one));
  for (const { id } of fallen) await withdraw(tx, id);
  if (sitting === null || sitting.interpreter_id === null || !sitting.asks) return;
  const rule = interpreterOfferRuleOn(sitting.division, tx.now.slice(0, 10));
  const stands = offers.some((one) => isOfThis(one) && (one.state === "open" || one.state === "accepted"));
  if (rule.mostAsked === 0 || stands) return;
  await offerTo(tx, sitting, sitting.interpreter_id, rule);
}

const withdraw = (tx: Transaction, id: string) =>
  tx.db.updateTable("interpreter_offers").set({ state: "withdrawn", answered_at: null }).where("id", "=", id).execute();

async function offerTo(
  tx: Transaction,
  sitting: SittingToInterpret,
  accountId: NonNullable<SittingToInterpret["interpreter_id"]>,
  rule: InterpreterOfferRule,
): Promise<void> {
  const days = (await officeCalendars(tx)).get(sitting.office_id);
  if (days === undefined) throw new Error(`No calendar of the office ${sitting.office_id}`);
  const [id, token] = [newId<string>(Date.parse(tx.now)), newToken()];
  const startsAt = instantOf(sitting.starts_at);
  await tx.db
    .insertInto("interpreter_offers")
    .values({
      id,
      hearing_id: sitting.id,
      account_id: accountId,
      token_hash: hashOfToken(token),
      interpreter_language: sitting.interpreter_language,
      interpreter_dialect: sitting.interpreter_dialect,
      language: sitting.language,
      office_id: sitting.office_id,
      mode: sitting.mode,
      held_on: sitting.held_on,
      begins: sitting.begins,
      starts_at: startsAt,
      ends_at: instantOf(sitting.ends_at),
      offered_at: tx.now,
      lapses_at: answerBy(tx.now, startsAt, lapseAt(tx.now, rule, days.calendar)),
      state: "open",
    })
    .execute();
  for (const caseId of sitting.case_ids)
    await append(tx, {
      chain: { caseId },
      type: "interpreter-offer-made",
      payload: { interpreterOfferId: id, hearingId: sitting.id, accountId },
    });
  // The queue is the only other place that holds the token, until the message is sent and the job's row is gone.
  await tx.addJob("interpreter-offer-mail", { offerId: id, token });
}

/** The rule's moment, or after a third of the time that is left: others must be asked after this one. */
export function answerBy(now: Instant, startsAt: Instant, byRule: Instant): Instant {
  const third = Date.parse(now) + Math.floor((Date.parse(startsAt) - Date.parse(now)) / 3);
  return new Date(Math.min(Date.parse(byRule), third)).toISOString() as Instant;
}
