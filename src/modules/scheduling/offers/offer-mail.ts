import { theSystem } from "../../../kernel/actor.ts";
import { type Language, say } from "../../../kernel/bilingual.ts";
import { momentWords } from "../../../kernel/moment-words.ts";
import { civilDateIn, instantOf, type Zone } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { defineJob } from "../../../platform/jobs/job.ts";
import { sendUnlessRefused } from "../../../platform/mail/send-unless-refused.ts";
import { takeReturnedOffer } from "../received-mail/take-returned-offer.ts";
import { counselToAsk } from "./queries/counsel-to-ask.ts";
import { offerMail, standingWords } from "./text.ts";
import "./db.ts";

/** Tells counsel of an offer, in both languages, theirs first. What is answered or taken back meanwhile is not told. */
export const offerMailJob = defineJob({
  name: "hearing-offer-mail",
  async handle(payload, { store, mailer, config, log }) {
    const { offerId, token } = payload as { offerId: string; token: string };
    const offer = await store.transact(theSystem, (tx) => toTell(tx, offerId));
    if (offer === null) return;
    const other: Language = offer.language === "en" ? "fr" : "en";
    const part = (language: Language) =>
      say(offerMail.body, language, {
        moment: offer.moment[language],
        until: offer.until[language],
        standing: offer.standing[language],
        // What follows the mark is never sent to a server by whoever opens the link, and stands in no log.
        address: `${config.publicUrl}/${language}/offered-date#${token}`,
      });
    // Unanswered, the offer lapses by its own day and the date is set or proposed anew; an officer may reach counsel before.
    await sendUnlessRefused(
      { store, mailer, log },
      { job: "hearing-offer-mail", subjectId: offerId, accountId: null },
      {
        to: offer.email,
        subject: `${offerMail.subject[offer.language]} / ${offerMail.subject[other]}`,
        text: `${part(offer.language)}\n\n—\n\n${part(other)}`,
        messageId: `<hearing-offer-${offerId}@greffe>`,
      },
      (tx) => takeReturnedOffer(tx, { of: "hearing", offerId }),
    );
  },
});

async function toTell(tx: Transaction, offerId: string) {
  const row = await tx.db
    .selectFrom("hearing_offers as f")
    .innerJoin("offices as o", "o.id", "f.office_id")
    .innerJoin("schedule_proposals as p", "p.id", "f.proposal_id")
    .select([
      "f.proposal_id",
      "f.counsel_id",
      "f.held_on",
      "f.starts_at",
      "f.lapses_at",
      "o.zone",
      "p.moves_hearing_id",
    ])
    .where("f.id", "=", offerId)
    .where("f.state", "=", "open")
    .executeTakeFirst();
  if (row === undefined) return null;
  const counsel = (await counselToAsk(tx, row.proposal_id)).find((one) => one.counselId === row.counsel_id);
  if (counsel?.email == null) return null;
  const zone = row.zone as Zone;
  const lapsesAt = instantOf(row.lapses_at);
  return {
    email: counsel.email,
    language: counsel.language ?? "en",
    moment: momentWords(row.held_on, instantOf(row.starts_at), zone),
    standing: row.moves_hearing_id === null ? standingWords.unset : standingWords.moves,
    until: momentWords(civilDateIn(lapsesAt, zone), lapsesAt, zone),
  };
}
