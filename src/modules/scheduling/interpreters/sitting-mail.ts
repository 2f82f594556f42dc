import { theSystem } from "../../../kernel/actor.ts";
import { type Language, say } from "../../../kernel/bilingual.ts";
import { momentWords } from "../../../kernel/moment-words.ts";
import { civilDateIn, instantOf, type Zone } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { defineJob } from "../../../platform/jobs/job.ts";
import { sendUnlessRefused } from "../../../platform/mail/send-unless-refused.ts";
import { takeReturnedOffer } from "../received-mail/take-returned-offer.ts";
import { sittingWords } from "./sitting-words.ts";
import { sittingMail } from "./text.ts";
import "./db.ts";

/** Tells an interpreter of an offer, in both languages, theirs first. What is answered or taken back meanwhile is not told. */
export const sittingMailJob = defineJob({
  name: "interpreter-offer-mail",
  async handle(payload, services) {
    const { store, config } = services;
    const { offerId, token } = payload as { offerId: string; token: string };
    const offer = await store.transact(theSystem, (tx) => toTell(tx, offerId));
    if (offer === null) return;
    const other: Language = offer.language === "en" ? "fr" : "en";
    const part = (language: Language) =>
      say(sittingMail.body, language, {
        moment: offer.moment[language],
        length: offer.length[language],
        spoken: offer.spoken[language],
        place: offer.place[language],
        until: offer.until[language],
        // What follows the mark is never sent to a server by whoever opens the link, and stands in no log.
        address: `${config.publicUrl}/${language}/offered-sitting#${token}`,
      });
    await sendUnlessRefused(
      services,
      { job: "interpreter-offer-mail", subjectId: offerId, accountId: offer.accountId },
      {
        to: offer.email,
        subject: `${sittingMail.subject[offer.language]} / ${sittingMail.subject[other]}`,
        text: `${part(offer.language)}\n\n—\n\n${part(other)}`,
        messageId: `<interpreter-offer-${offerId}@greffe>`,
      },
      (tx) => takeReturnedOffer(tx, { of: "interpreter", offerId }),
    );
  },
});

async function toTell(tx: Transaction, offerId: string) {
  const row = await tx.db
    .selectFrom("interpreter_offers as f")
    .innerJoin("offices as o", "o.id", "f.office_id")
    .innerJoin("accounts as a", "a.id", "f.account_id")
    .selectAll("f")
    .select(["o.zone", "o.name_en", "o.name_fr", "a.email", "a.language as reads"])
    .where("f.id", "=", offerId)
    .where("f.state", "=", "open")
    .where("a.closed_at", "is", null)
    .executeTakeFirst();
  if (row === undefined) return null;
  const lapsesAt = instantOf(row.lapses_at);
  return {
    email: row.email,
    accountId: row.account_id,
    language: row.reads ?? "en",
    until: momentWords(civilDateIn(lapsesAt, row.zone as Zone), lapsesAt, row.zone as Zone),
    ...sittingWords(row),
  };
}
