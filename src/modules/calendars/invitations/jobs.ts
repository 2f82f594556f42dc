import { theSystem } from "../../../kernel/actor.ts";
import type { Language } from "../../../kernel/bilingual.ts";
import { say } from "../../../kernel/bilingual.ts";
import type { AccountId, HearingId } from "../../../kernel/ids.ts";
import { instantOf, momentText, type Zone } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { defineJob } from "../../../platform/jobs/job.ts";
import { sendUnlessRefused } from "../../../platform/mail/send-unless-refused.ts";
import { invitationMail, invitationMore } from "../text.ts";
import { hearingsToCome } from "./choice.ts";
import { type Invitation, invitationText } from "./invitation.ts";
import { isStillThere, writeInvitations } from "./write-invitations.ts";
import "../db.ts";

/** A hearing was set, changed or cancelled, or somebody came to it or left it. */
const sittingChanged = defineJob({
  name: "sitting-changed",
  handle: (payload, { store }) =>
    store.transact(theSystem, (tx) => writeInvitations(tx, (payload as { hearingId: HearingId }).hearingId)),
});

const choiceChanged = defineJob({
  name: "calendar-choice-changed",
  async handle(payload, { store }) {
    const { accountId } = payload as { accountId: AccountId };
    const ids = await store.transact(theSystem, (tx) => hearingsToCome(tx, accountId));
    for (const id of ids) await store.transact(theSystem, (tx) => writeInvitations(tx, id));
  },
});

/** To the address that the account, or the counsel who has none, has now; in their language first. */
const invitationMailed = defineJob({
  name: "calendar-invitation-mail",
  async handle(payload, { store, mailer, config, log }) {
    const { invitationId } = payload as { invitationId: string };
    const found = await store.transact(theSystem, (tx) => toSend(tx, invitationId));
    if (found === null) return;
    const { invitation, language } = found;
    const other: Language = language === "en" ? "fr" : "en";
    const words = invitationMail[kindOf(invitation)];
    const part = (one: Language) =>
      [
        say(words.body, one, { moment: momentText(invitation.startsAt, invitation.zone, one) }),
        ...(invitation.hasAccount
          ? [say(invitationMore.read, one, { address: `${config.publicUrl}/${one}/hearings` })]
          : []),
        ...(invitation.hasAccount && invitation.method === "REQUEST" ? [say(invitationMore.stop, one)] : []),
      ].join("\n\n");
    await sendUnlessRefused(
      { store, mailer, log },
      { job: "calendar-invitation-mail", subjectId: invitationId, accountId: null },
      {
        to: invitation.attendee,
        subject: `${words.subject[language]} / ${words.subject[other]}`,
        text: `${part(language)}\n\n—\n\n${part(other)}`,
        messageId: `<calendar-${invitationId}@greffe>`,
        // A report of a failure names it.
        envelopeId: `calendar-${invitationId}@greffe`,
        calendar: {
          method: invitation.method,
          content: invitationText(invitation, language, { from: config.mail.from, publicUrl: config.publicUrl }),
        },
      },
      // Those who care for the hearing stand above this room.
      (tx) => tx.addJob("after-calendar-invitation-refused", { invitationId }),
    );
  },
});

function kindOf({ method, isStopped }: Invitation): keyof typeof invitationMail {
  if (method === "REQUEST") return "invited";
  return isStopped ? "stopped" : "cancelled";
}

async function toSend(
  tx: Transaction,
  invitationId: string,
): Promise<{ readonly invitation: Invitation; readonly language: Language } | null> {
  const row = await tx.db
    .selectFrom("calendar_invitations as i")
    .innerJoin("hearings as h", "h.id", "i.hearing_id")
    .leftJoin("offices as o", "o.id", "i.office_id")
    .leftJoin("accounts as a", "a.id", "i.account_id")
    .leftJoin("counsels as k", "k.id", "i.counsel_id")
    .select(["i.hearing_id", "i.method", "i.sequence", "i.starts_at", "i.ends_at", "i.made_at", "h.zone"])
    .select(["i.account_id", "i.counsel_id", "h.status", "h.starts_at as begins", "h.ends_at as ends"])
    .select(["o.name_en", "o.name_fr", "a.email", "a.language", "a.closed_at"])
    .select(["k.email as counsel_email", "k.language as counsel_language"])
    .where("i.id", "=", invitationId)
    .executeTakeFirst();
  const email = row?.email ?? row?.counsel_email ?? null;
  if (row === undefined || email === null || row.closed_at !== null) return null;
  const stands = row.status === "set" && +row.begins === +row.starts_at && +row.ends === +row.ends_at;
  const isStopped = row.method === "CANCEL" && stands && (await isStillThere(tx, row.hearing_id, row));
  return {
    language: row.language ?? row.counsel_language ?? "en",
    invitation: {
      hearingId: row.hearing_id,
      method: row.method,
      sequence: row.sequence,
      startsAt: instantOf(row.starts_at),
      endsAt: instantOf(row.ends_at),
      zone: row.zone as Zone,
      place: row.name_en === null || row.name_fr === null ? null : { en: row.name_en, fr: row.name_fr },
      madeAt: instantOf(row.made_at),
      attendee: email,
      hasAccount: row.account_id !== null,
      isStopped,
    },
  };
}

export const invitationJobs = [sittingChanged, choiceChanged, invitationMailed];
