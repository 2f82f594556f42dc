import { theSystem } from "../../kernel/actor.ts";
import type { Language } from "../../kernel/bilingual.ts";
import type { AccountId, CaseId, CounselId, NoticeId } from "../../kernel/ids.ts";
import type { Store, Transaction } from "../../platform/database/store.ts";
import { defineJob } from "../../platform/jobs/job.ts";
import { MailRefused } from "../../platform/mail/mail-error.ts";
import { counselOf } from "../parties/index.ts";
import { placeEarlierNotices } from "./commands/place-earlier-notices.ts";
import { recordBounce } from "./commands/record-bounce.ts";
import { sendRestAgain } from "./commands/send-again.ts";
import { appendDeliveryEvent } from "./delivery.ts";
import { noticeDocument } from "./document/notice-document.ts";
import { type Announced, noticeMailOf } from "./domain/mail-text.ts";
import { filingJobs } from "./filing-jobs.ts";
import { followUpJobs } from "./follow-up-jobs.ts";
import { giveUpStalled } from "./give-up-stalled.ts";
import { releaseNotices } from "./held-notices.ts";
import { type MailDelivery, mailingOf } from "./queries/mailing.ts";
import { readInbox } from "./read-inbox.ts";
import { stepJobs } from "./step-jobs.ts";
import "./db.ts";

/** To an account, or to counsel of record who has none. */
type Mailing = { readonly mailingId: string } & ({ readonly accountId: AccountId } | { readonly counselId: CounselId });

/**
 * Announces the notices of one mailing to one account in one e-mail. Runs again until the server takes it, with growing
 * pauses; the Message-ID is the same each time, so that a server drops a copy it has already.
 */
const noticeMail = defineJob({
  name: "notice-mail",
  async handle(payload, services) {
    const mailing = payload as unknown as Mailing;
    const due = await waitingFor(services.store, mailing);
    if (due === null) return;
    const { messageId, ...said } = noticeMailOf(
      {
        mailingId: mailing.mailingId,
        recipientId: recipientIn(mailing),
        reader: due.reader,
        sending: due.sending,
      },
      due.language,
      services.config.publicUrl,
    );
    try {
      await services.mailer.send({ to: due.email, ...said, messageId, envelopeId: messageId.slice(1, -1) });
    } catch (error) {
      if (error instanceof MailRefused) return recordAll(services.store, due.deliveries, "bounced", error.code);
      await recordAll(services.store, due.deliveries, "delayed", codeOf(error));
      throw error;
    }
    await recordAll(services.store, due.deliveries, "sent", null);
  },
});

async function waitingFor(
  store: Store,
  mailing: Mailing,
): Promise<(Reader & { readonly sending: number; readonly deliveries: readonly MailDelivery[] }) | null> {
  return store.transact(theSystem, async (tx) => {
    const all = await mailingOf(tx, mailing.mailingId, recipientIn(mailing));
    const deliveries = all.filter((one) => one.state === "queued" || one.state === "delayed");
    if (deliveries.length === 0) return null;
    const to = await readerOf(tx, mailing, deliveries[0]?.language ?? "en");
    if (to === null) return null;
    return { ...to, sending: Math.max(...deliveries.map((one) => one.sending)), deliveries };
  });
}

function recipientIn(mailing: Mailing): string {
  return "accountId" in mailing ? mailing.accountId : mailing.counselId;
}

interface Reader {
  readonly email: string;
  readonly language: Language;
  readonly reader: Announced["reader"];
}

/** `language`: that of the delivery, for counsel whose own is not known. */
async function readerOf(tx: Transaction, mailing: Mailing, language: Language): Promise<Reader | null> {
  if ("counselId" in mailing) {
    const { email } = await counselOf(tx, mailing.counselId);
    return email === null ? null : { email, language, reader: "counsel" };
  }
  const account = await tx.db
    .selectFrom("accounts")
    .select(["email", "language", "person_id", "first_signed_in_at"])
    .where("id", "=", mailing.accountId)
    .where("closed_at", "is", null)
    .executeTakeFirst();
  if (account === undefined) return null;
  const isLetterSent = account.first_signed_in_at === null && account.person_id !== null;
  return { email: account.email, language: account.language, reader: isLetterSent ? "newcomer" : "account" };
}

async function recordAll(
  store: Store,
  deliveries: readonly MailDelivery[],
  state: "sent" | "delayed" | "bounced",
  code: string | null,
): Promise<void> {
  await store.transact(theSystem, async (tx) => {
    for (const one of deliveries) {
      // A server that stays away is one delay, not one a try.
      if (state === "delayed" && one.state === "delayed") continue;
      if (state === "bounced") await recordBounce(tx, one.id, code ?? "unknown");
      else await appendDeliveryEvent(tx, { delivery_id: one.id, case_id: one.case_id, state, code });
    }
  });
}

function codeOf(error: unknown): string {
  return typeof error === "object" && error !== null && "code" in error ? String(error.code) : "unknown";
}

/** What came back of a mailing is sent again: on the cases too that the officer who asked for it may not see. */
const sentAgain = defineJob({
  name: "mailing-sent-again",
  async handle(payload, services) {
    const { mailingId, ...to } = payload as unknown as Mailing;
    await services.store.transact(theSystem, (tx) => sendRestAgain(tx, mailingId, to));
  },
});

/** Makes the PDF in both orders of languages, once. */
const makeDocuments = defineJob({
  name: "notice-document",
  async handle(payload, services) {
    const { noticeId } = payload as { noticeId: NoticeId };
    const made = (["en", "fr"] as const).map((language) => noticeDocument(services, theSystem, noticeId, language));
    await Promise.all(made);
  },
});

/** Every hour: an e-mail that no server took for five days is told to the registry as one that came back. */
const stalled = defineJob({
  name: "notice-mail-stalled",
  cron: "17 * * * *",
  handle: (_payload, services) => services.store.transact(theSystem, giveUpStalled),
});

/** Every five minutes: reads what came back into the inbox folder, when there is one. */
const inbox = defineJob({
  name: "notice-mail-returned",
  cron: "*/5 * * * *",
  handle: async (_payload, services) => {
    await readInbox(services.store, services.config.mail.inbox);
  },
});

/** The registry has said who a person is: what was held for the case goes out. */
const answered = defineJob({
  name: "after-person-question-answered",
  handle: (payload, services) =>
    services.store.transact(theSystem, (tx) => releaseNotices(tx, (payload as { caseId: CaseId }).caseId)),
});

/** Somebody was let into cases: an account opened, counsel on record, the Minister joined. */
const opened = defineJob({
  name: "case-opened-to-account",
  formerNames: ["file-opened-to-account"],
  async handle(payload, services) {
    const { accountId } = payload as { accountId: AccountId };
    let isMore = true;
    while (isMore) isMore = await services.store.transact(theSystem, (tx) => placeEarlierNotices(tx, accountId));
  },
});

export const jobs = [
  noticeMail,
  sentAgain,
  makeDocuments,
  stalled,
  inbox,
  opened,
  answered,
  ...filingJobs,
  ...followUpJobs,
  ...stepJobs,
];
