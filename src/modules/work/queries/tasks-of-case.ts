import { sql } from "kysely";
import { civilDateIn, easternZone } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { authorizeOnCase, joinedIds } from "../../cases/index.ts";
import type { CaseTask } from "../contract.ts";
import "../db.ts";
import { queueOf } from "../rules/queues.ts";

/** One task stands for all cases of a family: the decision that decides them together. */
const sharedSubjects = ["decision"];
const shown = 50;

/**
 * The open work on a case, nearest day first: in which queue, by when, who has it. What stands on a joined case for the whole
 * family comes along, with that case’s number.
 * @throws case-not-found, action-not-allowed
 */
export async function tasksOfCase(tx: Transaction, caseId: string): Promise<{ items: CaseTask[] }> {
  const theCase = await authorizeOnCase(tx, "case-work.read", caseId);
  const joined = await joinedIds(tx, theCase.id);
  const rows = await tx.db
    .selectFrom("tasks as t")
    .innerJoin("cases as c", "c.id", "t.case_id")
    .leftJoin("accounts as a", "a.id", "t.claimed_by")
    .select(["t.id", "t.queue", "t.case_id", "t.due_on", "t.claimed_by", "a.name as holder", "c.file_number"])
    .where("t.closed_at", "is", null)
    .where("t.opened_at", "<=", sql<Date>`${tx.now}::timestamptz`)
    .where((eb) =>
      joined.length === 0
        ? eb("t.case_id", "=", theCase.id)
        : eb.or([
            eb("t.case_id", "=", theCase.id),
            eb.and([eb("t.case_id", "in", [...joined]), eb("t.subject_kind", "in", sharedSubjects)]),
          ]),
    )
    .orderBy("t.due_on", (day) => day.asc().nullsLast())
    .orderBy("t.id")
    .limit(shown)
    .execute();
  const today = civilDateIn(tx.now, easternZone);
  const items = rows.map((row) => ({
    id: row.id,
    queue: { code: row.queue, ...(queueOf(row.queue)?.name ?? { en: row.queue, fr: row.queue }) },
    onCase: row.case_id === theCase.id ? null : row.file_number,
    dueOn: row.due_on,
    late: row.due_on !== null && row.due_on < today,
    holder: row.claimed_by === null ? null : (row.holder ?? "—"),
    mine: row.claimed_by !== null && row.claimed_by === tx.actor.accountId,
    opens: queueOf(row.queue)?.roles.some((role) => tx.actor.roles.includes(role)) === true,
  }));
  return { items };
}
