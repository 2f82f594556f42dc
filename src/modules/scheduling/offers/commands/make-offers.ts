import type { Selectable } from "kysely";
import { type HearingId, newId } from "../../../../kernel/ids.ts";
import { type Instant, instantOf } from "../../../../kernel/time.ts";
import { hashOfToken, newToken } from "../../../../kernel/token.ts";
import type { Transaction } from "../../../../platform/database/store.ts";
import { append } from "../../../audit/index.ts";
import { officeCalendars } from "../../../deadlines/index.ts";
import type { ScheduleProposalsTable } from "../../db.ts";
import type { ReadCalendars } from "../../queries/read-snapshot.ts";
import type { OfferRule } from "../../rules/offer-rules.ts";
import { lapseAt } from "../lapse-at.ts";
import type { CounselToAsk } from "../queries/counsel-to-ask.ts";
import { otherDates } from "../queries/other-dates.ts";
import "../db.ts";

/**
 * Offers the date of a proposal to each of these counsel, with other dates that they may choose. Of the link's token only the
 * hash is kept.
 */
export async function makeOffers(
  tx: Transaction,
  read: ReadCalendars,
  row: Selectable<ScheduleProposalsTable>,
  rule: OfferRule,
  counsel: readonly CounselToAsk[],
): Promise<void> {
  const days = (await officeCalendars(tx)).get(row.office_id);
  if (days === undefined) throw new Error(`No calendar of the office ${row.office_id}`);
  const terms = {
    lapsesAt: lapseAt(tx.now, rule, days.calendar),
    alternatives: JSON.stringify(await otherDates(tx, read, row, rule)),
    movesFrom: await momentMoved(tx, row.moves_hearing_id),
  };
  for (const one of counsel) {
    const [id, token] = [newId<string>(Date.parse(tx.now)), newToken()];
    await tx.db
      .insertInto("hearing_offers")
      .values({ ...offerRow(tx, row, one, terms), id, token_hash: hashOfToken(token) })
      .execute();
    await tx.db
      .insertInto("hearing_offer_cases")
      .values(one.caseIds.map((caseId, ordinal) => ({ offer_id: id, case_id: caseId, ordinal })))
      .execute();
    for (const caseId of one.caseIds)
      await append(tx, {
        chain: { caseId },
        type: "hearing-offer-made",
        payload: { offerId: id, proposalId: row.id, counselId: one.counselId },
      });
    // The queue is the only other place that holds the token, until the message is sent and the job's row is gone.
    await tx.addJob("hearing-offer-mail", { offerId: id, token });
  }
}

interface Terms {
  readonly lapsesAt: Instant;
  readonly alternatives: string;
  readonly movesFrom: Instant | null;
}

const offerRow = (tx: Transaction, row: Selectable<ScheduleProposalsTable>, one: CounselToAsk, terms: Terms) => ({
  proposal_id: row.id,
  counsel_id: one.counselId,
  account_id: one.accountId,
  ordinal: one.notAccepted + 1,
  division: row.division,
  office_id: row.office_id,
  mode: row.mode,
  held_on: row.held_on,
  begins: row.begins,
  starts_at: instantOf(row.starts_at),
  ends_at: instantOf(row.ends_at),
  alternatives: terms.alternatives,
  offered_at: tx.now,
  lapses_at: terms.lapsesAt,
  moves_from: terms.movesFrom,
  state: "open" as const,
});

/** When the hearing that would move is set for; null where none is set yet. */
async function momentMoved(tx: Transaction, hearingId: HearingId | null): Promise<Instant | null> {
  if (hearingId === null) return null;
  const { starts_at: at } = await tx.db
    .selectFrom("hearings")
    .select("starts_at")
    .where("id", "=", hearingId)
    .executeTakeFirstOrThrow();
  return instantOf(at);
}
