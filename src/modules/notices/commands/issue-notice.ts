import type { AccountId, CaseId, NoticeId } from "../../../kernel/ids.ts";
import { newId } from "../../../kernel/ids.ts";
import { civilDateIn, easternZone } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { append } from "../../audit/index.ts";
import { partiesToNotify, type Recipient } from "../../cases/index.ts";
import type { NoticeFacts } from "../contract.ts";
import { openDelivery } from "../delivery.ts";
import { compose } from "../domain/compose.ts";
import { mailJobKey } from "../mail-job-key.ts";
import { unreachedPersons } from "../queries/unreached-persons.ts";
import { type NoticeKindCode, noticeKindOn } from "../rules/notice-kinds.ts";

export interface NewNotice {
  readonly caseId: CaseId;
  readonly kind: NoticeKindCode;
  readonly facts: NoticeFacts;
  /** Accounts; by default everybody entitled to the file's notices, and a letter to each party whom no account reaches. */
  readonly recipients?: readonly Pick<Recipient, "accountId" | "language">[];
  /** Files that go with the notice: `hearing.ics`, `text/calendar`. */
  readonly attachments?: readonly { readonly name: string; readonly mediaType: string; readonly content: string }[];
  /** Notices with one mailing are announced to a recipient in one e-mail: joined files that are told together. */
  readonly mailingId?: string;
  /** What the notice tells, where a job that may run twice issues it (`issueOnce`). */
  readonly sourceKey?: string;
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
      issued_at: tx.now,
      issued_by: tx.actor.accountId,
    })
    .execute();
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
  const recipients = wanted.recipients ?? (await partiesToNotify(tx, wanted.caseId));
  const unreached = wanted.recipients === undefined ? await unreachedPersons(tx, wanted.caseId) : [];
  const about = { noticeId, caseId: wanted.caseId };
  for (const { accountId, language } of recipients) {
    await openDelivery(tx, { ...about, channel: "portal", accountId, personId: null, language });
    await openDelivery(tx, { ...about, channel: "email", accountId, personId: null, language });
    await tx.addJob(
      "notice-mail",
      { mailingId, accountId },
      { jobKey: mailJobKey("notice-mail", mailingId, accountId) },
    );
  }
  for (const { personId, language } of unreached)
    await openDelivery(tx, { ...about, channel: "mail", accountId: null, personId, language });
  await tx.addJob("notice-document", { noticeId }, { jobKey: `notice-document:${noticeId}` });
  if (unreached.length > 0) await tx.addJob("notice-to-mail", { caseId: wanted.caseId, noticeId });
  await append(tx, {
    chain: { caseId: wanted.caseId },
    type: "notice-issued",
    payload: {
      noticeId,
      kind: kind.code,
      version: kind.version,
      accountIds: recipients.map((one) => one.accountId),
      letters: unreached.length,
    },
  });
  return { noticeId, accountIds: recipients.map((one) => one.accountId), letters: unreached.length };
}
