import { sql } from "kysely";
import { isUuid } from "../../../../kernel/ids.ts";
import { Refused } from "../../../../kernel/refusal.ts";
import { instantOf } from "../../../../kernel/time.ts";
import { hashOfToken } from "../../../../kernel/token.ts";
import type { Transaction } from "../../../../platform/database/store.ts";
import { permitted } from "../../../identity/index.ts";
import type { RefusalReason } from "../../contract.ts";
import { offerRuleOn } from "../../rules/offer-rules.ts";
import type { OfferView } from "../contract.ts";
import { listedSince, offeredView, stateNow } from "../offered.ts";
import "../db.ts";

function offerQuery(tx: Transaction) {
  return tx.db
    .selectFrom("hearing_offers as f")
    .innerJoin("offices as o", "o.id", "f.office_id")
    .selectAll("f")
    .select(["o.name_en", "o.name_fr", "o.zone"])
    .select(sql<boolean>`greffe.offered_date_stands(f.proposal_id, coalesce(f.chosen_at, f.starts_at))`.as("stands"))
    .select([
      sql<{ id: string; fileNumber: string }[]>`(select coalesce(json_agg(json_build_object('id', c.id, 'fileNumber',
        c.file_number) order by fc.ordinal), '[]') from hearing_offer_cases fc join cases c on c.id = fc.case_id
        where fc.offer_id = f.id)`.as("cases"),
    ]);
}
type Row = Awaited<ReturnType<ReturnType<typeof offerQuery>["execute"]>>[number];

/** The actor's own offers, those that wait for an answer first; of cases that they no longer see, none. */
export async function ownOffers(tx: Transaction): Promise<OfferView[]> {
  const rows = await offerQuery(tx)
    .where("f.offered_at", ">", listedSince(tx))
    .orderBy(sql`f.state <> 'open'`)
    .orderBy(sql`case when f.state = 'open' then f.lapses_at end`)
    .orderBy("f.offered_at", "desc")
    .orderBy("f.id")
    .limit(100)
    .execute();
  return rows.filter((row) => row.cases.length > 0).map((row) => viewOf(tx, row, "portal"));
}

/** @throws hearing-offer-not-found */
export async function ownOffer(tx: Transaction, offerId: string): Promise<OfferView> {
  const row = isUuid(offerId) ? await offerQuery(tx).where("f.id", "=", offerId).executeTakeFirst() : undefined;
  if (row === undefined || row.cases.length === 0) throw new Refused("hearing-offer-not-found");
  return viewOf(tx, row, "portal");
}

/**
 * The offer that a link opens: numbers, date, hour and mode; nobody's name. An e-mail is kept for years: the link opens it as
 * long as it is listed. @throws hearing-offer-not-found
 */
export async function offerByToken(tx: Transaction, token: string): Promise<OfferView> {
  const row = await offerQuery(tx)
    .where("f.token_hash", "=", hashOfToken(token))
    .where("f.offered_at", ">", listedSince(tx))
    .executeTakeFirst();
  if (row === undefined) throw new Refused("hearing-offer-not-found");
  return viewOf(tx, row, "link");
}

function viewOf(tx: Transaction, row: Row, by: "portal" | "link"): OfferView {
  const state = stateNow(tx, row);
  const mayAnswer = state === "open" && (by === "link" || isPermitted(tx));
  const rule = offerRuleOn(row.division, row.offered_at.toISOString().slice(0, 10));
  return {
    ...offeredView(row),
    state,
    cases: row.cases.map(({ id, fileNumber }) => ({ id: by === "portal" ? id : null, fileNumber })),
    division: row.division,
    ordinal: row.ordinal,
    of: Math.max(row.ordinal, row.moves_from === null ? rule.offers : rule.offersOnMove),
    movesFrom: row.moves_from === null ? null : instantOf(row.moves_from),
    alternatives: row.alternatives,
    chosenAt: row.chosen_at === null ? null : instantOf(row.chosen_at),
    stands: state === "accepted" || state === "moved" ? row.stands : null,
    reason: row.reason as RefusalReason | null,
    actions: mayAnswer ? ["hearing-offer.answer"] : [],
  };
}

const isPermitted = (tx: Transaction) => permitted(tx, "hearing-offer.answer", ["none"]);
