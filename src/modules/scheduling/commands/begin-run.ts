import { instantOf } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import type { Away } from "../domain/repair-problem.ts";
import "../db.ts";

export interface OpenRun {
  readonly id: string;
  readonly seed: number;
  /** Whose hearings are repaired; null for a run of what is ready. */
  readonly away: Away | null;
}

/** The run that is asked for, or that a worker began and did not end; null where there is none. */
export async function beginRun(tx: Transaction): Promise<OpenRun | null> {
  const run = await tx.db
    .selectFrom("schedule_runs")
    .select(["id", "seed", "away_id", "away_from", "away_to"])
    .where("state", "in", ["asked", "running"])
    .forUpdate()
    .executeTakeFirst();
  if (run === undefined) return null;
  await tx.db
    .updateTable("schedule_runs")
    .set({ state: "running", started_at: tx.now })
    .where("id", "=", run.id)
    .execute();
  const { away_id: accountId, away_from: from, away_to: to } = run;
  const away =
    accountId === null || from === null || to === null ? null : { accountId, from: instantOf(from), to: instantOf(to) };
  return { id: run.id, seed: run.seed, away };
}
