import { type Static, Type } from "typebox";
import { CivilDateSchema, InstantSchema } from "../../../kernel/moment-schemas.ts";
import { Nullable } from "../../../kernel/nullable.ts";
import { OneOf } from "../../../kernel/one-of.ts";
import type { RefusalRegistry } from "../../../kernel/refusal.ts";

/** `pending`: asked for, no result yet. `confirmed`: nothing stands in the way. `issue`: something was raised. */
const screeningStates = ["pending", "confirmed", "issue"] as const;
export type ScreeningState = (typeof screeningStates)[number];

export const NewScreeningSchema = Type.Object(
  { state: OneOf(screeningStates), on: Type.String({ format: "date" }) },
  { additionalProperties: false },
);
export type NewScreening = Static<typeof NewScreeningSchema>;

export const ScreeningViewSchema = Type.Object({
  /** Null: nothing is on record. */
  state: Nullable(OneOf(screeningStates)),
  /** Whether the reader may record what comes next. */
  mayRecord: Type.Boolean(),
  items: Type.Array(
    Type.Object({
      state: OneOf(screeningStates),
      on: CivilDateSchema,
      recordedAt: InstantSchema,
      by: Nullable(Type.String()),
    }),
  ),
});
export type ScreeningView = Static<typeof ScreeningViewSchema>;

export const screeningRefusals = {
  "screening-not-asked": {
    status: 409,
    title: {
      en: "Front-end security screening belongs to a claim for refugee protection; this file is another proceeding",
      fr: "Le filtrage de sécurité préliminaire concerne une demande d’asile; ce dossier est une autre procédure",
    },
    next: { en: "Record it on the file of the claim.", fr: "Consignez-le au dossier de la demande d’asile." },
  },
  "screening-recorded-already": {
    status: 409,
    title: { en: "That is on record already", fr: "C’est déjà consigné" },
    next: { en: "Reload the page to see the day and by whom.", fr: "Rechargez la page pour voir le jour et par qui." },
  },
  "screening-day-impossible": {
    status: 422,
    title: { en: "It cannot have happened on that day", fr: "Cela ne peut s’être produit ce jour-là" },
    next: {
      en: "Give the day that the partner’s message names: not after today, not before what was recorded last, and not more than a year before the referral.",
      fr: "Indiquez le jour que nomme le message du partenaire\u00a0: ni après aujourd’hui, ni avant ce qui a été consigné en dernier, ni plus d’un an avant le déféré.",
    },
  },
} as const satisfies RefusalRegistry;
