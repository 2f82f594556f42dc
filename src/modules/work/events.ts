import { type EventTable, staffOnly, tellNobody, tellsName, whole } from "../../kernel/event.ts";
import { finishOutcomeNames } from "./text.ts";

export const events = {
  "task-claimed": {
    name: { en: "Item of work taken in hand", fr: "Tâche prise en charge" },
    acts: "nobody",
    ...whole(staffOnly, ["taskId", "queue"]),
  },
  "task-taken-over": {
    name: { en: "Item of work taken over by somebody else", fr: "Tâche reprise par une autre personne" },
    acts: "nobody",
    ...whole(staffOnly, ["taskId", "queue", "takenFrom", "reason"]),
  },
  "task-given": {
    name: { en: "Item of work given to somebody", fr: "Tâche confiée à quelqu’un" },
    acts: "nobody",
    ...whole(staffOnly, ["taskId", "queue", "to", "takenFrom"]),
  },
  "task-escalated": {
    name: { en: "Late item of work brought to attention", fr: "Tâche en retard signalée" },
    acts: "nobody",
    ...whole(staffOnly, ["taskId", "queue", "to"]),
  },
  "staff-message-written": {
    name: { en: "Message between staff written", fr: "Message du personnel écrit" },
    acts: "nobody",
    ...whole(staffOnly, ["messageId"]),
  },
  "task-finished": {
    name: { en: "Item of work looked at and finished", fr: "Tâche examinée et terminée" },
    tells: tellsName("outcome", finishOutcomeNames),
    acts: "nobody",
    ...whole(staffOnly, ["taskId", "queue", "outcome"]),
  },
  "task-released": {
    name: { en: "Item of work put back in its queue", fr: "Tâche remise dans sa file" },
    acts: "nobody",
    ...whole(staffOnly, ["taskId", "queue"]),
  },
  "work-replacement-made": { name: null, acts: "nobody", ...tellNobody("replacementId") },
  "work-replacement-ended": { name: null, acts: "nobody", ...tellNobody("replacementId") },
} as const satisfies EventTable;

declare module "../../kernel/event.ts" {
  interface EventsOfRooms {
    work: typeof events;
  }
}
