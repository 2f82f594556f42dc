import type { Bilingual } from "../../../kernel/bilingual.ts";
import { Refused } from "../../../kernel/refusal.ts";
import { civilDateIn, easternZone, instantOf } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { authorizeOnCase } from "../../cases/index.ts";
import { counselOf } from "../../parties/index.ts";
import type { DeliveryDetail } from "../contract.ts";
import { type AnswerReason, answerReasons, answerReasonsOn } from "../rules/answer-reasons.ts";
import { type ReturnReason, returnReasons, returnReasonsOn } from "../rules/return-reasons.ts";
import { presumption, stoodOnReceiptOf } from "../rules/stood-on-receipt.ts";
import { kindOf } from "../steps/tell-reached.ts";
import { deliveryOf, type FollowedDelivery, queueAt } from "../steps/unreached.ts";
import type { AddressDoubt } from "./address-doubts.ts";
import { addresseeOf } from "./addressee-of.ts";
import { listDeliveries } from "./list-deliveries.ts";
import { otherWays } from "./other-ways.ts";

/**
 * An e-mail or a letter, how its person is reached, and everything that happened to it, in order.
 * @throws delivery-not-found, action-not-allowed
 */
export async function viewDelivery(tx: Transaction, deliveryId: string): Promise<DeliveryDetail> {
  const delivery = await deliveryOf(tx, deliveryId);
  await authorizeOnCase(tx, "delivery.view", delivery.caseId);
  const none = { noticeId: null, channel: null, state: null, after: null, limit: 1 };
  const [row] = (await listDeliveries(tx, { ...none, deliveryId })).items;
  if (row === undefined) throw new Refused("delivery-not-found");
  const today = civilDateIn(tx.now, easternZone);
  const { personId, counselId, addresses, latinMissing } = await addresseeOf(tx, delivery);
  return {
    ...row,
    isWaiting: queueAt(delivery.channel, row.state) !== null,
    hasAccount: delivery.accountId !== null,
    email: await emailOf(tx, delivery),
    personId,
    counselId,
    latinMissing,
    addresses: addresses.map(({ when, lines, doubt }) => ({ when, lines: [...lines], doubt: shownDoubt(doubt) })),
    stood: row.state === "returned" ? await stoodOf(tx, delivery) : null,
    otherWays: await otherWays(tx, delivery, { personId, counselId }),
    returnReasons: returnReasonsOn(today).map(shownReason),
    reasons: answerReasonsOn(today).map(shownReason),
    events: await eventsOf(tx, deliveryId),
  };
}

const shownReason = ({ code, name, wordsRequired }: AnswerReason | ReturnReason) => ({
  code,
  name: { ...name },
  wordsRequired,
});

const shownDoubt = (doubt: AddressDoubt | null) =>
  doubt === null
    ? null
    : { returnedOn: doubt.returnedOn, reason: { ...(returnName(doubt.reason) ?? { en: "", fr: "" }) } };

const returnName = (code: string): Bilingual | null => returnReasons.find((one) => one.code === code)?.name ?? null;

async function stoodOf(tx: Transaction, { noticeId }: FollowedDelivery): Promise<DeliveryDetail["stood"]> {
  const what = stoodOnReceiptOf(await kindOf(tx, noticeId));
  return { presumption: { ...presumption }, what: { ...what } };
}

async function emailOf(tx: Transaction, { accountId, counselId }: FollowedDelivery): Promise<string | null> {
  if (counselId !== null) return (await counselOf(tx, counselId)).email;
  if (accountId === null) return null;
  const account = await tx.db.selectFrom("accounts").select("email").where("id", "=", accountId).executeTakeFirst();
  return account?.email ?? null;
}

async function eventsOf(tx: Transaction, deliveryId: string): Promise<DeliveryDetail["events"]> {
  const rows = await tx.db
    .selectFrom("delivery_events as e")
    .leftJoin("accounts as a", "a.id", "e.account_id")
    .select(["e.state", "e.occurred_at", "a.name", "e.code", "e.words", "e.mailed_on", "e.returned_on"])
    .select(["e.document_id", "e.sent_to"])
    .where("e.delivery_id", "=", deliveryId)
    .orderBy("e.id")
    .execute();
  return rows.map((row) => ({
    state: row.state,
    at: instantOf(row.occurred_at),
    by: row.name,
    code: row.code,
    reason:
      (row.state === "returned" ? returnReasons : answerReasons).find((one) => one.code === row.code)?.name ?? null,
    words: row.words,
    mailedOn: row.mailed_on,
    returnedOn: row.returned_on,
    documentId: row.document_id,
    sentTo: [...(row.sent_to ?? [])],
  }));
}
