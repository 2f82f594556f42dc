import { theSystem } from "../../kernel/actor.ts";
import { say } from "../../kernel/bilingual.ts";
import type { CaseId, PersonId } from "../../kernel/ids.ts";
import { civilDateIn, dateText, easternZone, instantOf } from "../../kernel/time.ts";
import { defineJob } from "../../platform/jobs/job.ts";
import { counselOf, fillNameKeys } from "../parties/index.ts";
import { accessJobs } from "./access-jobs.ts";
import { askWhetherNear, askWhetherSame } from "./person-questions.ts";
import { invitationMail } from "./text.ts";
import "./db.ts";

/** Sends the code to the counsel alone, in both languages, the counsel's own first. Names no party and no file. */
const invitationIssued = defineJob({
  name: "invitation-issued",
  async handle(payload, services) {
    const { invitationId, code } = payload as { invitationId: string; code: string };
    const found = await services.store.transact(theSystem, async (tx) => {
      const row = await tx.db
        .selectFrom("invitations")
        .select(["counsel_id", "expires_at", "used_at", "withdrawn_at"])
        .where("id", "=", invitationId)
        .executeTakeFirst();
      if (row === undefined || row.used_at !== null || row.withdrawn_at !== null) return null;
      return {
        counsel: await counselOf(tx, row.counsel_id),
        expiresOn: civilDateIn(instantOf(row.expires_at), easternZone),
      };
    });
    if (found === null || found.counsel.email === null) return;
    // In both languages; which comes first is no statement about the reader.
    const own = found.counsel.language ?? "en";
    const other = own === "en" ? "fr" : "en";
    const part = (language: "en" | "fr") =>
      say(invitationMail.body, language, {
        code,
        address: `${services.config.publicUrl}/${language}/invitation`,
        until: dateText(found.expiresOn, language),
      });
    await services.mailer.send({
      to: found.counsel.email,
      subject: `${invitationMail.subject[own]} / ${invitationMail.subject[other]}`,
      text: `${part(own)}\n\n—\n\n${part(other)}`,
      messageId: `<invitation-${invitationId}@greffe>`,
    });
  },
});

/** Each night: a search by name goes by the words that not everybody has (`greffe.find_cases_named`). */
export const noteCommonWords = defineJob({
  name: "note-common-words",
  cron: "10 7 * * *",
  async handle(_payload, services) {
    await services.store.pool.query("select greffe.note_common_words()");
  },
});

/** Every five minutes: names that were written without keys get theirs, until none is left. */
export const giveNameKeys = defineJob({
  name: "name-keys",
  cron: "*/5 * * * *",
  async handle(_payload, services) {
    while ((await services.store.transact(theSystem, (tx) => fillNameKeys(tx))) > 0);
  },
});

/** An officer wrote a person down, or corrected what tells people apart. */
const personWritten = defineJob({
  name: "person-written",
  handle: (payload, services) =>
    services.store.transact(theSystem, async (tx) => {
      const { caseId, personId, isAsked } = payload as { caseId: CaseId; personId: PersonId; isAsked?: boolean };
      if (isAsked !== true) await askWhetherSame(tx, caseId, personId);
      await askWhetherNear(tx, caseId, personId);
    }),
});

export const jobs = [personWritten, invitationIssued, noteCommonWords, giveNameKeys, ...accessJobs];
