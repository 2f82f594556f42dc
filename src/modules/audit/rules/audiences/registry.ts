import { staffOnly, whole } from "../../domain/audience.ts";

/** The registry's own work on a file. */
export const registryAudiences = {
  "task-claimed": whole(staffOnly, ["taskId", "queue"]),
  "task-taken-over": whole(staffOnly, ["taskId", "queue", "takenFrom", "reason"]),
  "task-given": whole(staffOnly, ["taskId", "queue", "to", "takenFrom"]),
  "task-escalated": whole(staffOnly, ["taskId", "queue", "to"]),
  "staff-message-written": whole(staffOnly, ["messageId"]),
  "task-released": whole(staffOnly, ["taskId", "queue"]),
  "date-to-avoid-asked": whole(staffOnly, ["dateToAvoidId", "personId"]),
  "date-to-avoid-accepted": whole(staffOnly, ["dateToAvoidId", "personId"]),
  "date-to-avoid-refused": whole(staffOnly, ["dateToAvoidId", "personId"]),
  "date-to-avoid-withdrawn": whole(staffOnly, ["dateToAvoidId", "personId"]),
  "disposal-proposed": whole(staffOnly, ["disposalId", "ruleCode", "retainedUntil"]),
  "disposal-approved": whole(staffOnly, ["disposalId", "proposedBy", "documents", "notices"]),
  "disposal-refused": whole(staffOnly, ["disposalId"]),
  "hold-placed": whole(staffOnly, ["holdId"]),
  "hold-lifted": whole(staffOnly, ["holdId"]),
} as const;
