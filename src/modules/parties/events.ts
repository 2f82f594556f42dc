import { type EventTable, tellNobody } from "../../kernel/event.ts";

export const events = {
  "counsel-contact-changed": { name: null, acts: "nobody", ...tellNobody("counselId") },
  "counsel-registered": { name: null, acts: "nobody", ...tellNobody("counselId") },
  "counsel-standing-set": { name: null, acts: "nobody", ...tellNobody("counselId", "standing") },
} as const satisfies EventTable;

declare module "../../kernel/event.ts" {
  interface EventsOfRooms {
    parties: typeof events;
  }
}
