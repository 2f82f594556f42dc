import { type RawBuilder, type Selectable, sql } from "kysely";
import { instantOf } from "../../../kernel/time.ts";
import { pageSize } from "../../../platform/database/page-size.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import type { DisposalState, DisposalView, disposalSorts, RetentionQuery } from "../contract.ts";
import type { DisposalsTable } from "../db.ts";
import { retentionRules } from "../rules/retention-rules.ts";

type Sort = (typeof disposalSorts)[number];

const sortedBy: Readonly<Record<Sort, RawBuilder<unknown>>> = {
  proposed: sql`d.proposed_at`,
  number: sql`d.file_number`,
  closed: sql`d.finalized_on`,
  until: sql`d.retained_until`,
};

/** Disposals in one state: what waits for a second person, or the register of what is gone. */
export async function listDisposals(tx: Transaction, state: DisposalState, query: RetentionQuery<Sort>) {
  const { search, division, sort, descending, after, limit } = query;
  let found = tx.db
    .selectFrom("disposals as d")
    .leftJoin("accounts as p", "p.id", "d.proposed_by")
    .leftJoin("accounts as s", "s.id", "d.decided_by")
    .where("d.state", "=", state)
    .where(sql<boolean>`position(${search.trim().toLowerCase()} in lower(d.file_number)) > 0`);
  if (division !== null) found = found.where("d.division", "=", division);
  const { total } = await found.select((of) => of.fn.countAll<number>().as("total")).executeTakeFirstOrThrow();
  const key = sortedBy[sort];
  const way = descending ? "desc" : "asc";
  if (after !== null)
    found = found.where(
      sql<boolean>`(${key}, d.id) ${descending ? sql`<` : sql`>`}
        (select ${key}, d.id from disposals d where d.id = ${after}::uuid)`,
    );
  const rows = await found
    .selectAll("d")
    .select(["p.name as proposer", "s.name as decider"])
    .orderBy(key, way)
    .orderBy("d.id", way)
    .limit(pageSize(limit + 1))
    .execute();
  const items = rows.slice(0, limit).map((row) => viewOf(tx, row));
  return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null, total: Number(total) };
}

type Row = Selectable<DisposalsTable> & { readonly proposer: string | null; readonly decider: string | null };

const viewOf = (tx: Transaction, row: Row): DisposalView => ({
  id: row.id,
  caseId: row.case_id,
  fileNumber: row.file_number,
  division: row.division,
  receivedOn: row.received_on,
  finalizedOn: row.finalized_on,
  retainedUntil: row.retained_until,
  state: row.state,
  rule: sourceOf(row.rule_code, row.rule_from),
  proposed: { name: row.proposer ?? "—", at: instantOf(row.proposed_at), reason: row.proposed_reason },
  decided:
    row.decided_at === null
      ? null
      : { name: row.decider ?? "—", at: instantOf(row.decided_at), reason: row.decided_reason ?? "" },
  isMine: row.proposed_by === tx.actor.accountId,
  documents: row.documents,
  notices: row.notices,
});

function sourceOf(code: string, from: string) {
  const rule = retentionRules.find((one) => one.code === code && one.effectiveFrom === from);
  return rule?.source ?? { en: code, fr: code };
}
