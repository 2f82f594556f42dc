import { sql } from "kysely";
import type { CaseId, CounselId, PersonId } from "../../../kernel/ids.ts";
import type { CivilDate } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import "../db.ts";

/** A letter that came back from an address that nobody has confirmed since. */
export interface AddressDoubt {
  readonly deliveryId: string;
  readonly caseId: CaseId;
  readonly returnedOn: CivilDate;
  readonly reason: string;
  /** As the letter carried it, names first. */
  readonly sentTo: readonly string[];
}

/**
 * The letters that came back on this case, to whomever they were sent (a family has one address), and those to this person
 * or counsel on other cases. Row-level security bounds the cases.
 */
export async function addressDoubts(
  tx: Transaction,
  delivery: { readonly caseId: CaseId },
  to: { readonly personId: PersonId | null; readonly counselId: CounselId | null },
): Promise<readonly AddressDoubt[]> {
  const { rows } = await sql<AddressDoubt>`
    select d.id as "deliveryId", d.case_id as "caseId", r.returned_on as "returnedOn", r.code as reason, m.sent_to as "sentTo"
    from deliveries d join delivery_events r on r.delivery_id = d.id and r.state = 'returned'
      join lateral (select w.sent_to from delivery_events w where w.delivery_id = d.id and w.state = 'mailed' and w.id < r.id
        order by w.id desc limit 1) m on m.sent_to is not null
    where (d.case_id = ${delivery.caseId} or d.person_id = ${to.personId}::uuid or d.counsel_id = ${to.counselId}::uuid
        or d.account_id in (select a.id from accounts a where a.person_id = ${to.personId}::uuid or a.counsel_id = ${to.counselId}::uuid))
      and not exists (select from delivery_events k where k.delivery_id = d.id and k.state = 'address-confirmed' and k.id > r.id)
    order by r.returned_on desc, r.id desc`.execute(tx.db);
  return rows;
}

/** The doubts about one address, the latest first: letters that came back and ended in these lines. */
export function doubtsOf(doubts: readonly AddressDoubt[], place: readonly string[]): readonly AddressDoubt[] {
  return doubts.filter(({ sentTo }) => sameLines(sentTo.slice(-place.length), place));
}

const sameLines = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((line, at) => line.toUpperCase() === other[at]?.toUpperCase());
