import { sql } from "kysely";
import { type Language, say } from "../../../kernel/bilingual.ts";
import type { AccountId, CaseId } from "../../../kernel/ids.ts";
import { civilDateIn } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { officeContact, officeOf } from "../../cases/index.ts";
import type { FollowedDelivery } from "../steps/unreached.ts";
import { returnedMail } from "../text.ts";
import "../db.ts";

export interface ReturnedMail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly messageId: string;
  readonly accountId: AccountId | null;
}

/**
 * What goes by e-mail to the person whose letter came back, at the addresses that are known of them: an account of theirs, what
 * the case says, or the directory of counsel. It says that a letter came back and whom to call, and nothing else.
 */
export async function returnedMails(tx: Transaction, delivery: FollowedDelivery): Promise<readonly ReturnedMail[]> {
  const { id, caseId, personId, counselId, language } = delivery;
  const { rows } = await sql<{ email: string; accountId: AccountId | null; turn: number }>`
    with known as (
      select lower(a.email) as email, a.id as account_id from accounts a
        where a.closed_at is null and (a.person_id = ${personId}::uuid or a.counsel_id = ${counselId}::uuid)
      union all select lower(c.value->>'address'), null from contact_details c
        where c.person_id = ${personId}::uuid and c.kind = 'email' and c.until_at is null
      union all select lower(k.email), null from counsels k where k.id = ${counselId}::uuid)
    select distinct on (email) email, account_id as "accountId",
      (select count(*)::int from delivery_events e where e.delivery_id = ${id} and e.state = 'returned') as turn
    from known where email is not null order by email, account_id nulls last`.execute(tx.db);
  const telephone = await telephoneOf(tx, caseId);
  const order: readonly Language[] = language === "en" ? ["en", "fr"] : ["fr", "en"];
  return rows.map(({ email, accountId, turn }, at) => ({
    to: email,
    accountId,
    subject: order.map((one) => returnedMail.subject[one]).join(" / "),
    text: order
      .map((one) =>
        telephone === null
          ? returnedMail.body[one]
          : `${returnedMail.body[one]} ${say(returnedMail.telephone, one, { number: telephone })}`,
      )
      .map((text, nth) => `${text}\n\n${returnedMail.automatic[order[nth] ?? "en"]}`)
      .join("\n\n—\n\n"),
    messageId: `<letter-returned-${id}-${at}.${turn}@greffe>`,
  }));
}

/** Of the office that has the case, where the operator has entered it. */
async function telephoneOf(tx: Transaction, caseId: CaseId): Promise<string | null> {
  const { office_id: officeId } = await tx.db
    .selectFrom("cases")
    .select("office_id")
    .where("id", "=", caseId)
    .executeTakeFirstOrThrow();
  const { zone } = await officeOf(tx, officeId);
  return (await officeContact(tx, officeId, civilDateIn(tx.now, zone)))?.telephone ?? null;
}
