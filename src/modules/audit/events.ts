import { type EventTable, tellNobody } from "../../kernel/event.ts";

export const events = {
  "log-key-rotated": { name: null, acts: "nobody", ...tellNobody("keyId", "previousKeyId", "vouchedFor") },
} as const satisfies EventTable;

declare module "../../kernel/event.ts" {
  interface EventsOfRooms {
    audit: typeof events;
  }
}
