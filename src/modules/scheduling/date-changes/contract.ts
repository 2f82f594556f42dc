import { type Static, Type } from "typebox";
import { largestInteger } from "../../../kernel/largest-integer.ts";
import { InstantSchema } from "../../../kernel/moment-schemas.ts";
import { Nullable } from "../../../kernel/nullable.ts";
import { OneOf } from "../../../kernel/one-of.ts";
import { BilingualSchema } from "../../parties/contract.ts";

const closed = { additionalProperties: false } as const;

/** On what a change of date was granted: a part of the reasons for which a hearing changes. */
const dateChangeCauses = ["party-application", "minister-application", "counsel-unavailable", "other"] as const;
const dateChangeStates = ["granted", "proposed", "moved", "no-place", "overtaken"] as const;
export type DateChangeState = (typeof dateChangeStates)[number];

const Day = Nullable(Type.String({ format: "date" }));
export const NewDateChangeSchema = Type.Object(
  {
    cause: OneOf(dateChangeCauses),
    /** For the staff; required where the cause is another one. */
    note: Nullable(Type.String({ minLength: 1, maxLength: 1000, pattern: "\\S" })),
    notBefore: Day,
    notAfter: Day,
    /** The version of the hearing that the officer was looking at. */
    version: Type.Integer({ minimum: 1, maximum: largestInteger }),
  },
  closed,
);
export type NewDateChange = Static<typeof NewDateChangeSchema>;

export const DateChangeViewSchema = Type.Object({
  id: Type.String(),
  cause: OneOf(dateChangeCauses),
  note: Nullable(Type.String()),
  notBefore: Nullable(Type.String()),
  notAfter: Nullable(Type.String()),
  grantedAt: InstantSchema,
  grantedBy: Type.String(),
  state: OneOf(dateChangeStates),
  /** Why no date was set at once. */
  reason: Nullable(BilingualSchema),
});
export type DateChangeView = Static<typeof DateChangeViewSchema>;
