import { instantOf } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { authorizeOnCase } from "../../cases/index.ts";
import type { PartnerMessageView } from "../contract.ts";
import { type NotificationRow, notificationColumns, notificationView } from "../manual-notifications/standing.ts";
import { messageName } from "../rules/message-names.ts";
import "../db.ts";

/**
 * What partners are to be told of a case, the latest first, and whether their gateway has sent it. Of a decision it is said
 * whether the reasons go with it, and no more.
 * @throws case-not-found, action-not-allowed
 */
export async function partnerMessagesOf(
  tx: Transaction,
  caseId: string,
): Promise<{ readonly items: PartnerMessageView[] }> {
  const theCase = await authorizeOnCase(tx, "partner-message.list", caseId);
  const rows = await tx.db
    .selectFrom("partner_messages as m")
    .select(["id", "partner", "kind", "document_id", "made_at", "sent_at"])
    .select(notificationColumns.as("notification"))
    .where("case_id", "=", theCase.id)
    .orderBy("made_at", "desc")
    .orderBy("partner")
    .orderBy("id", "desc")
    .execute();
  return {
    items: rows.map(messageView),
  };
}

interface MessageRow extends NotificationRow {
  readonly id: string;
  readonly partner: string;
  readonly kind: string;
  readonly document_id: string | null;
  readonly made_at: Date;
  readonly sent_at: Date | null;
}

export function messageView(row: MessageRow): PartnerMessageView {
  return {
    id: row.id,
    partner: row.partner,
    what: { ...messageName(row.kind) },
    withReasons: decisions.has(row.kind) ? row.document_id !== null : null,
    madeAt: instantOf(row.made_at),
    sentAt: row.sent_at === null ? null : instantOf(row.sent_at),
    told: notificationView(row),
  };
}

const decisions: ReadonlySet<string> = new Set(["final-decision", "decision-corrected"]);
