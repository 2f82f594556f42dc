import { sql } from "kysely";
import type { Language } from "../../../kernel/bilingual.ts";
import type { AccountId, HearingId } from "../../../kernel/ids.ts";
import { Refused } from "../../../kernel/refusal.ts";
import { type Instant, instantOf, type Zone } from "../../../kernel/time.ts";
import { hashOfToken } from "../../../kernel/token.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { type FeedSitting, feedText } from "../domain/feed.ts";
import "../db.ts";

/**
 * The sittings of whoever the address is of, as iCalendar: a neutral title, the hour, the office; nobody's name and no
 * number of a case. For the tribunal itself, which asks in the place of a calendar program that has signed in to nothing.
 * @throws calendar-feed-not-found
 */
export async function readFeed(tx: Transaction, token: string, publicUrl: string): Promise<string> {
  const feed = await tx.db
    .selectFrom("calendar_feeds as f")
    .innerJoin("accounts as a", "a.id", "f.account_id")
    .select(["f.account_id", "f.language"])
    .where("f.token_hash", "=", hashOfToken(token.replace(/\.ics$/, "")))
    .where("f.ended_at", "is", null)
    .where("a.closed_at", "is", null)
    .executeTakeFirst();
  if (feed === undefined) throw new Refused("calendar-feed-not-found");
  const sittings = await sittingsOf(tx, feed.account_id);
  return feedText(sittings, feed.language as Language, publicUrl);
}

interface Row {
  readonly id: HearingId;
  readonly version: number;
  readonly starts_at: Date;
  readonly ends_at: Date;
  readonly zone: string;
  readonly set_at: Date;
  readonly office_en: string;
  readonly office_fr: string;
  readonly mode: string;
}

/** From three months ago on: as a person of the sitting, or as a party who chose to have them. */
async function sittingsOf(tx: Transaction, accountId: AccountId): Promise<readonly FeedSitting[]> {
  const since = instantOf(new Date(Date.parse(tx.now) - 92 * 86_400_000));
  const { rows } = await sql<Row>`
    select distinct h.id, h.version, h.starts_at, h.ends_at, h.zone, h.set_at, o.name_en as office_en, o.name_fr as office_fr, h.mode
    from hearings h join offices o on o.id = h.office_id
    where h.status = 'set' and h.starts_at > ${since}::timestamptz and (
      h.member_id = ${accountId}
      or exists (select from hearing_people p where p.hearing_id = h.id and p.account_id = ${accountId} and p.state = 'set')
      or exists (select from hearing_cases hc join case_access a on a.case_id = hc.case_id and a.until_at is null
        and a.account_id = ${accountId} and a.relation in ('party', 'designated-representative', 'counsel-of-record', 'minister')
        where hc.hearing_id = h.id and hc.left_at is null))
    order by h.starts_at, h.id limit 2000`.execute(tx.db);
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    startsAt: instantOf(row.starts_at),
    endsAt: instantOf(row.ends_at),
    zone: row.zone as Zone,
    stampedAt: instantOf(row.set_at) as Instant,
    office: { en: row.office_en, fr: row.office_fr },
    isInPerson: row.mode !== "virtual",
  }));
}
