import type { Bilingual } from "../../../kernel/bilingual.ts";
import { type RefusalRegistry, Refused } from "../../../kernel/refusal.ts";
import { instantOf } from "../../../kernel/time.ts";
import { pageSize } from "../../../platform/database/page-size.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { appendConsultation } from "../../audit/index.ts";
import { casesRefusals } from "../../cases/index.ts";
import { partiesRefusals } from "../../parties/index.ts";
import { representationRefusals } from "../../representation/index.ts";
import { intakeRefusals, type RefusedMessage, type RefusedMessageView } from "../contract.ts";
import "../db.ts";

const registry: RefusalRegistry = {
  ...intakeRefusals,
  ...casesRefusals,
  ...representationRefusals,
  ...partiesRefusals,
};

const waiting = (tx: Transaction) =>
  tx.db.selectFrom("referral_messages").where("outcome", "=", "refused").where("settled_at", "is", null);

/** Refused messages that nobody has settled, latest first. `after`: identifier of the last one seen. */
export async function listRefusedMessages(tx: Transaction, after: string | null, limit: number) {
  const { total } = await waiting(tx)
    .select((of) => of.fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  let query = waiting(tx)
    .select(["id", "source", "message_id", "refusal_code", "problems", "received_at"])
    .orderBy("id", "desc")
    .limit(pageSize(limit + 1));
  if (after !== null) query = query.where("id", "<", after);
  const rows = await query.execute();
  const items = rows.slice(0, limit).map(viewOf);
  return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null, total };
}

/** One refused message with its content, as it came. Reading it is in the record. @throws referral-message-not-found */
export async function refusedMessage(tx: Transaction, id: string): Promise<RefusedMessageView> {
  const row = await waiting(tx).selectAll().where("id", "=", id).executeTakeFirst();
  if (row === undefined) throw new Refused("referral-message-not-found");
  await appendConsultation(tx, row.id, {
    chain: "tribunal",
    type: "refused-referral-read",
    payload: { messageId: row.id },
  });
  return { ...viewOf(row), body: row.body };
}

function viewOf(row: {
  readonly id: string;
  readonly source: string;
  readonly message_id: string;
  readonly refusal_code: string | null;
  readonly problems: unknown;
  readonly received_at: Date;
}): RefusedMessage {
  const code = row.refusal_code ?? "";
  const refusal = registry[code];
  const plain = (text: Bilingual | undefined) => ({ en: text?.en ?? code, fr: text?.fr ?? code });
  return {
    id: row.id,
    source: row.source,
    messageId: row.message_id,
    receivedAt: instantOf(row.received_at),
    code,
    title: plain(refusal?.title),
    next: plain(refusal?.next),
    fields: (row.problems as RefusedMessage["fields"] | null) ?? [],
  };
}
