import { type Static, Type } from "typebox";
import { endpoints } from "../../../kernel/endpoint.ts";
import { CivilDateSchema, InstantSchema } from "../../../kernel/moment-schemas.ts";
import { Nullable } from "../../../kernel/nullable.ts";
import { OneOf } from "../../../kernel/one-of.ts";
import { RunViewSchema } from "../contract.ts";
import { waitingKinds } from "../waiting/contract.ts";

/** What a scheduling officer has before them, in numbers. */
const StandingSchema = Type.Object({
  /** Places that wait for an officer's approval; and those approved whose hearing is not set yet. */
  proposed: Type.Integer(),
  approved: Type.Integer(),
  /** Dates that counsel was offered. */
  offers: Type.Object({
    open: Type.Integer(),
    /** Of these, those whose answer is due within two days. */
    lapseSoon: Type.Integer(),
    nextLapsesAt: Nullable(InstantSchema),
  }),
  /** Cases without a date, by what they wait for; the oldest received first. */
  waiting: Type.Array(Type.Object({ kind: OneOf(waitingKinds), cases: Type.Integer(), oldestOn: CivilDateSchema })),
  lastRun: Nullable(RunViewSchema),
});
export type Standing = Static<typeof StandingSchema>;

export const standingEndpoints = endpoints({
  "GET /schedule/standing": { answer: StandingSchema },
});
