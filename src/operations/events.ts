import { type EventTable, tellNobody } from "../kernel/event.ts";

export const events = {
  "archive-base-copied": { name: null, acts: "nobody", ...tellNobody("base") },
  "archive-pruned": { name: null, acts: "nobody", ...tellNobody("keepDays", "bases", "segments", "blobs", "lines") },
  "backup-made": { name: null, acts: "nobody", ...tellNobody("sizeBytes") },
  "blob-key-added": { name: null, acts: "nobody", ...tellNobody("key") },
  "blobs-resealed": { name: null, acts: "nobody", ...tellNobody("blobs") },
  "former-secrets-forgotten": { name: null, acts: "nobody", ...tellNobody() },
  "installation-secret-added": { name: null, acts: "nobody", ...tellNobody() },
  "installation-secret-rewritten": { name: null, acts: "nobody", ...tellNobody("rewritten", "lost") },
  "restore-drill-recorded": { name: null, acts: "nobody", ...tellNobody("drillId", "heldOn", "outcome", "minutes") },
  "job-retried": { name: null, acts: "nobody", ...tellNobody("jobId", "task") },
} as const satisfies EventTable;

declare module "../kernel/event.ts" {
  interface EventsOfRooms {
    operations: typeof events;
  }
}
