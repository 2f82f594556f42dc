import { isUuid } from "../../../kernel/ids.ts";
import { Refused } from "../../../kernel/refusal.ts";
import { civilDateIn } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { append } from "../../audit/index.ts";
import { authorizeOnCase } from "../../cases/index.ts";
import { closeTask, holdTaskOf } from "../../work/index.ts";
import "../db.ts";

/**
 * Records the day on which an undertaking was met. Once.
 * @throws undertaking-not-found, action-not-allowed, undertaking-met-already, undertaking-day-to-come,
 *   task-claimed-by-another
 */
export async function meetUndertaking(tx: Transaction, undertakingId: string, metOn: string): Promise<void> {
  if (!isUuid(undertakingId)) throw new Refused("undertaking-not-found");
  const row = await tx.db
    .selectFrom("undertakings")
    .select(["id", "case_id", "met_on"])
    .where("id", "=", undertakingId)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) throw new Refused("undertaking-not-found");
  const { office } = await authorizeOnCase(tx, "hearing.meet-undertaking", row.case_id);
  if (row.met_on !== null) throw new Refused("undertaking-met-already");
  if (metOn > civilDateIn(tx.now, office.zone)) throw new Refused("undertaking-day-to-come");
  await tx.db
    .updateTable("undertakings")
    .set({ met_on: metOn, met_at: tx.now, met_by: tx.actor.accountId })
    .where("id", "=", row.id)
    .execute();
  const task = await holdTaskOf(tx, { queue: "undertakings", subjectId: row.id });
  if (task !== null) await closeTask(tx, task.id, "met");
  await append(tx, {
    chain: { caseId: row.case_id },
    type: "undertaking-met",
    payload: { undertakingId: row.id, metOn },
  });
}
