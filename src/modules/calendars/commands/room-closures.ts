import { isUuid, newId, type RoomId } from "../../../kernel/ids.ts";
import { Refused } from "../../../kernel/refusal.ts";
import type { CivilDate, Zone } from "../../../kernel/time.ts";
import { cleanLine } from "../../../kernel/written-line.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { append } from "../../audit/index.ts";
import type { NewRoomClosure } from "../contract.ts";
import { spanOfDays } from "../domain/span-of-days.ts";
import "../db.ts";
import { fieldTexts } from "../text.ts";

/**
 * Takes a room out of use for a time. Hearings that are set in it stay where they are: whoever plans moves them.
 * @throws room-not-found, absence-dates-wrong, closure-reason-empty
 */
export async function closeRoomFor(tx: Transaction, told: NewRoomClosure): Promise<string> {
  const room = !isUuid(told.roomId)
    ? undefined
    : await tx.db
        .selectFrom("rooms as r")
        .innerJoin("offices as o", "o.id", "r.office_id")
        .select(["r.id", "o.zone"])
        .where("r.id", "=", told.roomId as RoomId)
        .where("r.closed_at", "is", null)
        .executeTakeFirst();
  if (room === undefined) throw new Refused("room-not-found");
  const days = { ...told, fromOn: told.fromOn as CivilDate, toOn: told.toOn as CivilDate };
  const { from, to } = spanOfDays(days, room.zone as Zone);
  if (to <= from)
    throw new Refused("absence-dates-wrong", {}, [
      { path: "/toOn", code: "absence-dates-wrong", text: fieldTexts.endBefore },
    ]);
  const reason = cleanLine(told.reason);
  if (reason.length < 3)
    throw new Refused("reason-too-short", {}, [{ path: "/reason", code: "too-short", text: fieldTexts.words }]);
  const id = newId(Date.parse(tx.now));
  await tx.db
    .insertInto("room_closures")
    .values({
      id,
      room_id: room.id,
      from_at: new Date(from).toISOString(),
      to_at: new Date(to).toISOString(),
      reason,
      entered_at: tx.now,
      entered_by: tx.actor.accountId,
      ended_at: null,
    })
    .execute();
  await append(tx, { chain: "tribunal", type: "room-closure-entered", payload: { closureId: id, roomId: room.id } });
  return id;
}

/** @throws room-closure-not-found */
export async function endRoomClosure(tx: Transaction, closureId: string): Promise<void> {
  if (!isUuid(closureId)) throw new Refused("room-closure-not-found");
  const ended = await tx.db
    .updateTable("room_closures")
    .set({ ended_at: tx.now })
    .where("id", "=", closureId)
    .where("ended_at", "is", null)
    .returning("room_id")
    .executeTakeFirst();
  if (ended === undefined) throw new Refused("room-closure-not-found");
  await append(tx, { chain: "tribunal", type: "room-closure-ended", payload: { closureId, roomId: ended.room_id } });
}
