import { type Selectable, type SelectQueryBuilder, sql } from "kysely";
import { civilDateIn, easternZone } from "../../../kernel/time.ts";
import { dayCursor } from "../../../platform/database/list-cursor.ts";
import { pageSize } from "../../../platform/database/page-size.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import type { Tables } from "../../../platform/database/tables.ts";
import { lastHere } from "../../identity/index.ts";
import type { TaskView, TaskViewName } from "../contract.ts";
import type { TasksTable } from "../db.ts";
import { queues } from "../rules/queues.ts";
import { replacedBy } from "./replacements.ts";
import { type Section, sectionsOf } from "./sections-of.ts";
import { shownTasks, taskView } from "./view-task.ts";

export interface ViewQuery {
  readonly view: TaskViewName;
  readonly language: "en" | "fr" | null;
  /** `next` of the page before, or null. */
  readonly after: string | null;
  readonly limit: number;
}

type Tasks = SelectQueryBuilder<Tables, "tasks", Selectable<TasksTable>>;

/** One page of what waits across the reader's queues, what is due first at the top; the cursor is the last row's day and identifier. */
export async function listViews(
  tx: Transaction,
  query: ViewQuery,
): Promise<{ items: TaskView[]; next: string | null }> {
  const all = tx.db.selectFrom("tasks").selectAll().where("closed_at", "is", null);
  let page = (await narrowed(tx, all, query.view))
    .orderBy("due_on")
    .orderBy("id")
    .limit(pageSize(query.limit + 1));
  if (query.language !== null) page = page.where("language", "=", query.language);
  const cursor = dayCursor(query.after);
  if (cursor !== null) page = page.where(sql<boolean>`(due_on, id) > (${cursor.at}::date, ${cursor.id}::uuid)`);
  const rows = await shownTasks(tx, page).orderBy("t.due_on").orderBy("t.id").execute();
  const items = rows.slice(0, query.limit);
  const last = items.at(-1);
  return {
    items: items.map((row) => taskView(row, tx)),
    next: rows.length > query.limit && last !== undefined ? `${last.due_on},${last.id}` : null,
  };
}

async function narrowed(tx: Transaction, all: Tasks, view: TaskViewName): Promise<Tasks> {
  const { roles, accountId } = tx.actor;
  const own = queues.filter((one) => one.roles.some((role) => roles.includes(role))).map((one) => one.code);
  const mine = all.where("queue", "in", own.length === 0 ? [""] : own);
  const today = civilDateIn(tx.now, easternZone);
  switch (view) {
    case "mine":
      return all.where("claimed_by", "in", [accountId, ...(await replacedBy(tx, today))]);
    case "unassigned":
      return mine.where("claimed_by", "is", null);
    case "late":
      return mine.where("due_on", "<", today);
    case "new":
      // On a first visit everything is new.
      return mine
        .where("opened_at", ">", sql<Date>`coalesce(${await lastHere(tx)}::timestamptz, '-infinity')`)
        .where("opened_at", "<=", sql<Date>`${tx.now}::timestamptz`);
    case "section":
      return inSections(mine, await sectionsOf(tx));
    case "escalated": {
      const asked = queues.filter((one) => roles.includes(one.late.to)).map((one) => one.code);
      return all.where("escalated_at", "is not", null).where("queue", "in", asked.length === 0 ? [""] : asked);
    }
  }
}

/** A role for every office, or every division, is a section of all of them. */
function inSections(tasks: Tasks, sections: readonly Section[]): Tasks {
  return tasks.where((of) =>
    of.or(
      sections.map((one) =>
        of.and([
          ...(one.officeId === null ? [] : [of("office_id", "=", one.officeId)]),
          ...(one.division === null ? [] : [of("division", "=", one.division)]),
        ]),
      ),
    ),
  );
}
