import type { Actor } from "../../../kernel/actor.ts";
import { type Bilingual, type Language, say } from "../../../kernel/bilingual.ts";
import type { CaseId, NoticeId } from "../../../kernel/ids.ts";
import { Refused } from "../../../kernel/refusal.ts";
import { civilDateIn, type Instant, instantOf, momentText, type Zone } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import type { Services } from "../../../platform/http/route.ts";
import { typeset } from "../../../platform/typeset/typeset.ts";
import { type OfficeContact, officeContact } from "../../cases/index.ts";
import type { NoticeContent } from "../contract.ts";
import { replacedAt } from "../queries/replaced-at.ts";
import { noticePage } from "../text.ts";
import { noticeTemplate } from "./notice-template.ts";
import "../db.ts";

export interface NoticeDocument {
  readonly hash: string;
  readonly sizeBytes: number;
}

type Kept = Pick<Services, "store" | "blobs">;

export interface NoticeSource {
  readonly id: NoticeId;
  readonly caseId: CaseId;
  readonly content: NoticeContent;
  readonly issuedAt: Instant;
  readonly zone: Zone;
  /** Of the office that handles the case today; null where none is entered. */
  readonly contact: OfficeContact | null;
}

/**
 * The notice as a PDF, in one language and then in the other. The first who asks makes it; from then on it is that file.
 * No transaction waits while it is typeset.
 * @throws notice-not-found when the actor may not see the notice
 */
export async function noticeDocument(
  { store, blobs }: Kept,
  actor: Actor,
  noticeId: NoticeId,
  language: Language,
): Promise<NoticeDocument> {
  const { source, made } = await store.transact(actor, async (tx) => ({
    source: await noticeSource(tx, noticeId),
    made: await madeDocument(tx, noticeId, language),
  }));
  if (made !== undefined) return made;
  const blob = await blobs.put([await typesetNotice(source, language)]);
  return store.transact(actor, async (tx) => {
    const row = { notice_id: noticeId, language, case_id: source.caseId, hash: blob.hash, size_bytes: blob.sizeBytes };
    await tx.db
      .insertInto("notice_documents")
      .values({ ...row, made_at: tx.now })
      .onConflict((on) => on.doNothing())
      .execute();
    // Somebody else may have been first.
    return (await madeDocument(tx, noticeId, language)) ?? blob;
  });
}

/**
 * What a reader is shown: the notice as it was issued or, once a later one replaced it, the same with a line that says so.
 * @throws notice-not-found when the actor may not see the notice
 */
export async function shownDocument(
  kept: Kept,
  actor: Actor,
  noticeId: NoticeId,
  language: Language,
): Promise<NoticeDocument | Buffer> {
  const replaced = await kept.store.transact(actor, async (tx) => {
    const at = await replacedAt(tx, noticeId);
    return at === null ? null : { replacedAt: at, source: await noticeSource(tx, noticeId) };
  });
  if (replaced === null) return noticeDocument(kept, actor, noticeId, language);
  return typesetNotice(replaced.source, language, { replacedAt: replaced.replacedAt });
}

/** @throws notice-not-found when the actor may not see the notice */
export async function noticeSource(tx: Transaction, noticeId: NoticeId): Promise<NoticeSource> {
  const notice = await tx.db
    .selectFrom("notices as n")
    .innerJoin("cases as c", "c.id", "n.case_id")
    .innerJoin("offices as o", "o.id", "c.office_id")
    .select(["n.id", "n.case_id", "n.content", "n.issued_at", "o.zone", "c.office_id"])
    .where("n.id", "=", noticeId)
    .executeTakeFirst();
  if (notice === undefined) throw new Refused("notice-not-found");
  return {
    id: notice.id,
    caseId: notice.case_id,
    content: notice.content,
    issuedAt: instantOf(notice.issued_at),
    zone: notice.zone as Zone,
    contact: await officeContact(tx, notice.office_id, civilDateIn(tx.now, notice.zone as Zone)),
  };
}

function noAccountWords(contact: OfficeContact | null): Bilingual {
  return contact === null ? noticePage.noAccount : noticePage.noAccountCall;
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

export interface Printed {
  /** Of the person to whom a letter goes; none in the notice as the portal shows it to everybody. */
  readonly address?: readonly string[];
  /** Who reads the letter has no account: nothing in it may send them there. */
  readonly hasNoAccount?: boolean;
  /** When a later notice replaced this one. */
  readonly replacedAt?: Instant | null;
}

/** Where the reader writes to and calls. Headquarters are named as what they are: the office's own is not known then. */
function returnAddress(contact: OfficeContact, language: Language): readonly string[] {
  const number = (text: Bilingual, given: string | null) =>
    given === null ? [] : [say(text, language, { number: given })];
  return [
    ...(contact.ofHeadquarters ? [noticePage.headquarters[language]] : []),
    ...contact.lines[language],
    ...number(contact.ofHeadquarters ? noticePage.helpLine : noticePage.telephone, contact.telephone),
    ...number(noticePage.tollFree, contact.tollFree),
    ...number(noticePage.fax, contact.fax),
    ...(contact.email === null ? [] : [say(noticePage.email, language, { address: contact.email })]),
    ...(contact.hours === null ? [] : [say(noticePage.hours, language, { hours: contact.hours[language] })]),
  ];
}

/** With an address it is the letter to one person; without, the notice as the portal shows it. */
export function typesetNotice(source: NoticeSource, language: Language, printed: Printed = {}): Promise<Buffer> {
  const content = { ...source.content, ...(printed.hasNoAccount === true ? source.content.onPaper : {}) };
  const { contact } = source;
  const other = language === "en" ? "fr" : "en";
  const replacedAt = printed.replacedAt ?? null;
  const part = (one: Language) => ({
    language: one,
    footer: `${noticePage.identifier[one]} ${source.id}`,
    tribunal: noticePage.tribunal[one],
    office: contact === null ? [] : returnAddress(contact, one),
    replaced:
      replacedAt === null ? "" : say(noticePage.replaced, one, { moment: momentText(replacedAt, source.zone, one) }),
    title: content.title[one],
    issued: say(noticePage.issuedOn, one, { moment: momentText(source.issuedAt, source.zone, one) }),
    columns: [noticePage.item[one], noticePage.information[one]],
    rows: content.rows.map((row) => ({ label: row.label[one], value: row.value[one] })),
    paragraphs: [
      ...content.paragraphs.map((paragraph) => paragraph[one]),
      ...(printed.hasNoAccount === true ? [noAccountWords(contact)[one]] : []),
    ],
  });
  const data = { address: [...(printed.address ?? [])], first: part(language), second: part(other) };
  return typeset(noticeTemplate, data, { language, title: content.title[language], at: source.issuedAt });
}
