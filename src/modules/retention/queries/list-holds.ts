import { type RawBuilder, sql } from "kysely";
import { instantOf } from "../../../kernel/time.ts";
import { pageSize } from "../../../platform/database/page-size.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import type { HoldView, holdSorts, RetentionQuery } from "../contract.ts";
import "../db.ts";

type Sort = (typeof holdSorts)[number];

const sortedBy: Readonly<Record<Sort, RawBuilder<unknown>>> = { placed: sql`h.placed_at`, number: sql`c.file_number` };

/** Holds that stand. */
export async function listHolds(tx: Transaction, query: RetentionQuery<Sort>) {
  const { search, division, sort, descending, after, limit } = query;
  let found = tx.db
    .selectFrom("legal_holds as h")
    .innerJoin("cases as c", "c.id", "h.case_id")
    .leftJoin("accounts as a", "a.id", "h.placed_by")
    .where("h.lifted_at", "is", null)
    .where(sql<boolean>`position(${search.trim().toLowerCase()} in lower(c.file_number)) > 0`);
  if (division !== null) found = found.where("c.division", "=", division);
  const { total } = await found.select((of) => of.fn.countAll<number>().as("total")).executeTakeFirstOrThrow();
  const key = sortedBy[sort];
  const way = descending ? "desc" : "asc";
  if (after !== null)
    found = found.where(
      sql<boolean>`(${key}, h.id) ${descending ? sql`<` : sql`>`}
        (select ${key}, h.id from legal_holds h join cases c on c.id = h.case_id where h.id = ${after}::uuid)`,
    );
  const rows = await found
    .select(["h.id", "h.case_id", "c.file_number", "h.placed_at", "h.reason", "a.name"])
    .orderBy(key, way)
    .orderBy("h.id", way)
    .limit(pageSize(limit + 1))
    .execute();
  const items = rows.slice(0, limit).map(
    (row): HoldView => ({
      id: row.id,
      caseId: row.case_id,
      fileNumber: row.file_number,
      placed: { name: row.name ?? "—", at: instantOf(row.placed_at), reason: row.reason },
    }),
  );
  return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null, total: Number(total) };
}
