import { type Static, Type } from "typebox";
import { Nullable } from "../../kernel/nullable.ts";

/** Where the copies of the database and of the files stand: for whoever answers for them. */
export const MachineStateSchema = Type.Object({
  archive: Type.Object({
    isConfigured: Type.Boolean(),
    fails: Type.Boolean(),
    waitingSegments: Type.Integer(),
    blobsKeptAt: Nullable(Type.String()),
    baseKeptAt: Nullable(Type.String()),
  }),
});

/** A job of the product that failed at its last try: by name, nothing of what it speaks of. */
export const StoppedJobSchema = Type.Object({
  jobId: Type.String(),
  task: Type.String(),
  tries: Type.Integer(),
  leftAt: Type.String(),
  failedAt: Type.String(),
});
/** An e-mail that a server refused for good: which job sent it, and whose account it was for where it was for one. */
export const RefusedMailSchema = Type.Object({
  id: Type.String(),
  task: Type.String(),
  name: Nullable(Type.String()),
  code: Type.String(),
  refusedAt: Type.String(),
});
export type RefusedMail = Static<typeof RefusedMailSchema>;
export type StoppedJob = Static<typeof StoppedJobSchema>;
