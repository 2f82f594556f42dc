import { type RawBuilder, sql } from "kysely";
import type { CaseId } from "../../../kernel/ids.ts";
import { type CivilDate, civilDateIn, easternZone } from "../../../kernel/time.ts";
import { pageSize } from "../../../platform/database/page-size.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import {
  type Candidate,
  type candidateSorts,
  type Division,
  type RetentionQuery,
  retentionDivisions,
} from "../contract.ts";
import { retainedUntil } from "../domain/retained-until.ts";
import { retentionRuleOn } from "../rules/retention-rules.ts";
import { isUse } from "./uses.ts";
import "../db.ts";

type Sort = (typeof candidateSorts)[number];

const sortedBy: Readonly<Record<Sort, RawBuilder<unknown>>> = {
  closed: sql`c.finalized_on`,
  number: sql`c.file_number`,
};

interface Row {
  readonly id: CaseId;
  readonly file_number: string;
  readonly division: Division;
  readonly years: number;
  readonly received_on: CivilDate;
  readonly finalized_on: CivilDate;
  readonly last_used_on: CivilDate;
  readonly is_held: boolean;
}

/** Closed cases that are past their time and not proposed yet. */
export async function listCandidates(tx: Transaction, query: RetentionQuery<Sort>) {
  const { search, division, sort, descending, after, limit } = query;
  const today = civilDateIn(tx.now, easternZone);
  const kept = retentionDivisions.filter((one) => division === null || one === division);
  const rules = sql.join(kept.map((one) => sql`(${one}::text, ${retentionRuleOn(one, today).years}::int)`));
  const found = sql`from cases c join (values ${rules}) as r (division, years) on r.division = c.division
      cross join lateral (select coalesce((max(e.occurred_at) at time zone o.zone)::date, c.finalized_on)
        as last_used_on from offices o left join events e on e.chain_id = c.id and ${isUse} where o.id = c.office_id group by o.zone) used
    where c.disposed_at is null and position(${search.trim().toLowerCase()} in lower(c.file_number)) > 0
      and c.finalized_on < ${today}::date - make_interval(years => r.years)
      and used.last_used_on < ${today}::date - make_interval(years => r.years)
      and not exists (select from disposals d where d.case_id = c.id and d.state = 'proposed')`;
  const counted = await sql<{ total: number }>`select count(*)::int as total ${found}`.execute(tx.db);
  const key = sortedBy[sort];
  const way = descending ? sql`desc` : sql`asc`;
  // The inner name hides the outer one: what is asked of a row is asked of the last row of the page before.
  const place =
    after === null
      ? sql``
      : sql`and (${key}, c.id) ${descending ? sql`<` : sql`>`}
    (select ${key}, c.id from cases c where c.id = ${after}::uuid)`;
  const { rows } = await sql<Row>`select c.id, c.file_number, c.division, r.years, c.received_on, c.finalized_on,
      used.last_used_on, exists (select from legal_holds h where h.case_id = c.id and h.lifted_at is null) as is_held
    ${found} ${place} order by ${key} ${way}, c.id ${way} limit ${pageSize(limit + 1)}`.execute(tx.db);
  const items = rows.slice(0, limit).map(candidateOf);
  const next = rows.length > limit ? (items.at(-1)?.caseId ?? null) : null;
  return { items, next, total: counted.rows[0]?.total ?? 0 };
}

const candidateOf = (row: Row): Candidate => ({
  caseId: row.id,
  fileNumber: row.file_number,
  division: row.division,
  receivedOn: row.received_on,
  finalizedOn: row.finalized_on,
  lastUsedOn: row.last_used_on,
  retainedUntil: retainedUntil(row.finalized_on, row.last_used_on, row.years),
  isHeld: row.is_held,
});
