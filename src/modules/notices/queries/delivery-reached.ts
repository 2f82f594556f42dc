import { sql } from "kysely";
import type { AccountId, CaseId, CounselId, PersonId } from "../../../kernel/ids.ts";
import { type CivilDate, type Instant, instantOf } from "../../../kernel/time.ts";
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
  /** The day on which it was last put in the mail; null where it was not, or where it came back. */
  readonly mailedOn: CivilDate | null;
  /** The day on which it last came back, whether it was mailed again since or not; null where it never did. */
  readonly returnedOn: CivilDate | null;
}

/** What is known of one delivery's coming to its addressee, or undefined where there is no such delivery. */
export async function deliveryReached(tx: Transaction, deliveryId: string): Promise<ReachedDelivery | undefined> {
  return (await reachedWhere(tx, sql`d.id = ${deliveryId}::uuid`))[0];
}

/** The same of every delivery of a case that tells of one thing: to whom it came, and when. */
export function deliveriesAbout(tx: Transaction, caseId: CaseId, subjectKey: string): Promise<ReachedDelivery[]> {
  return reachedWhere(tx, sql`n.case_id = ${caseId} and n.subject_key = ${subjectKey}`);
}

async function reachedWhere(tx: Transaction, where: ReturnType<typeof sql>): Promise<ReachedDelivery[]> {
  const { rows } = await sql<Omit<ReachedDelivery, "openedAt"> & { openedAt: Date | null }>`
    select d.case_id as "caseId", n.subject_key as "subjectKey", d.account_id as "accountId", d.person_id as "personId",
      d.counsel_id as "counselId",
      (select min(e.occurred_at) from delivery_events e where e.delivery_id = d.id and e.state = 'opened') as "openedAt",
      case p.state when 'mailed' then p.mailed_on end as "mailedOn",
      (select e.returned_on from delivery_events e where e.delivery_id = d.id and e.state = 'returned'
        order by e.id desc limit 1) as "returnedOn"
    from deliveries d join notices n on n.id = d.notice_id
      left join lateral (select e.state, e.mailed_on from delivery_events e
        where e.delivery_id = d.id and e.state in ('mailed', 'returned') order by e.id desc limit 1) p on true
    where ${where} order by d.id`.execute(tx.db);
  return rows.map((row) => ({ ...row, openedAt: row.openedAt === null ? null : instantOf(row.openedAt) }));
}
