import { sql } from "kysely";
import { theSystem } from "../../../kernel/actor.ts";
import { type Language, say } from "../../../kernel/bilingual.ts";
import type { AccountId, HearingId } from "../../../kernel/ids.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { defineJob } from "../../../platform/jobs/job.ts";
import { sendUnlessRefused } from "../../../platform/mail/send-unless-refused.ts";
import { sittingWords } from "./sitting-words.ts";
import { sittingNearMail as text } from "./text.ts";

/** A hearing is near: whoever interprets it is reminded of the sitting, in both languages, theirs first. */
export const sittingNearJob = defineJob({
  name: "sitting-near",
  async handle(payload, services) {
    const { hearingId } = payload as { hearingId: HearingId };
    for (const one of await services.store.transact(theSystem, (tx) => whoInterprets(tx, hearingId))) {
      const first = one.reads ?? "en";
      const other: Language = first === "en" ? "fr" : "en";
      const words = sittingWords(one);
      const part = (language: Language) =>
        say(text.body, language, {
          moment: words.moment[language],
          length: words.length[language],
          spoken: words.spoken[language],
          place: words.place[language],
          address: `${services.config.publicUrl}/${language}`,
        });
      const subjectId = `${hearingId}:${one.account_id}:${one.held_on}`;
      await sendUnlessRefused(
        services,
        { job: "sitting-near", subjectId, accountId: one.account_id },
        {
          to: one.email,
          subject: `${text.subject[first]} / ${text.subject[other]}`,
          text: `${part(first)}\n\n—\n\n${part(other)}`,
          messageId: `<sitting-near-${subjectId.replaceAll(":", "-")}@greffe>`,
        },
      );
    }
  },
});

type Interpreting = Parameters<typeof sittingWords>[0] & {
  readonly account_id: AccountId;
  readonly email: string;
  readonly reads: Language | null;
};

/** Whoever is set to interpret a hearing that is still to come, and whose answer is not awaited: to them it is no sitting of theirs yet. */
async function whoInterprets(tx: Transaction, hearingId: HearingId): Promise<readonly Interpreting[]> {
  const { rows } = await sql<Interpreting>`select p.account_id, a.email, a.language as reads, h.held_on, h.starts_at,
      h.ends_at, h.mode, h.interpreter_language, h.interpreter_dialect, o.zone, o.name_en, o.name_fr
    from hearings h join offices o on o.id = h.office_id
      join hearing_people p on p.hearing_id = h.id and p.role = 'interpreter' and p.state = 'set'
      join accounts a on a.id = p.account_id and a.closed_at is null
    where h.id = ${hearingId}::uuid and h.status = 'set' and h.starts_at > ${tx.now}::timestamptz
      and h.interpreter_language is not null and not exists (select from interpreter_offers f
        where f.hearing_id = h.id and f.account_id = p.account_id and f.state = 'open') order by a.id`.execute(tx.db);
  return rows;
}
