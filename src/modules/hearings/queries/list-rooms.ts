import type { RoomId } from "../../../kernel/ids.ts";
import { Refused } from "../../../kernel/refusal.ts";
import { instantOf } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import type { RoomView } from "../contract.ts";
import { inOneEquipmentOrder } from "../domain/equipment.ts";
import "../db.ts";

const rows = (tx: Transaction) =>
  tx.db.selectFrom("rooms").select(["id", "office_id", "name", "equipment", "opened_at", "closed_at"]);

type Row = Awaited<ReturnType<ReturnType<typeof rows>["execute"]>>[number];

const viewOf = (row: Row): RoomView => ({
  id: row.id,
  officeId: row.office_id,
  name: row.name,
  equipment: [...inOneEquipmentOrder(row.equipment)],
  openedAt: instantOf(row.opened_at),
  closedAt: row.closed_at === null ? null : instantOf(row.closed_at),
});

/** Rooms of an office, or of all where none is named: open ones first, each part in the order of the names. */
export async function listRooms(tx: Transaction, officeId: string | null): Promise<RoomView[]> {
  const wanted = officeId === null ? rows(tx) : rows(tx).where("office_id", "=", officeId);
  const found = await wanted
    .orderBy("closed_at", (order) => order.desc().nullsFirst())
    .orderBy("name")
    .execute();
  return found.map(viewOf);
}

/** @throws room-not-found */
export async function viewRoom(tx: Transaction, id: RoomId): Promise<RoomView> {
  const row = await rows(tx).where("id", "=", id).executeTakeFirst();
  if (row === undefined) throw new Refused("room-not-found");
  return viewOf(row);
}
