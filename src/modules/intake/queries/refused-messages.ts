import { type RawBuilder, sql } from "kysely";
import type { Bilingual } from "../../../kernel/bilingual.ts";
import { type RefusalRegistry, Refused } from "../../../kernel/refusal.ts";
import { instantOf } from "../../../kernel/time.ts";
import { pageSize } from "../../../platform/database/page-size.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { casesRefusals } from "../../cases/index.ts";
import { partiesRefusals } from "../../parties/index.ts";
import { representationRefusals } from "../../representation/index.ts";
import { intakeRefusals, type RefusedMessage, type RefusedMessageView, type RefusedSort } from "../contract.ts";
import "../db.ts";

const registry: RefusalRegistry = {
  ...intakeRefusals,
  ...casesRefusals,
  ...representationRefusals,
  ...partiesRefusals,
};

const waiting = (tx: Transaction) =>
  tx.db.selectFrom("referral_messages as m").where("outcome", "=", "refused").where("settled_at", "is", null);

interface RefusedQuery {
  /** Sender, message or reason; every word must be found. */
  readonly search: string;
  readonly sort: RefusedSort;
  readonly descending: boolean;
  /** `next` of the page before, or null. */
  readonly after: string | null;
  readonly limit: number;
}

const sortedBy: Readonly<Record<RefusedSort, RawBuilder<unknown>>> = {
  received: sql`m.received_at`,
  sender: sql`lower(m.source)`,
  reason: sql`m.refusal_code`,
};

/** Refused messages that nobody has settled, in the order asked for. */
export async function listRefusedMessages(tx: Transaction, query: RefusedQuery) {
  const { sort, descending, after, limit } = query;
  let found = waiting(tx);
  for (const word of query.search.toLowerCase().split(/\s+/).filter(Boolean))
    found = found.where(
      sql<boolean>`position(${word} in lower(concat_ws(' ', m.source, m.message_id, m.id, m.refusal_code))) > 0`,
    );
  const { total } = await found.select((of) => of.fn.countAll<number>().as("total")).executeTakeFirstOrThrow();
  const key = sortedBy[sort];
  const way = descending ? "desc" : "asc";
  // The inner name hides the outer one: what is asked of a row is asked of the last row of the page before.
  if (after !== null)
    found = found.where(
      sql<boolean>`(${key}, m.id) ${descending ? sql`<` : sql`>`}
        (select ${key}, m.id from referral_messages m where m.id = ${after}::uuid)`,
    );
  const rows = await found
    .select(["m.id", "m.source", "m.message_id", "m.refusal_code", "m.problems", "m.received_at"])
    .orderBy(key, way)
    .orderBy("m.id", way)
    .limit(pageSize(limit + 1))
    .execute();
  const items = rows.slice(0, limit).map(viewOf);
  return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null, total };
}

/** One refused message with its content, as it came. @throws referral-message-not-found */
export async function refusedMessage(tx: Transaction, id: string): Promise<RefusedMessageView> {
  const row = await waiting(tx).selectAll().where("id", "=", id).executeTakeFirst();
  if (row === undefined) throw new Refused("referral-message-not-found");
  return { ...viewOf(row), body: row.body };
}

function viewOf(row: {
  readonly id: string;
  readonly source: string;
  readonly message_id: string;
  readonly refusal_code: string | null;
  readonly problems: unknown;
  readonly received_at: Date;
}): RefusedMessage {
  const code = row.refusal_code ?? "";
  const refusal = registry[code];
  const plain = (text: Bilingual | undefined) => ({ en: text?.en ?? code, fr: text?.fr ?? code });
  return {
    id: row.id,
    source: row.source,
    messageId: row.message_id,
    receivedAt: instantOf(row.received_at),
    code,
    title: plain(refusal?.title),
    next: plain(refusal?.next),
    fields: (row.problems as RefusedMessage["fields"] | null) ?? [],
  };
}
