import { type Static, Type } from "typebox";
import { endpoints } from "../../../kernel/endpoint.ts";
import { OneOf } from "../../../kernel/one-of.ts";
import { BilingualSchema } from "../../parties/contract.ts";
import { divisions } from "../contract.ts";

/** How long cases that are ready and have no date have waited since their receipt, for one group of them. */
const WaitSchema = Type.Object({
  by: OneOf(["region", "language", "interpreted", "represented"] as const),
  group: BilingualSchema,
  cases: Type.Integer(),
  medianDays: Type.Integer(),
  longestDays: Type.Integer(),
  /** Older than the age of their division. */
  aged: Type.Integer(),
});
export type Wait = Static<typeof WaitSchema>;

export const ageingEndpoints = endpoints({
  "GET /schedule/waits": {
    answer: Type.Object({
      items: Type.Array(WaitSchema),
      ages: Type.Array(Type.Object({ division: OneOf(divisions), afterDays: Type.Integer(), source: BilingualSchema })),
    }),
  },
});
