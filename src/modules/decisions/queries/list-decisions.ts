import { sql } from "kysely";
import { instantOf } from "../../../kernel/time.ts";
import { momentCursor } from "../../../platform/database/list-cursor.ts";
import { pageSize } from "../../../platform/database/page-size.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { decisionQuery, decisionSummary } from "./decision-rows.ts";

export interface DecisionListQuery {
  /** `to-release`: signed, the oldest first. `released`: the latest first. */
  readonly scope: "to-release" | "released";
  readonly officeId: string | null;
  readonly after: string | null;
  readonly limit: number;
}

/** Decisions that the registry releases, or has released. */
export async function listDecisions(tx: Transaction, query: DecisionListQuery) {
  const isOpen = query.scope === "to-release";
  const moment = isOpen ? ("d.signed_at" as const) : ("d.released_at" as const);
  let found = decisionQuery(tx).where("d.status", "=", isOpen ? "signed" : "released");
  if (query.officeId !== null) found = found.where("d.office_id", "=", query.officeId);
  const { total } = await found
    .clearSelect()
    .select((of) => of.fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  const cursor = momentCursor(query.after);
  const past = isOpen ? sql`>` : sql`<`;
  if (cursor !== null)
    found = found.where(
      sql<boolean>`(${sql.ref(moment)}, d.id) ${past} (${cursor.at}::timestamptz, ${cursor.id}::uuid)`,
    );
  const order = isOpen ? "asc" : "desc";
  const rows = await found
    .orderBy(moment, order)
    .orderBy("d.id", order)
    .limit(pageSize(query.limit + 1))
    .execute();
  const shown = rows.slice(0, query.limit);
  const last = shown.at(-1);
  const at = last === undefined ? null : isOpen ? last.signed_at : last.released_at;
  const next = rows.length > query.limit && last !== undefined && at !== null ? `${instantOf(at)},${last.id}` : null;
  return { items: shown.map(decisionSummary), next, total: Number(total) };
}
