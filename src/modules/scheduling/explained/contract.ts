import { type Static, Type } from "typebox";
import { endpoints } from "../../../kernel/endpoint.ts";
import { Nullable } from "../../../kernel/nullable.ts";
import { OneOf } from "../../../kernel/one-of.ts";
import { BilingualSchema } from "../../parties/contract.ts";

const FileNumber = Type.Object({ id: Type.String(), fileNumber: Type.String() });

/** Of whom more is asked than they can give, and what would have to be hired: what `greffe schedule explain` says. */
const ShortageSchema = Type.Object({
  of: OneOf(["interpreters", "rooms", "ministerReps"] as const),
  /** Where interpreters are missing: of which languages. */
  languages: Type.Array(BilingualSchema),
  asked: Type.Integer(),
  /** Proved: so many hearings cannot be held whoever plans. */
  atLeast: Type.Integer(),
  leftOut: Type.Integer(),
  missingMinutes: Type.Integer(),
  hire: Type.Integer(),
  byOffice: Type.Array(Type.Object({ office: BilingualSchema, asked: Type.Integer(), leftOut: Type.Integer() })),
  /** The part of their time that the plan uses, by month. */
  byMonth: Type.Array(Type.Object({ month: Type.String(), used: Type.Number() })),
  /** Cases of these hearings that the reader sees. */
  cases: Type.Array(FileNumber),
});
export type ShortageView = Static<typeof ShortageSchema>;

const CapacitySchema = Type.Object({
  of: OneOf(["members", "interpreters", "ministerReps"] as const),
  language: Nullable(BilingualSchema),
  month: Type.String(),
  people: Type.Integer(),
  availableMinutes: Type.Integer(),
  askedMinutes: Type.Integer(),
  placedMinutes: Type.Integer(),
});
export type CapacityView = Static<typeof CapacitySchema>;

const ExplainedRunSchema = Type.Object({
  totals: Type.Object({
    placed: Type.Integer(),
    impossible: Type.Integer(),
    unavoidable: Type.Integer(),
    search: Type.Integer(),
  }),
  missing: Type.Array(ShortageSchema),
  capacity: Type.Array(CapacitySchema),
});
export type ExplainedRun = Static<typeof ExplainedRunSchema>;

export const explainedEndpoints = endpoints({
  "GET /schedule/runs/:runId/explained": {
    params: Type.Object({ runId: Type.String({ maxLength: 40 }) }),
    /** Null for a run that kept nothing of it. */
    answer: Type.Object({ explained: Nullable(ExplainedRunSchema) }),
  },
});
