import { accountOf } from "../../../kernel/actor.ts";
import { Refused } from "../../../kernel/refusal.ts";
import { civilDateIn } from "../../../kernel/time.ts";
import { cleanLine } from "../../../kernel/written-line.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { append } from "../../audit/index.ts";
import { manualNotificationRefusals, type NewManualNotification } from "./contract.ts";
import { type MessageToTell, messageToTell } from "./message-to-tell.ts";
import "../db.ts";

/**
 * Somebody has told a partner by hand what a message says, and records when, how and whom: once, until it is taken back.
 * @throws partner-message-not-found, action-not-allowed, partner-message-told, partner-telling-day-wrong
 */
export async function recordManualNotification(
  tx: Transaction,
  messageId: string,
  told: NewManualNotification,
): Promise<void> {
  const message = await messageToTell(tx, messageId);
  if (message.isSent || message.records % 2 === 1) throw new Refused("partner-message-told");
  const { zone, madeAt } = message;
  if (told.toldOn < civilDateIn(madeAt, zone) || told.toldOn > civilDateIn(tx.now, zone)) throw dayWrong();
  const { toldOn, channel } = told;
  const isFirst = await addRecord(tx, message, { told_on: toldOn, channel, words: cleanLine(told.toldTo) });
  if (!isFirst) throw new Refused("partner-message-told");
  await append(tx, {
    chain: { caseId: message.caseId },
    type: "partner-told",
    payload: { messageId: message.id, partner: message.partner, toldOn, channel },
  });
}

/** At the field of the day. */
function dayWrong(): Refused {
  const code = "partner-telling-day-wrong";
  return new Refused(code, {}, [{ path: "/toldOn", code, text: manualNotificationRefusals[code].title }]);
}

/**
 * What was recorded in error: a record of its own says so, and the message waits again.
 * @throws partner-message-not-found, action-not-allowed, partner-message-not-told
 */
export async function takeBackManualNotification(tx: Transaction, messageId: string, reason: string): Promise<void> {
  const message = await messageToTell(tx, messageId);
  if (message.records % 2 === 0) throw new Refused("partner-message-not-told");
  const isFirst = await addRecord(tx, message, { told_on: null, channel: null, words: reason.trim() });
  if (!isFirst) throw new Refused("partner-message-not-told");
  await append(tx, {
    chain: { caseId: message.caseId },
    type: "partner-telling-taken-back",
    payload: { messageId: message.id, partner: message.partner },
  });
}

/** The next record of a message; false where somebody else’s came first. */
async function addRecord(
  tx: Transaction,
  { id, caseId, records }: MessageToTell,
  said: {
    readonly told_on: string | null;
    readonly channel: NewManualNotification["channel"] | null;
    readonly words: string;
  },
): Promise<boolean> {
  const added = await tx.db
    .insertInto("partner_manual_notifications")
    .values({
      message_id: id,
      ordinal: records + 1,
      case_id: caseId,
      ...said,
      recorded_at: tx.now,
      recorded_by: accountOf(tx.actor),
    })
    .onConflict((on) => on.columns(["message_id", "ordinal"]).doNothing())
    .executeTakeFirst();
  return added.numInsertedOrUpdatedRows === 1n;
}
