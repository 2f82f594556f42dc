import { sql } from "kysely";
import type { Language } from "../../../kernel/bilingual.ts";
import type { AccountId, CaseId, NoticeId } from "../../../kernel/ids.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { append } from "../../audit/index.ts";
import { openDelivery } from "../delivery.ts";
import "../db.ts";

const atOnce = 200;

/**
 * Places in the portal of somebody who was let into cases later, or signs in for the first time, what was said to those cases before: to everybody, or
 * by letter to the party or the counsel whose account it is. Each is there from this moment, and the record says so.
 * True when more may wait. Safe to repeat.
 */
export async function placeEarlierNotices(tx: Transaction, accountId: AccountId): Promise<boolean> {
  const { rows } = await sql<{ id: NoticeId; case_id: CaseId; language: Language }>`
    select n.id, n.case_id, a.language from accounts a
      join case_access x on x.account_id = a.id and x.until_at is null and x.relation not in ('delegate', 'assigned-member')
      join notices n on n.case_id = x.case_id
    where a.id = ${accountId} and a.closed_at is null
      and (a.first_signed_in_at is not null or x.relation = 'minister')
      and (n.to_file or exists (select from deliveries d where d.notice_id = n.id
        and (d.person_id = a.person_id or d.counsel_id = a.counsel_id)))
      and not exists (select from deliveries d where d.notice_id = n.id and d.channel = 'portal' and d.account_id = a.id)
    group by n.id, n.case_id, n.ordinal, a.language order by n.ordinal limit ${atOnce}`.execute(tx.db);
  for (const { id, case_id, language } of rows)
    await openDelivery(tx, { noticeId: id, caseId: case_id, channel: "portal", to: { accountId }, language });
  for (const caseId of new Set(rows.map((row) => row.case_id)))
    await append(tx, {
      chain: { caseId },
      type: "notices-placed",
      payload: { accountId, noticeIds: rows.filter((row) => row.case_id === caseId).map((row) => row.id) },
    });
  return rows.length === atOnce;
}
