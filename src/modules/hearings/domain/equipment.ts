import { type RoomEquipmentCode, roomEquipment } from "../choices.ts";

/** The same things, each once, in the order of the table. */
export const inOneEquipmentOrder = (codes: readonly string[]): readonly RoomEquipmentCode[] =>
  roomEquipment.map((one) => one.code).filter((code) => codes.includes(code));

/** What is asked for and is not there. */
export const lacking = (asked: readonly string[], has: readonly string[]): readonly RoomEquipmentCode[] =>
  inOneEquipmentOrder(asked.filter((code) => !has.includes(code)));
