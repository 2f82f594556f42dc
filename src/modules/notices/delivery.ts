import type { Insertable } from "kysely";
import type { Language } from "../../kernel/bilingual.ts";
import type { AccountId, CaseId, CounselId, NoticeId, PersonId } from "../../kernel/ids.ts";
import { newId } from "../../kernel/ids.ts";
import type { Transaction } from "../../platform/database/store.ts";
import type { Tables } from "../../platform/database/tables.ts";
import "./db.ts";

export interface NewDelivery {
  readonly noticeId: NoticeId;
  readonly caseId: CaseId;
  readonly channel: "portal" | "email" | "mail";
  readonly to: Addressed;
  readonly language: Language;
}

/** To whom: an account, or somebody who has none. */
type Addressed =
  | { readonly accountId: AccountId }
  | { readonly personId: PersonId }
  | { readonly counselId: CounselId }
  | { readonly minister: true };

/** Begins one delivery. In the portal it is there at once; an e-mail and a letter wait to be sent. */
export async function openDelivery(tx: Transaction, wanted: NewDelivery): Promise<void> {
  const id = newId<string>(Date.parse(tx.now));
  await tx.db
    .insertInto("deliveries")
    .values({
      id,
      notice_id: wanted.noticeId,
      case_id: wanted.caseId,
      channel: wanted.channel,
      account_id: "accountId" in wanted.to ? wanted.to.accountId : null,
      person_id: "personId" in wanted.to ? wanted.to.personId : null,
      counsel_id: "counselId" in wanted.to ? wanted.to.counselId : null,
      to_minister: "minister" in wanted.to,
      language: wanted.language,
      created_at: tx.now,
    })
    .execute();
  await appendDeliveryEvent(tx, {
    delivery_id: id,
    case_id: wanted.caseId,
    state: wanted.channel === "portal" ? "sent" : "queued",
  });
}

/** What happened to a delivery, now. Nothing that stands is ever changed. */
export async function appendDeliveryEvent(
  tx: Transaction,
  event: Pick<Insertable<Tables["delivery_events"]>, "delivery_id" | "case_id" | "state"> &
    Partial<Insertable<Tables["delivery_events"]>>,
): Promise<void> {
  await tx.db
    .insertInto("delivery_events")
    .values({
      account_id: null,
      code: null,
      mailed_on: null,
      returned_on: null,
      document_id: null,
      words: null,
      sent_to: null,
      ...event,
      occurred_at: tx.now,
    })
    .onConflict((on) => on.doNothing())
    .execute();
}
