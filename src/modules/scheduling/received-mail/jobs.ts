import { theSystem } from "../../../kernel/actor.ts";
import type { Language } from "../../../kernel/bilingual.ts";
import { defineJob, type JobDefinition } from "../../../platform/jobs/job.ts";
import { sendUnlessRefused } from "../../../platform/mail/send-unless-refused.ts";
import { readMessage } from "./read-message.ts";
import { takeCalendarAnswer } from "./take-calendar-answer.ts";
import { takeReturnedInvitation } from "./take-returned-invitation.ts";
import { takeReturnedOffer } from "./take-returned-offer.ts";
import { tellRefusedInvitation } from "./tell-refused-invitation.ts";
import { answerMail } from "./text.ts";

export const receivedMailJobs: readonly JobDefinition[] = [
  /** A message that reports nothing about a notice: an offer or an invitation that came back, or a calendar program’s answer. */
  defineJob({
    name: "mail-received",
    handle: async (payload, { store }) => {
      const message = Buffer.from((payload as { message: string }).message, "base64");
      // What cannot be read lies in the folder for a person.
      const found = await readMessage(message).catch(() => null);
      if (found === null) return;
      await store.transact(theSystem, async (tx) => {
        if (found.kind === "offer-returned") return takeReturnedOffer(tx, found);
        if (found.kind === "invitation-returned") return takeReturnedInvitation(tx, found);
        const to = await takeCalendarAnswer(tx, found);
        if (to !== null) await tx.addJob("calendar-answer-mail", to);
      });
    },
  }),
  defineJob({
    name: "after-calendar-invitation-refused",
    handle: (payload, { store }) =>
      store.transact(theSystem, (tx) => tellRefusedInvitation(tx, (payload as { invitationId: string }).invitationId)),
  }),
  /** To the address that the account has, never to another that a message names. */
  defineJob({
    name: "calendar-answer-mail",
    handle: async (payload, services) => {
      const { replyId, email, language } = payload as { replyId: string; email: string; language: Language };
      const other: Language = language === "en" ? "fr" : "en";
      await sendUnlessRefused(
        services,
        { job: "calendar-answer-mail", subjectId: replyId, accountId: null },
        {
          to: email,
          subject: `${answerMail.subject[language]} / ${answerMail.subject[other]}`,
          text: `${answerMail.body[language]}\n\n—\n\n${answerMail.body[other]}`,
          messageId: `<calendar-answer-${replyId}@greffe>`,
        },
      );
    },
  }),
];
