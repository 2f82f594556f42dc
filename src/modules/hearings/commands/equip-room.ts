import { isUuid, type RoomId } from "../../../kernel/ids.ts";
import { Refused } from "../../../kernel/refusal.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { append } from "../../audit/index.ts";
import { inOneEquipmentOrder } from "../domain/equipment.ts";
import "../db.ts";

/**
 * Says what a room has. Hearings that are set in it stay. Safe to repeat: what is said again is not written again.
 * @throws room-not-found
 */
export async function equipRoom(tx: Transaction, roomId: string, told: readonly string[]): Promise<RoomId> {
  const room = isUuid(roomId)
    ? await tx.db
        .selectFrom("rooms")
        .select(["id", "equipment"])
        .where("id", "=", roomId as RoomId)
        .forUpdate()
        .executeTakeFirst()
    : undefined;
  if (room === undefined) throw new Refused("room-not-found");
  const equipment = inOneEquipmentOrder(told);
  if (equipment.join() === room.equipment.join()) return room.id;
  await tx.db
    .updateTable("rooms")
    .set({ equipment: [...equipment] })
    .where("id", "=", room.id)
    .execute();
  await append(tx, { chain: "tribunal", type: "room-equipped", payload: { roomId: room.id, equipment } });
  return room.id;
}
