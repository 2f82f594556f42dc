import type { Selectable, SelectQueryBuilder } from "kysely";
import type { Bilingual } from "../../../kernel/bilingual.ts";
import { isUuid, type TaskId } from "../../../kernel/ids.ts";
import { Refused } from "../../../kernel/refusal.ts";
import { civilDateIn, easternZone, instantOf, type Zone } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import type { Tables } from "../../../platform/database/tables.ts";
import { deadlineRules } from "../../deadlines/index.ts";
import type { TaskView } from "../contract.ts";
import { noDay, type TasksTable } from "../db.ts";
import { queueOf } from "../rules/queues.ts";
import { isStale, requireTask, type TaskRow } from "./task-row.ts";

const limitNames: Readonly<Record<string, Bilingual>> = Object.fromEntries(
  deadlineRules.map(({ code, what }) => [code, { ...what }]),
);

/**
 * Tasks with what every list shows of them: the case, the office, who has it. The tasks are chosen first and joined
 * afterwards, so that a page of a long queue never joins the whole of it.
 */
export function shownTasks(tx: Transaction, tasks: SelectQueryBuilder<Tables, "tasks", Selectable<TasksTable>>) {
  return tx.db
    .selectFrom(tasks.as("t"))
    .innerJoin("cases as c", "c.id", "t.case_id")
    .innerJoin("offices as o", "o.id", "t.office_id")
    .leftJoin("accounts as a", "a.id", "t.claimed_by")
    .selectAll("t")
    .select(["c.file_number", "c.principal_name", "o.name_en", "o.name_fr", "o.zone", "a.name as claimant"]);
}

export type ShownTask = TaskRow & {
  readonly file_number: string;
  readonly principal_name: string;
  readonly name_en: string;
  readonly name_fr: string;
  readonly zone: Zone;
  readonly claimant: string | null;
};

export function taskView(row: ShownTask, tx: Transaction): TaskView {
  const name = queueOf(row.queue)?.name ?? { en: row.queue, fr: row.queue };
  return {
    id: row.id,
    queue: { code: row.queue, ...name },
    subject: { kind: row.subject_kind, id: row.subject_id },
    caseId: row.case_id,
    fileNumber: row.file_number,
    principal: row.principal_name,
    division: row.division,
    office: { id: row.office_id, name: { en: row.name_en, fr: row.name_fr }, zone: row.zone },
    openedAt: instantOf(row.opened_at),
    ...daysOf(row, tx),
    kinds: row.kinds,
    filedAs: row.filed_as,
    dueOn: row.due_on,
    late: row.closed_at === null && row.due_on !== null && row.due_on < civilDateIn(tx.now, easternZone),
    escalatedAt: row.escalated_at === null ? null : instantOf(row.escalated_at),
    claim:
      row.claimed_by === null || row.claimed_at === null || row.closed_at !== null
        ? null
        : {
            accountId: row.claimed_by,
            name: row.claimant ?? "—",
            since: instantOf(row.claimed_at),
            mine: row.claimed_by === tx.actor.accountId,
            stale: isStale(row, tx.now),
          },
    closedAt: row.closed_at === null ? null : instantOf(row.closed_at),
    outcome: row.outcome,
    byHand: queueOf(row.queue)?.byHand === true,
  };
}

/** What is next on the case. A hearing that is over is none of its next ones. */
function daysOf(row: ShownTask, tx: Transaction): Pick<TaskView, "daysKnown" | "hearingOn" | "limit"> {
  const { hearing_on: hearingOn, limit_on: limitOn, limit_rule: rule } = row;
  const isToCome = hearingOn !== noDay && hearingOn >= civilDateIn(tx.now, row.zone as Zone);
  return {
    daysKnown: rule !== null,
    hearingOn: isToCome ? hearingOn : null,
    limit:
      rule === null || limitOn === noDay ? null : { on: limitOn, what: limitNames[rule] ?? { en: rule, fr: rule } },
  };
}

/** @throws task-not-found, queue-not-yours */
export async function viewTask(tx: Transaction, taskId: string): Promise<TaskView> {
  if (!isUuid(taskId)) throw new Refused("task-not-found");
  const one = tx.db
    .selectFrom("tasks")
    .selectAll()
    .where("id", "=", taskId as TaskId);
  const row = await shownTasks(tx, one).executeTakeFirst();
  if (row === undefined) throw new Refused("task-not-found");
  requireTask(tx, row);
  return taskView(row, tx);
}
