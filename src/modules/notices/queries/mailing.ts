import type { Language } from "../../../kernel/bilingual.ts";
import type { AccountId, CaseId, CounselId } from "../../../kernel/ids.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import type { DeliveryState } from "../contract.ts";
import "../db.ts";

export interface MailDelivery {
  readonly id: string;
  readonly case_id: CaseId;
  readonly account_id: AccountId | null;
  readonly counsel_id: CounselId | null;
  readonly language: Language;
  readonly state: DeliveryState;
  /** How often it was put in line to be sent: more than once when the registry had it sent again. */
  readonly sending: number;
}

/**
 * The e-mail deliveries of one mailing to one account, or to one counsel without an account, with where each stands.
 * Row-level security bounds the cases.
 */
export async function mailingOf(
  tx: Transaction,
  mailingId: string,
  recipientId: string,
): Promise<readonly MailDelivery[]> {
  const rows = await tx.db
    .selectFrom("deliveries as d")
    .innerJoin("notices as n", "n.id", "d.notice_id")
    .select(["d.id", "d.case_id", "d.account_id", "d.counsel_id", "d.language"])
    .select((of) =>
      of
        .selectFrom("delivery_events as e")
        .select("e.state")
        .whereRef("e.delivery_id", "=", "d.id")
        .where("e.state", "<>", "address-confirmed")
        .orderBy("e.id", "desc")
        .limit(1)
        .as("state"),
    )
    .select((of) =>
      of
        .selectFrom("delivery_events as e")
        .select((events) => events.fn.countAll<number>().as("n"))
        .whereRef("e.delivery_id", "=", "d.id")
        .where("e.state", "=", "queued")
        .as("sending"),
    )
    .where("n.mailing_id", "=", mailingId)
    .where((or) =>
      or.or([or("d.account_id", "=", recipientId as AccountId), or("d.counsel_id", "=", recipientId as CounselId)]),
    )
    .where("d.channel", "=", "email")
    .execute();
  return rows.map((row) => ({ ...row, state: (row.state ?? "queued") as DeliveryState, sending: row.sending ?? 1 }));
}
