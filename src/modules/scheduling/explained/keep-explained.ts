import type { Transaction } from "../../../platform/database/store.ts";
import type { ExplainedPlan } from "../../../scheduler/index.ts";
import "./db.ts";

/** Keeps with a run who is missing and what there is: counts alone. */
export async function keepExplained(tx: Transaction, runId: string, explained: ExplainedPlan): Promise<void> {
  const { missing, ...totals } = explained.leftOut;
  await tx.db
    .insertInto("schedule_run_explanations")
    .values({
      run_id: runId,
      totals: JSON.stringify(totals),
      missing: JSON.stringify(missing.map(({ people: _, without: __, ...kept }) => kept)),
      capacity: JSON.stringify(explained.capacity),
    })
    .execute();
}
