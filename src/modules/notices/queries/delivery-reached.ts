import type { AccountId, CaseId, CounselId, PersonId } from "../../../kernel/ids.ts";
import { type Instant, instantOf } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import "../db.ts";

export interface ReachedDelivery {
  readonly caseId: CaseId;
  /** What the notice tells of: `decision:…`. */
  readonly subjectKey: string | null;
  readonly accountId: AccountId | null;
  readonly personId: PersonId | null;
  readonly counselId: CounselId | null;
  /** When it was first opened in the portal; null where it was not. */
  readonly openedAt: Instant | null;
  /** The day on which it was put in the mail; null where it was not. */
  readonly mailedOn: string | null;
}

/** What is known of one delivery's coming to its addressee, or undefined where there is no such delivery. */
export async function deliveryReached(tx: Transaction, deliveryId: string): Promise<ReachedDelivery | undefined> {
  const row = await tx.db
    .selectFrom("deliveries as d")
    .innerJoin("notices as n", "n.id", "d.notice_id")
    .leftJoin("delivery_events as e", (join) =>
      join.onRef("e.delivery_id", "=", "d.id").on("e.state", "in", ["opened", "mailed"]),
    )
    .select(["d.case_id", "n.subject_key", "d.account_id", "d.person_id", "d.counsel_id"])
    .select(["e.state", "e.occurred_at", "e.mailed_on"])
    .where("d.id", "=", deliveryId)
    .orderBy("e.occurred_at")
    .limit(1)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  return {
    caseId: row.case_id,
    subjectKey: row.subject_key,
    accountId: row.account_id,
    personId: row.person_id,
    counselId: row.counsel_id,
    openedAt: row.state === "opened" && row.occurred_at !== null ? instantOf(row.occurred_at) : null,
    mailedOn: row.mailed_on,
  };
}
