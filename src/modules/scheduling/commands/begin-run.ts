import type { Transaction } from "../../../platform/database/store.ts";
import "../db.ts";

/** The run that is asked for, or that a worker began and did not end; null where there is none. */
export async function beginRun(tx: Transaction): Promise<{ readonly id: string; readonly seed: number } | null> {
  const run = await tx.db
    .selectFrom("schedule_runs")
    .select(["id", "seed"])
    .where("state", "in", ["asked", "running"])
    .forUpdate()
    .executeTakeFirst();
  if (run === undefined) return null;
  await tx.db
    .updateTable("schedule_runs")
    .set({ state: "running", started_at: tx.now })
    .where("id", "=", run.id)
    .execute();
  return run;
}
