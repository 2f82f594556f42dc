import { sql } from "kysely";
import { instantOf } from "../../../kernel/time.ts";
import { momentCursor } from "../../../platform/database/list-cursor.ts";
import { pageSize } from "../../../platform/database/page-size.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import type { PartnerMessagePage } from "../contract.ts";
import { isTold, notificationColumns } from "../manual-notifications/standing.ts";
import { messageKinds } from "../rules/message-names.ts";
import { messageView } from "./partner-messages-of.ts";
import "../db.ts";

export interface PartnerMessageQuery {
  readonly partner: "IRCC" | "CBSA" | "FC" | null;
  readonly kind: string | null;
  /** `told`: by hand, and not sent. */
  readonly state: "waiting" | "told" | "sent";
  /** Made at least so many days ago. */
  readonly olderThanDays: number | null;
  readonly descending: boolean;
  readonly after: string | null;
  readonly limit: number;
}

/** What partners are to be told, over all cases that the actor may see, in the order in which it was made. */
export async function listPartnerMessages(tx: Transaction, query: PartnerMessageQuery): Promise<PartnerMessagePage> {
  const way = query.descending ? "desc" : "asc";
  let found = tx.db
    .selectFrom("partner_messages as m")
    .innerJoin("cases as c", "c.id", "m.case_id")
    .innerJoin("offices as o", "o.id", "c.office_id")
    .select(["m.id", "m.partner", "m.kind", "m.document_id", "m.made_at", "m.sent_at", "m.case_id"])
    .select(["c.file_number", "o.zone"])
    .select(notificationColumns.as("notification"))
    .where("m.sent_at", query.state === "sent" ? "is not" : "is", null)
    .orderBy("m.made_at", way)
    .orderBy("m.id", way)
    .limit(pageSize(query.limit + 1));
  if (query.state !== "sent") found = found.where(query.state === "told" ? isTold : sql<boolean>`not ${isTold}`);
  if (query.partner !== null) found = found.where("m.partner", "=", query.partner);
  if (query.kind !== null) found = found.where("m.kind", "=", query.kind);
  if (query.olderThanDays !== null)
    found = found.where(
      sql<boolean>`m.made_at <= ${tx.now}::timestamptz - make_interval(days => ${query.olderThanDays})`,
    );
  const cursor = momentCursor(query.after);
  if (cursor !== null)
    found = found.where(
      sql<boolean>`(m.made_at, m.id) ${query.descending ? sql`<` : sql`>`} (${cursor.at}::timestamptz, ${cursor.id}::uuid)`,
    );
  const rows = await found.execute();
  const shown = rows.slice(0, query.limit);
  const last = shown.at(-1);
  return {
    items: shown.map((row) => ({
      ...messageView(row),
      caseId: row.case_id,
      fileNumber: row.file_number,
      zone: row.zone,
    })),
    next: rows.length > query.limit && last !== undefined ? `${instantOf(last.made_at)},${last.id}` : null,
    kinds: messageKinds(),
  };
}
