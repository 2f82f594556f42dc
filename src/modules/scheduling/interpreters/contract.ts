import { type Static, Type } from "typebox";
import { endpoints } from "../../../kernel/endpoint.ts";
import { CivilDateSchema, InstantSchema, ZoneSchema } from "../../../kernel/moment-schemas.ts";
import { Nullable } from "../../../kernel/nullable.ts";
import { OneOf } from "../../../kernel/one-of.ts";
import { ModeSchema } from "../../hearings/contract.ts";
import { BilingualSchema } from "../../parties/contract.ts";
import { TokenSchema } from "../offers/contract.ts";

const closed = { additionalProperties: false } as const;

/** `gave-up`: accepted, and later they cannot come. `withdrawn`: the hearing changed, or somebody else was set. */
const sittingOfferStates = ["open", "accepted", "refused", "lapsed", "withdrawn", "gave-up"] as const;
export type SittingOfferState = (typeof sittingOfferStates)[number];
/** Why somebody does not come. */
const sittingReasons = ["sick", "away", "other-sitting", "conflict", "other"] as const;
export type SittingReason = (typeof sittingReasons)[number];

/** What an interpreter reads of a sitting that is offered: when, where, in which languages. Of whose case it is, nothing. */
const SittingOfferSchema = Type.Object({
  id: Type.String(),
  state: OneOf(sittingOfferStates),
  interpretation: BilingualSchema,
  dialect: Nullable(Type.String()),
  proceedingsLanguage: Nullable(OneOf(["en", "fr"] as const)),
  office: Type.Object({ name: BilingualSchema, zone: ZoneSchema }),
  on: CivilDateSchema,
  time: Type.String(),
  startsAt: InstantSchema,
  durationMinutes: Type.Integer(),
  mode: ModeSchema,
  offeredAt: InstantSchema,
  lapsesAt: InstantSchema,
  answeredAt: Nullable(InstantSchema),
  reason: Nullable(OneOf(sittingReasons)),
  /** What may be answered now. */
  answers: Type.Array(OneOf(["accept", "refuse", "give-up"] as const)),
});
export type SittingOffer = Static<typeof SittingOfferSchema>;

const SittingAnswerSchema = Type.Object(
  {
    answer: OneOf(["accept", "refuse", "give-up"] as const),
    /** Wanted with `refuse` and `give-up`. */
    reason: Type.Optional(Nullable(OneOf(sittingReasons))),
  },
  closed,
);
export type SittingAnswer = Static<typeof SittingAnswerSchema>;

/** What the scheduling officer reads: who was asked for which hearing, and what they answered. */
const AskedInterpreterSchema = Type.Object({
  id: Type.String(),
  hearingId: Type.String(),
  interpreter: Type.String(),
  language: BilingualSchema,
  cases: Type.Array(Type.Object({ id: Type.String(), fileNumber: Type.String() })),
  zone: ZoneSchema,
  startsAt: InstantSchema,
  state: OneOf(sittingOfferStates),
  offeredAt: InstantSchema,
  lapsesAt: InstantSchema,
  answeredAt: Nullable(InstantSchema),
  /** Null where the link of the e-mail was used. */
  answeredBy: Nullable(Type.String()),
  reason: Nullable(OneOf(sittingReasons)),
  bouncedAt: Nullable(InstantSchema),
});
export type AskedInterpreter = Static<typeof AskedInterpreterSchema>;

const AnswerByLink = Type.Object({ ...TokenSchema.properties, answer: SittingAnswerSchema }, closed);

export const sittingOfferEndpoints = endpoints({
  "GET /sitting-offers": { answer: Type.Object({ items: Type.Array(SittingOfferSchema) }) },
  "POST /sitting-offers/:sittingOfferId/answer": {
    params: Type.Object({ sittingOfferId: Type.String({ maxLength: 40 }) }),
    body: SittingAnswerSchema,
    answer: SittingOfferSchema,
  },
  "POST /offered-sittings/check": { body: TokenSchema, answer: SittingOfferSchema, unkeyed: "only-looks" },
  "POST /offered-sittings/answer": { body: AnswerByLink, answer: SittingOfferSchema },
  "GET /schedule/interpreters-asked": { answer: Type.Object({ items: Type.Array(AskedInterpreterSchema) }) },
});
