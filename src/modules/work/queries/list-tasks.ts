import { type Selectable, type SelectQueryBuilder, sql } from "kysely";
import { civilDateIn, easternZone, instantOf, plusDays } from "../../../kernel/time.ts";
import { momentCursor, placeCursor } from "../../../platform/database/list-cursor.ts";
import { pageSize } from "../../../platform/database/page-size.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import type { Tables } from "../../../platform/database/tables.ts";
import type { TaskSort } from "../choices.ts";
import type { TaskView } from "../contract.ts";
import { noDay, type TasksTable } from "../db.ts";
import { requireQueue, type TaskRow } from "./task-row.ts";
import { type ShownTask, shownTasks, taskView } from "./view-task.ts";

export interface TaskListQuery {
  readonly queue: string;
  readonly officeId: string | null;
  readonly division: TasksTable["division"] | null;
  /** `waiting`: nobody has it; `mine`; `all`. */
  readonly held: "waiting" | "mine" | "all";
  /** Among the documents that wait for review is one of this type. */
  readonly kind: string | null;
  /** The case is heard within so many days. */
  readonly hearingWithin: number | null;
  readonly sort: TaskSort;
  readonly descending: boolean;
  /** `next` of the page before, or null. */
  readonly after: string | null;
  readonly limit: number;
}

type Tasks = SelectQueryBuilder<Tables, "tasks", Selectable<TasksTable>>;

/** The day by which a list is sorted; those of one day stand by how long they wait, as all do without one. */
const dayOf = {
  received: null,
  due: { in: (of: Of) => sql<string>`coalesce(${sql.ref(`${of}.due_on`)}, 'infinity')`, row: "due_on" },
  hearing: { in: (of: Of) => sql.ref<string>(`${of}.hearing_on`), row: "hearing_on" },
  limit: { in: (of: Of) => sql.ref<string>(`${of}.limit_on`), row: "limit_on" },
} as const;
type Of = "tasks" | "t";

/**
 * One page of a queue's open tasks. The cursor is the last row's day, moment and identifier, so that a page costs the same
 * however long the queue is. What has no day stands last whichever way the days go: the other way it is a list of its own,
 * which begins where the days end.
 * @throws queue-not-found, queue-not-yours
 */
export async function listTasks(
  tx: Transaction,
  query: TaskListQuery,
): Promise<{ items: TaskView[]; next: string | null }> {
  requireQueue(tx, query.queue);
  const day = dayOf[query.sort];
  const tasks = await ofKind(tx, narrowed(tx, query), query);
  const wanted = query.limit + 1;
  const rows: ShownTask[] = [];
  if (day === null || !query.descending) rows.push(...(await inOrder(tx, tasks, query, wanted)));
  else {
    const isAmongDays = placeCursor(query.after)?.day !== noDay;
    if (isAmongDays) rows.push(...(await inOrder(tx, tasks.where(day.in("tasks"), "<", noDay), query, wanted)));
    const rest = { ...query, after: isAmongDays ? null : query.after };
    if (rows.length < wanted)
      rows.push(...(await inOrder(tx, tasks.where(day.in("tasks"), "=", noDay), rest, wanted - rows.length)));
  }
  const items = rows.slice(0, query.limit);
  const last = rows.length > query.limit ? items.at(-1) : undefined;
  return { items: items.map((row) => taskView(row, tx)), next: last === undefined ? null : placeOf(last, day) };
}

async function inOrder(tx: Transaction, tasks: Tasks, query: TaskListQuery, limit: number): Promise<ShownTask[]> {
  const day = dayOf[query.sort];
  const direction = query.descending ? "desc" : "asc";
  let page = afterLast(tasks, query);
  if (day !== null) page = page.orderBy(day.in("tasks"), direction);
  page = page.orderBy("opened_at", direction).orderBy("id", direction);
  let shown = shownTasks(tx, page.limit(pageSize(limit)));
  if (day !== null) shown = shown.orderBy(day.in("t"), direction);
  return await shown.orderBy("t.opened_at", direction).orderBy("t.id", direction).execute();
}

function placeOf(row: TaskRow, day: (typeof dayOf)[TaskSort]): string {
  const place = [instantOf(row.opened_at), row.id];
  return (day === null ? place : [row[day.row] ?? noDay, ...place]).join();
}

function narrowed(tx: Transaction, query: TaskListQuery): Tasks {
  let tasks = tx.db.selectFrom("tasks").selectAll().where("queue", "=", query.queue).where("closed_at", "is", null);
  if (query.officeId !== null) tasks = tasks.where("office_id", "=", query.officeId);
  if (query.division !== null) tasks = tasks.where("division", "=", query.division);
  if (query.held === "waiting") tasks = tasks.where("claimed_by", "is", null);
  if (query.held === "mine") tasks = tasks.where("claimed_by", "=", tx.actor.accountId);
  if (query.hearingWithin !== null) {
    const today = civilDateIn(tx.now, easternZone);
    tasks = tasks.where("hearing_on", ">=", today).where("hearing_on", "<=", plusDays(today, query.hearingWithin));
  }
  return tasks;
}

const few = 1000;

/**
 * Few of a kind are taken from the kinds and sorted; of many, the list is walked in its order and each is asked whether it is of
 * that kind: to sort a hundred thousand for a page took half a second.
 */
async function ofKind(tx: Transaction, tasks: Tasks, { queue, kind }: TaskListQuery): Promise<Tasks> {
  if (kind === null) return tasks;
  const { rows } =
    await sql`select from task_kinds where queue = ${queue} and kind = ${kind} limit ${sql.lit(few + 1)}`.execute(
      tx.db,
    );
  if (rows.length <= few)
    return tasks.where(sql<boolean>`id in (select task_id from task_kinds where queue = ${queue} and kind = ${kind})`);
  return tasks.where(
    sql<boolean>`exists (select from task_kinds k where k.task_id = tasks.id and k.kind = ${kind} offset 0)`,
  );
}

function afterLast(tasks: Tasks, { sort, descending, after }: TaskListQuery): Tasks {
  const day = dayOf[sort];
  const than = descending ? sql.raw("<") : sql.raw(">");
  if (day === null) {
    const last = momentCursor(after);
    if (last === null) return tasks;
    return tasks.where(sql<boolean>`(opened_at, id) ${than} (${last.at}::timestamptz, ${last.id}::uuid)`);
  }
  const last = placeCursor(after);
  if (last === null) return tasks;
  const place = sql`(${last.day}::date, ${last.at}::timestamptz, ${last.id}::uuid)`;
  return tasks.where(sql<boolean>`(${day.in("tasks")}, opened_at, id) ${than} ${place}`);
}
