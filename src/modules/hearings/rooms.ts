import { sql } from "kysely";
import type { RoomId } from "../../kernel/ids.ts";
import { Refused } from "../../kernel/refusal.ts";
import type { Transaction } from "../../platform/database/store.ts";
import "./db.ts";
import { fieldTexts } from "./text.ts";

/** A room of an office in which hearings are held. */
export interface Room {
  readonly id: RoomId;
  readonly name: string;
  readonly equipment: readonly string[];
}

/**
 * The room that a sitting names, whatever its capitals, accents and spaces; null where it names none.
 * @throws room-not-found when the office has no such room, or closed it
 */
export async function roomNamed(tx: Transaction, officeId: string, name: string | null): Promise<Room | null> {
  if (name === null) return null;
  const found = await tx.db
    .selectFrom("rooms")
    .select(["id", "name", "equipment"])
    .where("office_id", "=", officeId)
    .where("name_key", "=", sql<string>`greffe.room_key(${name})`)
    .where("closed_at", "is", null)
    .executeTakeFirst();
  if (found === undefined)
    throw new Refused("room-not-found", {}, [
      { path: "/sitting/room", code: "room-not-found", text: fieldTexts.roomUnknown },
    ]);
  return found;
}
