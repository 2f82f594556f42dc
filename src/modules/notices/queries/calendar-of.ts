import { sql } from "kysely";
import type { Language } from "../../../kernel/bilingual.ts";
import type { NoticeId } from "../../../kernel/ids.ts";
import { Refused } from "../../../kernel/refusal.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { inUtc } from "../domain/calendar-in-utc.ts";
import "../db.ts";

/**
 * The calendar entry of what a notice tells of, as it stands today, in the reader's language where there are two: an
 * earlier notice gives the entry of the latest (same UID, higher SEQUENCE, CANCELLED where it is), so that a calendar
 * which was filled from it is put right. @throws notice-without-calendar
 */
export async function calendarOf(
  tx: Transaction,
  noticeId: NoticeId,
  language: Language,
): Promise<{ readonly name: string; readonly content: string }> {
  const found = await tx.db
    .selectFrom("notice_attachments")
    .select(["name", "content"])
    .where(
      "notice_id",
      "=",
      sql<NoticeId>`coalesce((select x.id from notices n join notices x on x.case_id = n.case_id and x.subject_key = n.subject_key
        join notice_attachments a on a.notice_id = x.id and a.media_type = 'text/calendar'
        where n.id = ${noticeId} order by x.ordinal desc limit 1), ${noticeId}::uuid)`,
    )
    .where("media_type", "=", "text/calendar")
    .orderBy("name")
    .execute();
  const own = found.find((one) => one.name.endsWith(`-${language}.ics`)) ?? found[0];
  if (own === undefined) throw new Refused("notice-without-calendar");
  return { name: own.name, content: inUtc(own.content) };
}
