import { type EventTable, staffOnly, tellNobody, whole } from "../../kernel/event.ts";

export const events = {
  "date-to-avoid-asked": {
    name: { en: "Date to avoid asked for", fr: "Date à éviter demandée" },
    acts: "dates",
    ...whole(staffOnly, ["dateToAvoidId", "personId"]),
  },
  "date-to-avoid-accepted": {
    name: { en: "Date to avoid accepted", fr: "Date à éviter acceptée" },
    acts: "nobody",
    ...whole(staffOnly, ["dateToAvoidId", "personId"]),
  },
  "date-to-avoid-refused": {
    name: { en: "Date to avoid refused", fr: "Date à éviter refusée" },
    acts: "nobody",
    ...whole(staffOnly, ["dateToAvoidId", "personId"]),
  },
  "date-to-avoid-withdrawn": {
    name: { en: "Date to avoid withdrawn", fr: "Date à éviter retirée" },
    acts: "nobody",
    ...whole(staffOnly, ["dateToAvoidId", "personId"]),
  },
  "calendar-changed": { name: null, acts: "nobody", ...tellNobody("accountId", "part", "thingId") },
  "room-closure-entered": { name: null, acts: "nobody", ...tellNobody("closureId", "roomId") },
  "room-closure-ended": { name: null, acts: "nobody", ...tellNobody("closureId", "roomId") },
} as const satisfies EventTable;

declare module "../../kernel/event.ts" {
  interface EventsOfRooms {
    calendars: typeof events;
  }
}
