import { type Static, Type } from "typebox";
import { CivilDateSchema, InstantSchema, ZoneSchema } from "../../../kernel/moment-schemas.ts";
import { Nullable } from "../../../kernel/nullable.ts";
import { OneOf } from "../../../kernel/one-of.ts";
import { ModeSchema } from "../../hearings/contract.ts";
import { BilingualSchema } from "../../parties/contract.ts";
import { divisions, offerStates, refusalReasons } from "../contract.ts";

const closed = { additionalProperties: false } as const;

const OtherDateSchema = Type.Object({ on: CivilDateSchema, time: Type.String(), startsAt: InstantSchema });
export type OtherDate = Static<typeof OtherDateSchema>;

/** What counsel is offered: a date of their cases, until when they answer, and which other dates they may choose. */
export const OfferViewSchema = Type.Object({
  id: Type.String(),
  state: OneOf(offerStates),
  /** `id` is told to whoever is signed in and sees the case. */
  cases: Type.Array(Type.Object({ id: Nullable(Type.String()), fileNumber: Type.String() })),
  division: OneOf(divisions),
  office: Type.Object({ name: BilingualSchema, zone: ZoneSchema }),
  on: CivilDateSchema,
  time: Type.String(),
  startsAt: InstantSchema,
  durationMinutes: Type.Integer(),
  mode: ModeSchema,
  offeredAt: InstantSchema,
  lapsesAt: InstantSchema,
  /** Which of how many dates that counsel is offered before one is set without asking. */
  ordinal: Type.Integer(),
  of: Type.Integer(),
  /** When the hearing is set for now, where the offer is to move it; null where none is set. */
  movesFrom: Nullable(Type.String()),
  alternatives: Type.Array(OtherDateSchema),
  answeredAt: Nullable(InstantSchema),
  chosenAt: Nullable(InstantSchema),
  /** Whether the date that was accepted or chosen is still the one that is set, or will be; null where none was. */
  stands: Nullable(Type.Boolean()),
  reason: Nullable(OneOf(refusalReasons)),
  actions: Type.Array(Type.String()),
});
export type OfferView = Static<typeof OfferViewSchema>;

/** What counsel says of an offered date. */
export const AnswerSchema = Type.Object(
  {
    answer: OneOf(["accept", "choose", "refuse"] as const),
    /** Which of the other dates, to choose it. */
    startsAt: Type.Optional(Nullable(Type.String({ format: "date-time" }))),
    /** Why none suits; `other` is said in words. */
    reason: Type.Optional(Nullable(OneOf(refusalReasons))),
    words: Type.Optional(Nullable(Type.String({ maxLength: 500 }))),
  },
  closed,
);
export type Answer = Static<typeof AnswerSchema>;

export const TokenSchema = Type.Object({ token: Type.String({ minLength: 1, maxLength: 200 }) }, closed);
export const AnswerByLinkSchema = Type.Object(
  { token: Type.String({ minLength: 1, maxLength: 200 }), answer: AnswerSchema },
  closed,
);
