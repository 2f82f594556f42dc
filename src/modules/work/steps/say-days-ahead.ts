import { sql } from "kysely";
import type { Transaction } from "../../../platform/database/store.ts";
import type { AuthorizedCase } from "../../cases/index.ts";
import { daysAhead } from "../../deadlines/index.ts";
import { noDay } from "../db.ts";

/** The open work on a case says its next hearing and nearest limit, by which lists are sorted. Safe to repeat. */
export async function sayDaysAhead(tx: Transaction, theCase: AuthorizedCase): Promise<void> {
  const { hearingOn, limit } = await daysAhead(tx, theCase);
  const days = { hearing_on: hearingOn ?? noDay, limit_on: limit?.on ?? noDay, limit_rule: limit?.rule ?? "" };
  await tx.db
    .updateTable("tasks")
    .set(days)
    .where("case_id", "=", theCase.id)
    .where("closed_at", "is", null)
    .where(
      sql<boolean>`(hearing_on, limit_on, coalesce(limit_rule, '?'))
        <> (${days.hearing_on}::date, ${days.limit_on}::date, ${days.limit_rule})`,
    )
    .execute();
}
