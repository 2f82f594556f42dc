import type { CivilDate } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import "../db.ts";

/** When a letter last came back, and why; null where it never did. */
export async function lastReturn(
  tx: Transaction,
  deliveryId: string,
): Promise<{ readonly returnedOn: CivilDate; readonly reason: string } | null> {
  const row = await tx.db
    .selectFrom("delivery_events")
    .select(["returned_on", "code"])
    .where("delivery_id", "=", deliveryId)
    .where("state", "=", "returned")
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
  return row === undefined || row.returned_on === null ? null : { returnedOn: row.returned_on, reason: row.code ?? "" };
}
