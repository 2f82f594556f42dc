import type { Transaction } from "../../../platform/database/store.ts";
import { append } from "../../audit/index.ts";
import "../db.ts";

/** A run that came to nothing: what stood before it stands. Safe to repeat. */
export async function failRun(tx: Transaction, runId: string, failure: string): Promise<void> {
  const done = await tx.db
    .updateTable("schedule_runs")
    .set({ state: "failed", ended_at: tx.now, failure })
    .where("id", "=", runId)
    .where("state", "in", ["asked", "running"])
    .executeTakeFirst();
  if (done.numUpdatedRows === 0n) return;
  await append(tx, { chain: "tribunal", type: "schedule-run-failed", payload: { runId, failure } });
}
