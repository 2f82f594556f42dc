import { type EventTable, staffOnly, whole } from "../../kernel/event.ts";

export const events = {
  "disposal-proposed": {
    name: { en: "Disposal proposed", fr: "Élimination proposée" },
    acts: "disposals",
    ...whole(staffOnly, ["disposalId", "ruleCode", "retainedUntil"]),
  },
  "disposal-approved": {
    name: { en: "Disposal approved", fr: "Élimination approuvée" },
    acts: "nobody",
    ...whole(staffOnly, ["disposalId", "proposedBy", "documents", "notices"]),
  },
  "disposal-refused": {
    name: { en: "Disposal refused", fr: "Élimination refusée" },
    acts: "nobody",
    ...whole(staffOnly, ["disposalId"]),
  },
  "hold-placed": {
    name: { en: "Legal hold placed", fr: "Dossier mis en suspens juridique" },
    acts: "nobody",
    ...whole(staffOnly, ["holdId"]),
  },
  "hold-lifted": {
    name: { en: "Legal hold lifted", fr: "Mise en suspens juridique levée" },
    acts: "nobody",
    ...whole(staffOnly, ["holdId"]),
  },
} as const satisfies EventTable;

declare module "../../kernel/event.ts" {
  interface EventsOfRooms {
    retention: typeof events;
  }
}
