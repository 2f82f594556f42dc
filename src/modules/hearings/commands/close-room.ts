import { sql } from "kysely";
import { isUuid, type RoomId } from "../../../kernel/ids.ts";
import { Refused } from "../../../kernel/refusal.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { append } from "../../audit/index.ts";
import "../db.ts";

/**
 * Closes a room: no hearing is set in it any more. Refused while hearings are to come there, also those that the actor
 * may not see, because their parties were told to come to it.
 * @throws room-not-found, room-has-hearings
 */
export async function closeRoom(tx: Transaction, roomId: string): Promise<RoomId> {
  if (!isUuid(roomId)) throw new Refused("room-not-found");
  const id = roomId as RoomId;
  const { rows } = await sql<{
    coming: number;
  }>`select greffe.hearings_to_come_in(${id}::uuid, ${tx.now}::timestamptz) as coming`.execute(tx.db);
  const coming = Number(rows[0]?.coming ?? 0);
  if (coming > 0) throw new Refused("room-has-hearings", { count: coming });
  const closed = await tx.db
    .updateTable("rooms")
    .set({ closed_at: tx.now })
    .where("id", "=", id)
    .where("closed_at", "is", null)
    .executeTakeFirst();
  if (closed.numUpdatedRows === 0n) throw new Refused("room-not-found");
  await append(tx, { chain: "tribunal", type: "room-closed", payload: { roomId: id } });
  return id;
}
