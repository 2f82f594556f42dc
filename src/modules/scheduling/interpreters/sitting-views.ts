import { type Selectable, sql } from "kysely";
import { isUuid } from "../../../kernel/ids.ts";
import { Refused } from "../../../kernel/refusal.ts";
import { instantOf, type Zone } from "../../../kernel/time.ts";
import { hashOfToken } from "../../../kernel/token.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { languageNamed } from "../../parties/index.ts";
import { listedSince, offeredView, stateNow } from "../offers/offered.ts";
import type { AskedInterpreter, SittingOffer } from "./contract.ts";
import type { InterpreterOffersTable } from "./db.ts";

const offerQuery = (tx: Transaction) =>
  tx.db
    .selectFrom("interpreter_offers as f")
    .innerJoin("offices as o", "o.id", "f.office_id")
    .selectAll("f")
    .select(["o.name_en", "o.name_fr", "o.zone"])
    .where("f.offered_at", ">", listedSince(tx));

/** The actor's own, those that wait for an answer first. */
export async function ownSittingOffers(tx: Transaction): Promise<SittingOffer[]> {
  const rows = await offerQuery(tx)
    .where("f.account_id", "=", tx.actor.accountId)
    .orderBy(sql`f.state <> 'open'`)
    .orderBy("f.starts_at")
    .orderBy("f.id")
    .limit(200)
    .execute();
  return rows.map((row) => viewOf(tx, row));
}

/** @throws sitting-offer-not-found */
export async function ownSittingOffer(tx: Transaction, id: string): Promise<SittingOffer> {
  const row = isUuid(id)
    ? await offerQuery(tx).where("f.id", "=", id).where("f.account_id", "=", tx.actor.accountId).executeTakeFirst()
    : undefined;
  if (row === undefined) throw new Refused("sitting-offer-not-found");
  return viewOf(tx, row);
}

/** What the link of an e-mail opens, for as long as it was sent to an interpreter. @throws sitting-offer-not-found */
export async function sittingOfferByToken(tx: Transaction, token: string): Promise<SittingOffer> {
  const row = await offerQuery(tx)
    .where("f.token_hash", "=", hashOfToken(token))
    .where(
      sql<boolean>`exists (select from accounts a join role_assignments r on r.account_id = a.id where a.id = f.account_id
        and a.closed_at is null and r.role = 'interpreter' and r.from_at <= ${tx.now}
        and (r.until_at is null or r.until_at > ${tx.now}))`,
    )
    .executeTakeFirst();
  if (row === undefined) throw new Refused("sitting-offer-not-found");
  return viewOf(tx, row);
}

type Row = Selectable<InterpreterOffersTable> & {
  readonly name_en: string;
  readonly name_fr: string;
  readonly zone: Zone;
};

function viewOf(tx: Transaction, row: Row): SittingOffer {
  const state = stateNow(tx, row);
  const isToCome = instantOf(row.starts_at) > tx.now;
  const { en, fr } = languageNamed(row.interpreter_language);
  return {
    ...offeredView(row),
    state,
    interpretation: { en, fr },
    dialect: row.interpreter_dialect,
    proceedingsLanguage: row.language,
    reason: row.reason,
    answers: state === "open" ? ["accept", "refuse"] : state === "accepted" && isToCome ? ["give-up"] : [],
  };
}

/** Who was asked for hearings to come and of the last days, and what they answered; of cases that the reader sees. */
export async function interpretersAsked(tx: Transaction): Promise<AskedInterpreter[]> {
  const rows = await tx.db
    .selectFrom("interpreter_offers as f")
    .innerJoin("accounts as a", "a.id", "f.account_id")
    .innerJoin("offices as o", "o.id", "f.office_id")
    .leftJoin("accounts as w", "w.id", "f.answered_by")
    .selectAll("f")
    .select(["a.name", "o.zone", "w.name as answered_name"])
    .select(
      sql<{ id: string; fileNumber: string }[]>`(select coalesce(json_agg(json_build_object('id', c.id, 'fileNumber',
        c.file_number) order by c.file_number), '[]') from hearing_cases hc join cases c on c.id = hc.case_id
        where hc.hearing_id = f.hearing_id and hc.left_at is null)`.as("cases"),
    )
    .where("f.starts_at", ">", new Date(Date.parse(tx.now) - 14 * 86_400_000))
    .orderBy(sql`f.state <> 'open'`)
    .orderBy("f.starts_at")
    .orderBy("f.offered_at")
    .limit(200)
    .execute();
  return rows.map((row) => {
    const { en, fr } = languageNamed(row.interpreter_language);
    return {
      id: row.id,
      hearingId: row.hearing_id,
      interpreter: row.name,
      language: { en, fr },
      cases: row.cases,
      zone: row.zone,
      startsAt: instantOf(row.starts_at),
      state: row.state,
      offeredAt: instantOf(row.offered_at),
      lapsesAt: instantOf(row.lapses_at),
      answeredAt: row.answered_at === null ? null : instantOf(row.answered_at),
      answeredBy: row.answered_name,
      reason: row.reason,
      bouncedAt: row.bounced_at === null ? null : instantOf(row.bounced_at),
    };
  });
}
