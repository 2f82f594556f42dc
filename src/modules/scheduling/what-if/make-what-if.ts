import { theSystem } from "../../../kernel/actor.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import type { Services } from "../../../platform/http/route.ts";
import { planInThread } from "../../../scheduler/index.ts";
import { changedProblem } from "./changed-problem.ts";
import type { PlanFigures } from "./contract.ts";
import { planFigures } from "./plan-figures.ts";
import "../db.ts";
import "./db.ts";

/** One is planned at a time, so that runs of what is ready have the machine. */
const lock = [4_732_004, 3] as const;

/** Plans the changed problem and keeps the figures beside those of the run. Safe to repeat. @returns false while another is planned */
export async function makeWhatIf(services: Services, id: string): Promise<boolean> {
  const client = await services.store.pool.connect();
  try {
    const { rows } = await client.query<{ got: boolean }>("select pg_try_advisory_lock($1, $2) as got", [...lock]);
    if (rows[0]?.got !== true) return false;
    await plan(services, id);
    return true;
  } finally {
    // The lock ends with the connection.
    client.release(true);
  }
}

async function plan({ store, log, config }: Services, id: string): Promise<void> {
  const given = await store.snapshot(theSystem, (tx) => readWhatIf(tx, id));
  if (given === null) return;
  try {
    const problem = changedProblem(given.problem, given.change);
    const { seconds, threads } = config.scheduling;
    const limits = { seconds: Math.min(seconds, given.seconds), threads, seed: given.seed };
    const made = await planInThread({ kind: "solve", problem, limits });
    if (!made.judgement.valid) throw new Error("the plan of a what-if did not hold before the verifier");
    const measured = { controllable: made.judgement.controllable, bound: made.judgement.bound?.proven ?? 0 };
    const result = planFigures(made.problem, made.plan, measured);
    await store.transact(theSystem, (tx) => keep(tx, id, { today: given.today, result }));
  } catch (error) {
    log.error({ err: error, whatIfId: id }, "a what-if came to nothing");
    await store.transact(theSystem, (tx) => keep(tx, id, null));
  }
}

async function readWhatIf(tx: Transaction, id: string) {
  const row = await tx.db
    .selectFrom("schedule_what_ifs as w")
    .innerJoin("schedule_runs as r", "r.id", "w.run_id")
    .innerJoin("schedule_run_plans as f", "f.run_id", "r.id")
    .select(["w.change", "f.problem", "f.plan", "r.controllable", "r.bound", "r.seconds", "r.seed"])
    .where("w.id", "=", id)
    .where("w.state", "=", "asked")
    .executeTakeFirst();
  if (row === undefined) return null;
  const measured = { controllable: row.controllable ?? 0, bound: row.bound ?? 0 };
  // As long a search as the run had, so that the two can be compared.
  const seconds = Math.max(0, Math.ceil(row.seconds ?? 0));
  return {
    change: row.change,
    problem: row.problem,
    seed: row.seed,
    seconds,
    today: planFigures(row.problem, row.plan, measured),
  };
}

async function keep(
  tx: Transaction,
  id: string,
  figures: { readonly today: PlanFigures; readonly result: PlanFigures } | null,
): Promise<void> {
  const ended = { ended_at: tx.now };
  await tx.db
    .updateTable("schedule_what_ifs")
    .set(
      figures === null
        ? { state: "failed", ...ended }
        : { state: "done", ...ended, today: JSON.stringify(figures.today), result: JSON.stringify(figures.result) },
    )
    .where("id", "=", id)
    .where("state", "=", "asked")
    .execute();
}
