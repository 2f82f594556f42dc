import { type Static, Type } from "typebox";
import { InstantSchema } from "../../kernel/moment-schemas.ts";
import { Nullable } from "../../kernel/nullable.ts";
import { OneOf } from "../../kernel/one-of.ts";

/** Where the copies of the database and of the files stand: for whoever answers for them. */
export const MachineStateSchema = Type.Object({
  archive: Type.Object({
    isConfigured: Type.Boolean(),
    fails: Type.Boolean(),
    waitingSegments: Type.Integer(),
    blobsKeptAt: Nullable(InstantSchema),
    baseKeptAt: Nullable(InstantSchema),
  }),
});

/** A job of the product that failed at its last try: by name, nothing of what it speaks of. */
export const StoppedJobSchema = Type.Object({
  jobId: Type.String(),
  task: Type.String(),
  tries: Type.Integer(),
  leftAt: InstantSchema,
  failedAt: InstantSchema,
});
/** An e-mail that a server refused for good: which job sent it, and whose account it was for where it was for one. */
export const RefusedMailSchema = Type.Object({
  id: Type.String(),
  task: Type.String(),
  name: Nullable(Type.String()),
  code: Type.String(),
  refusedAt: InstantSchema,
});
export type RefusedMail = Static<typeof RefusedMailSchema>;
export type StoppedJob = Static<typeof StoppedJobSchema>;

/** A copy of the tribunal restored to see whether it can be: what came of it, and how long it took. */
export const NewRestoreDrillSchema = Type.Object(
  {
    heldOn: Type.String({ format: "date" }),
    outcome: OneOf(["restored", "failed"] as const),
    minutes: Type.Integer({ minimum: 1, maximum: 100_000 }),
    words: Nullable(Type.String({ maxLength: 1000 })),
  },
  { additionalProperties: false },
);
export type NewRestoreDrill = Static<typeof NewRestoreDrillSchema>;
export const RestoreDrillSchema = Type.Object({
  ...NewRestoreDrillSchema.properties,
  id: Type.String(),
  recordedAt: InstantSchema,
  recordedBy: Type.String(),
});
export type RestoreDrill = Static<typeof RestoreDrillSchema>;
