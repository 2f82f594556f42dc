import { sql } from "kysely";
import { isUuid } from "../../../kernel/ids.ts";
import { Refused } from "../../../kernel/refusal.ts";
import { instantOf } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import type { RunView } from "../contract.ts";
import { failureTexts } from "../text.ts";
import "../db.ts";

/** Runs that a page shows. */
const shown = 10;

function runQuery(tx: Transaction) {
  return tx.db
    .selectFrom("schedule_runs as r")
    .leftJoin("accounts as a", "a.id", "r.asked_by")
    .leftJoin("accounts as w", "w.id", "r.away_id")
    .selectAll("r")
    .select(["a.name as asked_by_name", "w.name as away_name"])
    .select(
      sql<number>`(select count(*)::int from schedule_proposals p where p.run_id = r.id and p.state = 'proposed')`.as(
        "to_approve",
      ),
    )
    .select(
      sql<number>`(select count(*)::int from schedule_proposals p
        where p.run_id = r.id and p.state = 'left-aside' and p.ended_code = 'absence-taken-back')`.as("taken_back"),
    );
}
type RunRow = Awaited<ReturnType<ReturnType<typeof runQuery>["execute"]>>[number];

/** The last runs, the newest first, and whatever came after it the last of everything that is ready. */
export async function listRuns(tx: Transaction): Promise<RunView[]> {
  return (
    await runQuery(tx)
      .where((of) =>
        of.or([
          of("r.id", "=", lastRunId),
          of(
            "r.id",
            "in",
            of
              .selectFrom("schedule_runs as n")
              .select("n.id")
              .where("n.cause", "<>", "date-change")
              .orderBy("n.asked_at", "desc")
              .orderBy("n.id", "desc")
              .limit(shown),
          ),
        ]),
      )
      .orderBy("r.asked_at", "desc")
      .orderBy("r.id", "desc")
      .execute()
  ).map(runView);
}

/** Of the last run of everything that is ready; a repair and a change of date ask for a few hearings. Null before the first. */
export const lastRunId = sql<string>`(select r.id from schedule_runs r where r.state = 'done'
  and r.cause in ('officer', 'nightly') order by r.asked_at desc, r.id desc limit 1)`;

export async function lastRun(tx: Transaction): Promise<RunView | null> {
  const row = await runQuery(tx).where("r.id", "=", lastRunId).executeTakeFirst();
  return row === undefined ? null : runView(row);
}

/** @throws schedule-run-not-found */
export async function viewRun(tx: Transaction, runId: string): Promise<RunView> {
  const row = isUuid(runId) ? await runQuery(tx).where("r.id", "=", runId).executeTakeFirst() : undefined;
  if (row === undefined) throw new Refused("schedule-run-not-found");
  return runView(row);
}

function runView(row: RunRow): RunView {
  return {
    id: row.id,
    cause: row.cause,
    state: row.state,
    askedAt: instantOf(row.asked_at),
    askedBy: row.asked_by_name,
    startedAt: row.started_at === null ? null : instantOf(row.started_at),
    endedAt: row.ended_at === null ? null : instantOf(row.ended_at),
    horizon:
      row.horizon_from === null || row.horizon_to === null ? null : { from: row.horizon_from, to: row.horizon_to },
    result: resultOf(row),
    failure: row.failure === null ? null : (failureTexts[row.failure] ?? failureTexts["not-made"] ?? null),
    away: awayOf(row),
    toApprove: row.to_approve,
    takenBack: row.taken_back,
  };
}

function awayOf({ away_name: name, away_from: from, away_to: to }: RunRow): RunView["away"] {
  return name === null || from === null || to === null
    ? null
    : { name, from: from.toISOString(), to: to.toISOString() };
}

function resultOf(row: RunRow): RunView["result"] {
  if (row.state !== "done" || row.asked === null) return null;
  const [controllable, bound] = [row.controllable ?? 0, row.bound ?? 0];
  return {
    asked: row.asked,
    placed: row.placed ?? 0,
    leftOut: row.left_out ?? 0,
    impossible: row.impossible ?? 0,
    cost: controllable,
    bound,
    gap: bound > 0 ? Math.max(0, controllable / bound - 1) : null,
    seconds: row.seconds ?? 0,
    solver: row.solver_version ?? "",
    seed: row.seed,
  };
}
