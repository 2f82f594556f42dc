import { type Language, say } from "../../../kernel/bilingual.ts";
import type { CaseId, NoticeId } from "../../../kernel/ids.ts";
import { Refused } from "../../../kernel/refusal.ts";
import { type Instant, instantOf, momentText, type Zone } from "../../../kernel/time.ts";
import type { BlobStore } from "../../../platform/blobs/blob-store.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { typeset } from "../../../platform/typeset/typeset.ts";
import type { NoticeContent } from "../contract.ts";
import { noticePage } from "../text.ts";
import { noticeTemplate } from "./notice-template.ts";
import "../db.ts";

export interface NoticeDocument {
  readonly hash: string;
  readonly sizeBytes: number;
}

export interface NoticeSource {
  readonly id: NoticeId;
  readonly caseId: CaseId;
  readonly content: NoticeContent;
  readonly issuedAt: Instant;
  readonly zone: Zone;
}

/**
 * The notice as a PDF, in one language and then in the other. The first who asks makes it; from then on it is that file.
 * @throws notice-not-found when the actor may not see the notice
 */
export async function noticeDocument(
  tx: Transaction,
  blobs: BlobStore,
  noticeId: NoticeId,
  language: Language,
): Promise<NoticeDocument> {
  const source = await noticeSource(tx, noticeId);
  const made = await madeDocument(tx, noticeId, language);
  if (made !== undefined) return made;
  const blob = await blobs.put([await typesetNotice(source, language)]);
  await tx.db
    .insertInto("notice_documents")
    .values({
      notice_id: noticeId,
      language,
      case_id: source.caseId,
      hash: blob.hash,
      size_bytes: blob.sizeBytes,
      made_at: tx.now,
    })
    .onConflict((on) => on.doNothing())
    .execute();
  return (await madeDocument(tx, noticeId, language)) ?? blob;
}

/** @throws notice-not-found when the actor may not see the notice */
export async function noticeSource(tx: Transaction, noticeId: NoticeId): Promise<NoticeSource> {
  const notice = await tx.db
    .selectFrom("notices as n")
    .innerJoin("cases as c", "c.id", "n.case_id")
    .innerJoin("offices as o", "o.id", "c.office_id")
    .select(["n.id", "n.case_id", "n.content", "n.issued_at", "o.zone"])
    .where("n.id", "=", noticeId)
    .executeTakeFirst();
  if (notice === undefined) throw new Refused("notice-not-found");
  return {
    id: notice.id,
    caseId: notice.case_id,
    content: notice.content,
    issuedAt: instantOf(notice.issued_at),
    zone: notice.zone as Zone,
  };
}

async function madeDocument(tx: Transaction, noticeId: NoticeId, language: Language) {
  const row = await tx.db
    .selectFrom("notice_documents")
    .select(["hash", "size_bytes"])
    .where("notice_id", "=", noticeId)
    .where("language", "=", language)
    .executeTakeFirst();
  return row === undefined ? undefined : { hash: row.hash, sizeBytes: row.size_bytes };
}

/** With an address block it is the letter to one person; without, the notice as the portal shows it to everybody. */
export function typesetNotice(
  source: NoticeSource,
  language: Language,
  address: readonly string[] = [],
): Promise<Buffer> {
  const { content } = source;
  const other = language === "en" ? "fr" : "en";
  const part = (one: Language) => ({
    language: one,
    tribunal: noticePage.tribunal[one],
    title: content.title[one],
    issued: say(noticePage.issuedOn, one, { moment: momentText(source.issuedAt, source.zone, one) }),
    columns: [noticePage.item[one], noticePage.information[one]],
    rows: content.rows.map((row) => ({ label: row.label[one], value: row.value[one] })),
    paragraphs: content.paragraphs.map((paragraph) => paragraph[one]),
  });
  const footer = `${noticePage.identifier[language]} ${source.id}`;
  const data = { address: [...address], first: part(language), second: part(other), footer };
  return typeset(noticeTemplate, data, { language, title: content.title[language], at: source.issuedAt });
}
