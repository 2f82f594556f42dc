import type { Language } from "../../../kernel/bilingual.ts";
import type { NoticeId } from "../../../kernel/ids.ts";
import { Refused } from "../../../kernel/refusal.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import "../db.ts";

/** The calendar entry that went with a notice, in the reader's language where there are two. @throws notice-without-calendar */
export async function calendarOf(
  tx: Transaction,
  noticeId: NoticeId,
  language: Language,
): Promise<{ readonly name: string; readonly content: string }> {
  const found = await tx.db
    .selectFrom("notice_attachments")
    .select(["name", "content"])
    .where("notice_id", "=", noticeId)
    .where("media_type", "=", "text/calendar")
    .orderBy("name")
    .execute();
  const own = found.find((one) => one.name.endsWith(`-${language}.ics`)) ?? found[0];
  if (own === undefined) throw new Refused("notice-without-calendar");
  return own;
}
