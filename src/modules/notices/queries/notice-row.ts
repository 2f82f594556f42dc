import { sql } from "kysely";
import type { Bilingual } from "../../../kernel/bilingual.ts";
import { instantOf, type Zone } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import type { NoticeContent, NoticeSummary } from "../contract.ts";
import "../db.ts";

/** Portal deliveries whose mail the actor reads: the actor's own, and those of the counsel whose delegate the actor is. */
export const isAddressed = sql<boolean>`exists (select from deliveries d where d.notice_id = n.id and d.channel = 'portal'
  and d.account_id in (select greffe.reads_mail_of()))`;

/** When the actor first opened it. Each reader's own: what a delegate read, counsel has not read. */
export const openedByActor = sql<Date | null>`(select min(e.occurred_at) from delivery_events e join deliveries d on d.id = e.delivery_id
  where d.notice_id = n.id and e.state = 'opened' and e.account_id = greffe.actor())`;

interface Replacement {
  readonly replaced_by: string;
  readonly replaced_title: Bilingual;
  readonly replaced_at: Date;
}

/** The latest notice of the case about the same subject, when it is not this one. */
const latestOf = sql`select x.id as replaced_by, x.content->'title' as replaced_title, x.issued_at as replaced_at
  from notices x where x.case_id = n.case_id and x.subject_key = n.subject_key and x.ordinal > n.ordinal and x.replaces order by x.ordinal desc limit 1`;

/** Notices that the actor may see (row-level security), with the case and whether they are the actor's. */
export function noticeQuery(tx: Transaction) {
  return tx.db
    .selectFrom("notices as n")
    .innerJoin("cases as c", "c.id", "n.case_id")
    .innerJoin("offices as o", "o.id", "c.office_id")
    .leftJoin(sql<Replacement>`lateral (${latestOf})`.as("l"), (on) => on.onTrue())
    .select(["n.id", "n.case_id", "c.file_number", "n.kind", "n.content", "n.issued_at", "n.to_file", "o.zone"])
    .select(["l.replaced_by", "l.replaced_title", "l.replaced_at"])
    .select([isAddressed.as("is_mine"), openedByActor.as("opened_at")])
    .select(
      sql<boolean>`exists (select from notice_attachments a where a.notice_id = n.id and a.media_type = 'text/calendar')`.as(
        "has_calendar",
      ),
    );
}

export interface NoticeRow {
  readonly id: string;
  readonly case_id: string;
  readonly file_number: string;
  readonly kind: string;
  readonly content: NoticeContent;
  readonly issued_at: Date;
  readonly to_file: boolean | null;
  readonly zone: Zone;
  readonly is_mine: boolean;
  readonly opened_at: Date | null;
  readonly has_calendar: boolean;
  readonly replaced_by: string | null;
  readonly replaced_title: Bilingual | null;
  readonly replaced_at: Date | null;
}

export function noticeSummary(row: NoticeRow): NoticeSummary {
  return {
    id: row.id,
    caseId: row.case_id,
    fileNumber: row.file_number,
    kind: row.kind,
    title: { ...row.content.title },
    issuedAt: instantOf(row.issued_at),
    zone: row.zone,
    openedAt: row.opened_at === null ? null : instantOf(row.opened_at),
    isMine: row.is_mine,
    hasCalendar: row.has_calendar,
    replacedBy:
      row.replaced_by === null || row.replaced_title === null || row.replaced_at === null
        ? null
        : { id: row.replaced_by, title: { ...row.replaced_title }, issuedAt: instantOf(row.replaced_at) },
  };
}
