import { type RawBuilder, sql } from "kysely";
import type { Static } from "typebox";
import { plainText } from "../../../kernel/plain-text.ts";
import { instantOf } from "../../../kernel/time.ts";
import { pageSize } from "../../../platform/database/page-size.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { counselName } from "../../parties/index.ts";
import type { InvitationSort, InvitationViewSchema } from "../contract.ts";

type Invitation = Static<typeof InvitationViewSchema>;

interface InvitationQuery {
  /** Counsel’s name or the case’s number; every word must be found. */
  readonly search: string;
  readonly status: Invitation["status"] | null;
  readonly channel: "email" | "mail" | null;
  readonly sort: InvitationSort;
  readonly descending: boolean;
  /** `next` of the page before, or null. */
  readonly after: string | null;
  readonly limit: number;
}

const sortedBy: Readonly<Record<InvitationSort, RawBuilder<unknown>>> = {
  issued: sql`i.issued_at`,
  expires: sql`i.expires_at`,
  counsel: sql`k.search_text`,
  number: sql`c.file_number`,
};

/** What became of one: what its counsel did comes before what time did. */
const statusAt = (tx: Transaction) => sql<Invitation["status"]>`case
  when i.used_at is not null then 'used'
  when i.withdrawn_at is not null then 'withdrawn'
  when i.failed_checks >= 5 then 'locked'
  when i.expires_at <= ${tx.now}::timestamptz then 'expired'
  when greffe.mail_refused('invitation-issued', i.id::text) is not null then 'refused'
  else 'sent' end`;

const invitationsOf = (tx: Transaction) =>
  tx.db
    .selectFrom("invitations as i")
    .innerJoin("counsels as k", "k.id", "i.counsel_id")
    .innerJoin("cases as c", "c.id", "i.case_id");

/** Invitations in the order asked for. */
export async function listInvitations(tx: Transaction, query: InvitationQuery) {
  const { status, channel, sort, descending, after, limit } = query;
  let found = invitationsOf(tx);
  for (const word of plainText(query.search).split(" ").filter(Boolean))
    found = found.where(sql<boolean>`(k.search_text || ' ' || lower(c.file_number)) like ${`%${word}%`}`);
  if (status !== null) found = found.where(sql<boolean>`${statusAt(tx)} = ${status}`);
  if (channel !== null) found = found.where("i.channel", "=", channel);
  const { total } = await found.select((of) => of.fn.countAll<number>().as("total")).executeTakeFirstOrThrow();
  const key = sortedBy[sort];
  const way = descending ? "desc" : "asc";
  // The inner names hide the outer ones: what is asked of a row is asked of the last row of the page before.
  if (after !== null)
    found = found.where(
      sql<boolean>`(${key}, i.id) ${descending ? sql`<` : sql`>`} (select ${key}, i.id from invitations i
        join counsels k on k.id = i.counsel_id join cases c on c.id = i.case_id where i.id = ${after}::uuid)`,
    );
  const rows = await found
    .select(["i.id", "i.case_id", "i.channel", "i.issued_at", "i.expires_at"])
    .select(["k.family_name", "k.given_names", "c.file_number"])
    .select(statusAt(tx).as("status"))
    .orderBy(key, way)
    .orderBy("i.id", way)
    .limit(pageSize(limit + 1))
    .execute();
  const items = rows.slice(0, limit).map(
    (row): Invitation => ({
      id: row.id,
      caseId: row.case_id,
      counselName: counselName(row),
      fileNumber: row.file_number,
      channel: row.channel,
      status: row.status,
      issuedAt: instantOf(row.issued_at),
      expiresAt: instantOf(row.expires_at),
    }),
  );
  return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null, total: Number(total) };
}
