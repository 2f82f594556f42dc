import { createHash } from "node:crypto";
import { theSystem } from "../../kernel/actor.ts";
import { say } from "../../kernel/bilingual.ts";
import type { AccountId } from "../../kernel/ids.ts";
import { defineJob } from "../../platform/jobs/job.ts";
import { sendUnlessRefused } from "../../platform/mail/send-unless-refused.ts";
import { askForCalendars } from "./commands/ask-for-calendars.ts";
import { invitationJobs } from "./invitations/jobs.ts";
import { readDueCalendars } from "./outside/read-due-calendars.ts";
import { calendarRequestMail } from "./text.ts";
import "./db.ts";

/** Calendars of people elsewhere, those whose turn it is. */
const outsideCalendarsRead = defineJob({
  name: "outside-calendars-read",
  cron: "* * * * *",
  lane: "examination",
  handle: (_payload, services) => readDueCalendars(services),
});

/** Whoever has hearings to come and told nothing is asked, and reminded. */
const calendarsAsked = defineJob({
  name: "calendars-asked",
  cron: "20 13 * * *",
  handle: (_payload, { store }) => store.transact(theSystem, askForCalendars),
});

/** The request itself, to the account's own address, in its language first. */
const calendarRequestMailed = defineJob({
  name: "calendar-request-mail",
  async handle(payload, services) {
    const { accountId, isReminder } = payload as { readonly accountId: AccountId; readonly isReminder: boolean };
    const account = await services.store.transact(theSystem, (tx) =>
      tx.db
        .selectFrom("accounts")
        .select(["email", "language"])
        .where("id", "=", accountId)
        .where("closed_at", "is", null)
        .executeTakeFirst(),
    );
    if (account === undefined) return;
    const { body, reminder, subject } = calendarRequestMail;
    const own = account.language;
    const other = own === "en" ? "fr" : "en";
    const part = (language: "en" | "fr") =>
      say(body, language, { address: `${services.config.publicUrl}/${language}/calendars` });
    const title = isReminder ? reminder : subject;
    const id = createHash("sha256").update(`${accountId} ${isReminder}`).digest("hex").slice(0, 32);
    await sendUnlessRefused(
      services,
      { job: "calendar-request-mail", subjectId: id, accountId },
      {
        to: account.email,
        subject: `${title[own]} / ${title[other]}`,
        text: `${part(own)}\n\n—\n\n${part(other)}`,
        messageId: `<calendar-request-${id}@greffe>`,
      },
    );
  },
});

export const jobs = [outsideCalendarsRead, calendarsAsked, calendarRequestMailed, ...invitationJobs];
