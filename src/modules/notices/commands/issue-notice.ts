import type { AccountId, CaseId, DocumentId, NoticeId } from "../../../kernel/ids.ts";
import { newId } from "../../../kernel/ids.ts";
import { civilDateIn, easternZone } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { append } from "../../audit/index.ts";
import { partiesToNotify, type Recipient } from "../../cases/index.ts";
import type { NoticeFacts } from "../contract.ts";
import { openDelivery } from "../delivery.ts";
import { compose } from "../domain/compose.ts";
import { mailJobKey } from "../mail-job-key.ts";
import { unreachedMinister } from "../queries/unreached-minister.ts";
import { unreachedCounsel, unreachedPersons } from "../queries/unreached-persons.ts";
import { type NoticeKindCode, noticeKindOn } from "../rules/notice-kinds.ts";

/** The parties with those who act for them, or the Minister. */
export type Side = "party" | "minister";

export interface NewNotice {
  readonly caseId: CaseId;
  readonly kind: NoticeKindCode;
  readonly facts: NoticeFacts;
  /** Accounts; by default everybody entitled to the case's notices, with letters to whom no account reaches. */
  readonly recipients?: readonly Pick<Recipient, "accountId" | "language">[];
  /** Without `recipients`: only one side of the case is told, those whom no account reaches by letter. */
  readonly side?: Side;
  /** Files that go with the notice: `hearing.ics`, `text/calendar`. */
  readonly attachments?: readonly { readonly name: string; readonly mediaType: string; readonly content: string }[];
  /** Documents of the case that go in the envelope of a letter. */
  readonly enclosures?: readonly DocumentId[];
  /** Notices with one mailing are announced to a recipient in one e-mail: joined cases that are told together. */
  readonly mailingId?: string;
  /** What the notice tells, where a job that may run twice issues it (`issueOnce`). */
  readonly sourceKey?: string;
  /** What it tells of (`hearing:…`): it replaces the case's earlier notices about the same. */
  readonly subjectKey?: string;
  /** False: it tells again what stands, and replaces nothing. */
  readonly replaces?: boolean;
  /** False: whoever would get it in a letter gets none. */
  readonly byLetter?: boolean;
}

export interface IssuedNotice {
  readonly noticeId: NoticeId;
  readonly accountIds: readonly AccountId[];
  /** Letters that the registry must put in the mail. */
  readonly letters: number;
}

/**
 * Issues a notice in the caller's transaction: it exists if and only if what it tells happened. Everybody gets it in
 * the portal at that moment; e-mails, letters and the PDF follow by job, so that a mail server that is away delays an
 * e-mail and nothing else. Whoever calls has authorized the act that is told.
 */
export async function issueNotice(tx: Transaction, wanted: NewNotice): Promise<IssuedNotice> {
  const kind = noticeKindOn(wanted.kind, civilDateIn(tx.now, easternZone));
  const noticeId = newId<NoticeId>(Date.parse(tx.now));
  const mailingId = wanted.mailingId ?? noticeId;
  await writeNotice(tx, { noticeId, mailingId, kind }, wanted);
  await writeWhatGoesWith(tx, noticeId, wanted);
  const recipients = wanted.recipients ?? (await entitled(tx, wanted));
  const about = { noticeId, caseId: wanted.caseId };
  for (const { accountId, language } of recipients) {
    await openDelivery(tx, { ...about, channel: "portal", to: { accountId }, language });
    await openDelivery(tx, { ...about, channel: "email", to: { accountId }, language });
    await tx.addJob(
      "notice-mail",
      { mailingId, accountId },
      { jobKey: mailJobKey("notice-mail", mailingId, accountId) },
    );
  }
  const hasLetters = wanted.recipients === undefined && wanted.byLetter !== false;
  const letters = hasLetters ? await openLetters(tx, about, mailingId, wanted.side) : 0;
  await tx.addJob("notice-document", { noticeId }, { jobKey: `notice-document:${noticeId}` });
  await append(tx, {
    chain: { caseId: wanted.caseId },
    type: "notice-issued",
    payload: {
      noticeId,
      kind: kind.code,
      version: kind.version,
      accountIds: recipients.map((one) => one.accountId),
      letters,
    },
  });
  return { noticeId, accountIds: recipients.map((one) => one.accountId), letters };
}

async function writeNotice(
  tx: Transaction,
  { noticeId, mailingId, kind }: { noticeId: NoticeId; mailingId: string; kind: ReturnType<typeof noticeKindOn> },
  wanted: NewNotice,
): Promise<void> {
  await tx.db
    .insertInto("notices")
    .values({
      id: noticeId,
      case_id: wanted.caseId,
      kind: kind.code,
      kind_version: kind.version,
      content: JSON.stringify(compose(kind, wanted.facts)),
      facts: JSON.stringify(wanted.facts),
      mailing_id: mailingId,
      source_key: wanted.sourceKey ?? null,
      subject_key: wanted.subjectKey ?? null,
      replaces: wanted.replaces ?? true,
      to_file: wanted.recipients === undefined && wanted.side === undefined,
      issued_at: tx.now,
      issued_by: tx.actor.accountId,
    })
    .execute();
}

/** What is attached to its e-mails, and the documents in the envelope of its letters. */
async function writeWhatGoesWith(tx: Transaction, noticeId: NoticeId, wanted: NewNotice): Promise<void> {
  for (const file of wanted.attachments ?? [])
    await tx.db
      .insertInto("notice_attachments")
      .values({
        notice_id: noticeId,
        name: file.name,
        case_id: wanted.caseId,
        media_type: file.mediaType,
        content: file.content,
      })
      .execute();
  for (const documentId of wanted.enclosures ?? [])
    await tx.db
      .insertInto("notice_enclosures")
      .values({ notice_id: noticeId, document_id: documentId, case_id: wanted.caseId })
      .execute();
}

async function entitled(tx: Transaction, { caseId, side }: NewNotice): Promise<readonly Recipient[]> {
  const all = await partiesToNotify(tx, caseId);
  // An account that nobody has signed in with reaches nobody: a letter goes. The Minister's side is told by e-mail besides.
  const reached = all.filter((one) => one.isUsed || one.relation === "minister");
  return side === undefined
    ? reached
    : reached.filter((one) => (one.relation === "minister") === (side === "minister"));
}

/**
 * Letters to the Minister and the parties whom no account reaches and to counsel of record who have none; counsel with an e-mail address
 * and whoever has not signed in yet is told by e-mail too that a letter is coming. Each letter is work of the registry. Gives back how many there are.
 */
async function openLetters(
  tx: Transaction,
  about: { readonly noticeId: NoticeId; readonly caseId: CaseId },
  mailingId: string,
  side: Side | undefined,
): Promise<number> {
  const minister = side === "party" ? 0 : await openMinisterLetter(tx, about);
  const letters = minister + (side === "minister" ? 0 : await openPartyLetters(tx, about, mailingId));
  if (letters > 0) await tx.addJob("notice-to-mail", { ...about });
  return letters;
}

async function openMinisterLetter(
  tx: Transaction,
  about: { readonly noticeId: NoticeId; readonly caseId: CaseId },
): Promise<number> {
  const minister = await unreachedMinister(tx, about.caseId);
  if (minister === null) return 0;
  await openDelivery(tx, { ...about, channel: "mail", to: { minister: true }, language: minister.language });
  return 1;
}

async function openPartyLetters(
  tx: Transaction,
  about: { readonly noticeId: NoticeId; readonly caseId: CaseId },
  mailingId: string,
): Promise<number> {
  const persons = await unreachedPersons(tx, about.caseId);
  const counsels = await unreachedCounsel(tx, about.caseId);
  for (const { personId, language } of persons)
    await openDelivery(tx, { ...about, channel: "mail", to: { personId }, language });
  // Who acts for several is told once.
  const unused = new Map(persons.flatMap((one) => one.unusedAccounts.map((id) => [id, one.language] as const)));
  for (const [accountId, language] of unused) {
    await openDelivery(tx, { ...about, channel: "email", to: { accountId }, language });
    await tx.addJob(
      "notice-mail",
      { mailingId, accountId },
      { jobKey: mailJobKey("notice-mail", mailingId, accountId) },
    );
  }
  for (const { counselId, email, language } of counsels) {
    await openDelivery(tx, { ...about, channel: "mail", to: { counselId }, language });
    if (email === null) continue;
    await openDelivery(tx, { ...about, channel: "email", to: { counselId }, language });
    await tx.addJob(
      "notice-mail",
      { mailingId, counselId },
      { jobKey: mailJobKey("notice-mail", mailingId, counselId) },
    );
  }
  return persons.length + counsels.length;
}
