import { sql } from "kysely";
import { civilDateIn, daysBetween, type Zone } from "../../../kernel/time.ts";
import { dayCursor } from "../../../platform/database/list-cursor.ts";
import { pageSize } from "../../../platform/database/page-size.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import type { Division } from "../contract.ts";
import { lastRunId } from "../queries/list-runs.ts";
import { hasProposal, readyPlaces } from "../queries/ready-rows.ts";
import type { WaitingCaseView, WaitingKind } from "./contract.ts";
import { placesBeforeReady } from "./steps-to-ready.ts";
import { missingFor } from "./what-is-missing.ts";
import "../db.ts";

export interface WaitingQuery {
  readonly kind: WaitingKind | null;
  readonly division: Division | null;
  readonly officeId: string | null;
  readonly after: string | null;
}

const perPage = 50;

const stands = (alias: "c" | "k", places: readonly string[]) =>
  sql<boolean>`${sql.ref(`${alias}.proceeding_type`)} || ' ' || ${sql.ref(`${alias}.status`)} = any (${[...places]})`;
const asks = (alias: "c" | "k") => sql<boolean>`exists (select from person_questions q
  where q.case_id = ${sql.ref(`${alias}.id`)} and q.answer is null and 'identifier' = any (q.grounds))`;
/** A case that is heard with it is not ready, waits for something, or stands elsewhere. */
const isApart = sql<boolean>`exists (select from case_group_members g join case_group_members o on o.group_id = g.group_id
    and o.until_at is null and o.case_id <> g.case_id join cases k on k.id = o.case_id and k.finalized_on is null
  where g.case_id = c.id and g.until_at is null and (not ${stands("k", readyPlaces)} or k.status <> c.status
    or k.office_id <> c.office_id or k.representative_wanted or ${asks("k")}))`;
const kindOf = sql<WaitingKind>`case when not ${stands("c", readyPlaces)} then 'not-ready'
  when c.representative_wanted then 'representative' when ${asks("c")} then 'person-question' when ${isApart} then 'joined-files-apart'
  when exists (select from schedule_left_out l where l.case_id = c.id and l.run_id = ${lastRunId}) then 'left-out'
  else 'not-asked' end`;

/** Cases before the tribunal that wait for a hearing and have no date, not even a proposed one. */
function waitingCases(tx: Transaction, query: WaitingQuery) {
  let select = tx.db
    .selectFrom("cases as c")
    .where("c.finalized_on", "is", null)
    .where(stands("c", [...readyPlaces, ...placesBeforeReady]))
    .where(sql<boolean>`not ${hasProposal}`);
  if (query.division !== null) select = select.where("c.division", "=", query.division);
  if (query.officeId !== null) select = select.where("c.office_id", "=", query.officeId);
  return select;
}

/** How many wait for what, and since when the oldest of them was received. */
export async function countWaiting(
  tx: Transaction,
  query: Pick<WaitingQuery, "division" | "officeId"> = { division: null, officeId: null },
) {
  const rows = await waitingCases(tx, { ...query, kind: null, after: null })
    .select((of) => [
      kindOf.as("kind"),
      of.fn.countAll<number>().as("cases"),
      of.fn.min("c.received_on").as("oldest_on"),
    ])
    .groupBy("kind")
    .execute();
  return rows.map((row) => ({ kind: row.kind, cases: Number(row.cases), oldestOn: row.oldest_on }));
}

/** How many cases wait for what, and a page of them, the oldest first, each with what is missing and who must bring it. */
export async function listWaiting(tx: Transaction, query: WaitingQuery) {
  const counts = await countWaiting(tx, query);
  let page = waitingCases(tx, query)
    .innerJoin("offices as o", "o.id", "c.office_id")
    .selectAll("c")
    .select([kindOf.as("kind"), "o.name_en", "o.name_fr", "o.zone"])
    .orderBy("c.received_on")
    .orderBy("c.id")
    .limit(pageSize(perPage + 1));
  if (query.kind !== null) page = page.where(sql<boolean>`${kindOf} = ${query.kind}`);
  const cursor = dayCursor(query.after);
  if (cursor !== null)
    page = page.where(sql<boolean>`(c.received_on, c.id) > (${cursor.at}::date, ${cursor.id}::uuid)`);
  const rows = await page.execute();
  const shown = rows.slice(0, perPage);
  const items: WaitingCaseView[] = [];
  for (const row of shown) {
    const today = civilDateIn(tx.now, row.zone as Zone);
    items.push({
      case: { id: row.id, fileNumber: row.file_number, principal: row.principal_name },
      division: row.division,
      office: { en: row.name_en, fr: row.name_fr },
      status: row.status,
      receivedOn: row.received_on,
      days: Math.max(0, daysBetween(row.received_on, today)),
      kind: row.kind,
      missing: [...(await missingFor(tx, row, row.kind, today))],
    });
  }
  const last = shown.at(-1);
  return {
    counts: counts.map((one) => ({ kind: one.kind, cases: Number(one.cases) })),
    items,
    next: rows.length > perPage && last !== undefined ? `${last.received_on},${last.id}` : null,
  };
}
