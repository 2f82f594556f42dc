import { type CaseId, isUuid, type NoticeId } from "../../../kernel/ids.ts";
import { Refused } from "../../../kernel/refusal.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { append } from "../../audit/index.ts";
import { authorizeOnCase } from "../../cases/index.ts";
import { documentsById } from "../../documents/index.ts";
import type { NoticeView } from "../contract.ts";
import { appendDeliveryEvent } from "../delivery.ts";
import { listDeliveries } from "../queries/list-deliveries.ts";
import { noticeQuery, noticeSummary } from "../queries/notice-row.ts";
import { whoIsTold } from "../queries/who-is-told.ts";
import { tellReached } from "../steps/tell-reached.ts";

/**
 * Shows a notice to a reader and, the first time it is opened by somebody it was addressed to (or by that counsel's
 * delegate), records the moment: the proof that it was read.
 * @throws notice-not-found, action-not-allowed
 */
export async function openNotice(tx: Transaction, noticeId: string): Promise<NoticeView> {
  if (!isUuid(noticeId)) throw new Refused("notice-not-found");
  const select = noticeQuery(tx).where("n.id", "=", noticeId as NoticeId);
  const row = await select.executeTakeFirst();
  if (row === undefined) throw new Refused("notice-not-found");
  await authorizeOnCase(tx, "notice.view", row.case_id);
  if (row.is_mine && row.opened_at === null) await recordOpening(tx, row);
  const opened = row.opened_at === null ? await select.executeTakeFirstOrThrow() : row;
  const isStaff = tx.actor.kind === "staff";
  const none = { channel: null, state: null, after: null, limit: 100 };
  const { items } = isStaff ? await listDeliveries(tx, { noticeId, ...none }) : { items: [] };
  return {
    ...noticeSummary(opened),
    paragraphs: opened.content.paragraphs.map((one) => ({ ...one })),
    rows: opened.content.rows.map((one) => ({ label: { ...one.label }, value: { ...one.value } })),
    enclosures: await enclosuresOf(tx, opened.id),
    deliveries: items,
    others: isStaff && row.to_file === true ? await othersOnCase(tx, row.case_id, items) : [],
  };
}

/** The documents that go with a notice, as far as the reader sees them. */
async function enclosuresOf(tx: Transaction, noticeId: NoticeId): Promise<NoticeView["enclosures"]> {
  const rows = await tx.db
    .selectFrom("notice_enclosures")
    .select("document_id")
    .where("notice_id", "=", noticeId)
    .orderBy("document_id")
    .execute();
  if (rows.length === 0) return [];
  const documents = await documentsById(
    tx,
    rows.map((one) => one.document_id),
    false,
  );
  return documents.map(({ documentId, type: { en, fr } }) => ({ documentId, name: { en, fr } }));
}

/** Who is on the case today without a delivery of their own: somebody who is reached acts for them. */
async function othersOnCase(
  tx: Transaction,
  caseId: CaseId,
  deliveries: NoticeView["deliveries"],
): Promise<NoticeView["others"]> {
  const sent = new Set(deliveries.map((one) => one.recipient));
  const told = await whoIsTold(tx, caseId);
  return told
    .filter((one) => one.channel === "through" && !sent.has(one.name))
    .map(({ name, through }) => ({ name, through }));
}

async function recordOpening(
  tx: Transaction,
  { id: noticeId, kind, case_id: caseId }: { readonly id: NoticeId; readonly kind: string; readonly case_id: CaseId },
): Promise<void> {
  const deliveries = await tx.db
    .selectFrom("deliveries")
    .select(["id", "account_id"])
    .where("notice_id", "=", noticeId)
    .where("channel", "=", "portal")
    .execute();
  const own = deliveries.filter((one) => one.account_id === tx.actor.accountId);
  // A delegate reads what came to counsel: row-level security gave only those deliveries.
  for (const one of own.length > 0 ? own : deliveries) {
    await appendDeliveryEvent(tx, {
      delivery_id: one.id,
      case_id: caseId,
      state: "opened",
      account_id: tx.actor.accountId,
    });
    await tellReached(tx, kind, { caseId, deliveryId: one.id });
  }
  await append(tx, { chain: { caseId }, type: "notice-opened", payload: { noticeId } });
}
