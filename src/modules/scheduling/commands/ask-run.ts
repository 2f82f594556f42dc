import { newId } from "../../../kernel/ids.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { append } from "../../audit/index.ts";
import "../db.ts";

/** Asks for a run, of which there is one at a time: who asks while one is asked for or made gets that one. Safe to repeat. */
export async function askRun(tx: Transaction, cause: "officer" | "nightly"): Promise<string> {
  const id = newId<string>(Date.parse(tx.now));
  const added = await tx.db
    .insertInto("schedule_runs")
    .values({ id, cause, state: "asked", asked_at: tx.now, asked_by: tx.actor.accountId, seed: seedOf(id) })
    .onConflict((on) => on.doNothing())
    .executeTakeFirst();
  if (added.numInsertedOrUpdatedRows === 1n) {
    await append(tx, { chain: "tribunal", type: "schedule-run-asked", payload: { runId: id, cause } });
    await tx.addJob("schedule-run", {}, { jobKey: "schedule-run" });
    return id;
  }
  const open = await tx.db
    .selectFrom("schedule_runs")
    .select("id")
    .where("state", "in", ["asked", "running"])
    .executeTakeFirstOrThrow();
  return open.id;
}

/** A run draws as its own identifier says, so that it can be made again. */
const seedOf = (id: string): number => Number.parseInt(id.slice(-7), 16);
