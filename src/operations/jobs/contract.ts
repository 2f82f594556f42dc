import { type Static, Type } from "typebox";

/** A job of the product that failed at its last try: by name, nothing of what it speaks of. */
export const StoppedJobSchema = Type.Object({
  jobId: Type.String(),
  task: Type.String(),
  tries: Type.Integer(),
  leftAt: Type.String(),
  failedAt: Type.String(),
});
export type StoppedJob = Static<typeof StoppedJobSchema>;
