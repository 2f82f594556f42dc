import { instantOf } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import type { RoomClosureView } from "../contract.ts";
import "../db.ts";

/** Closures that are not over, of an office or of all. */
export async function listRoomClosures(tx: Transaction, officeId: string | null): Promise<RoomClosureView[]> {
  const all = tx.db
    .selectFrom("room_closures as c")
    .innerJoin("rooms as r", "r.id", "c.room_id")
    .innerJoin("offices as o", "o.id", "r.office_id")
    .select(["c.id", "c.room_id", "r.name", "r.office_id", "o.zone", "c.from_at", "c.to_at", "c.reason"])
    .where("c.ended_at", "is", null)
    .where("c.to_at", ">", new Date(tx.now));
  const rows = await (officeId === null ? all : all.where("r.office_id", "=", officeId))
    .orderBy("c.from_at")
    .orderBy("c.id")
    .limit(500)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    roomId: row.room_id,
    room: row.name,
    officeId: row.office_id,
    zone: row.zone,
    fromAt: instantOf(row.from_at),
    toAt: instantOf(row.to_at),
    reason: row.reason,
  }));
}
