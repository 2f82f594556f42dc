import { Refused } from "../../../kernel/refusal.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import type { CaseRow } from "../../cases/index.ts";
import { equipmentWords } from "../choices.ts";
import { lacking } from "../domain/equipment.ts";
import { fill } from "../domain/fill.ts";
import type { Room } from "../rooms.ts";
import { fieldTexts } from "../text.ts";
import { needsOf, needsTogether } from "./hearing-needs.ts";

/** The room has all that was recorded for these cases. @throws room-lacks-equipment */
export async function requireEquipment(tx: Transaction, cases: readonly CaseRow[], room: Room): Promise<void> {
  const needs = await needsOf(
    tx,
    cases.map(({ id }) => id),
  );
  const missing = lacking(needsTogether([...needs.values()]).equipment, room.equipment);
  if (missing.length === 0) return;
  throw new Refused("room-lacks-equipment", {}, [
    {
      path: "/sitting/room",
      code: "room-lacks-equipment",
      text: fill(fieldTexts.roomLacks, { equipment: equipmentWords(missing) }),
    },
  ]);
}
