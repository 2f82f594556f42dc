import { sql } from "kysely";
import type { Transaction } from "../../../platform/database/store.ts";
import "../db.ts";

/** How many notices wait for the actor's first look. */
export async function countUnread(tx: Transaction): Promise<number> {
  const { rows } = await sql<{ unread: number }>`
    select count(distinct d.notice_id) as unread from deliveries d
    where d.channel = 'portal' and d.account_id in (select greffe.reads_mail_of())
      and not exists (select from delivery_events e join deliveries o on o.id = e.delivery_id
        where o.notice_id = d.notice_id and e.state = 'opened' and e.account_id = greffe.actor())`.execute(tx.db);
  return rows[0]?.unread ?? 0;
}
