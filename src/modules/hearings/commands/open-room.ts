import { newId, type RoomId } from "../../../kernel/ids.ts";
import { Refused } from "../../../kernel/refusal.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { append } from "../../audit/index.ts";
import { officeOf } from "../../cases/index.ts";
import { fieldTexts } from "../text.ts";
import "../db.ts";

/**
 * Opens a room of an office, so that hearings can be set in it; one that was closed under this name opens again.
 * @throws office-not-found, room-name-empty, room-named-already
 */
export async function openRoom(
  tx: Transaction,
  wanted: { readonly officeId: string; readonly name: string },
): Promise<RoomId> {
  const office = await officeOf(tx, wanted.officeId);
  // Spaces of any kind are one space: names are read by people and printed in letters.
  const name = wanted.name
    .normalize("NFC")
    .replaceAll(/[\s\p{Cf}]+/gu, " ")
    .trim();
  if (!/[\p{L}\p{N}]/u.test(name))
    throw new Refused("room-name-empty", {}, [{ path: "/name", code: "room-name-empty", text: fieldTexts.roomName }]);
  const opened = await tx.db
    .insertInto("rooms")
    .values({ id: newId<RoomId>(Date.parse(tx.now)), office_id: office.id, name, opened_at: tx.now, closed_at: null })
    .onConflict((on) =>
      on.constraint("rooms_named_once").doUpdateSet({ closed_at: null }).where("rooms.closed_at", "is not", null),
    )
    .returning("id")
    .executeTakeFirst();
  if (opened === undefined)
    throw new Refused("room-named-already", {}, [
      { path: "/name", code: "room-named-already", text: fieldTexts.roomTwice },
    ]);
  await append(tx, {
    chain: "tribunal",
    type: "room-opened",
    payload: { roomId: opened.id, officeId: office.id, name },
  });
  return opened.id;
}
