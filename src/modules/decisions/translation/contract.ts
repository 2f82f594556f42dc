import { type Static, Type } from "typebox";
import { largestInteger } from "../../../kernel/largest-integer.ts";
import { CivilDateSchema, InstantSchema } from "../../../kernel/moment-schemas.ts";
import { Nullable } from "../../../kernel/nullable.ts";
import { OneOf } from "../../../kernel/one-of.ts";
import { BilingualSchema, LanguageSchema } from "../../parties/contract.ts";
import { DecisionFileSchema, DecisionSummarySchema, DecisionTextSchema } from "../contract.ts";

const closed = { additionalProperties: false } as const;
const Named = Type.Object({ code: Type.String(), name: BilingualSchema });

/** The reasons of a member who did not agree, in the other language. */
const TranslatedDissentSchema = Type.Object(
  { memberId: Type.String({ maxLength: 40 }), text: DecisionTextSchema },
  closed,
);
export type TranslatedDissent = Static<typeof TranslatedDissentSchema>;

/** A translation as it stands among those of a decision. */
const TranslationSummarySchema = Type.Object({
  id: Type.String(),
  language: LanguageSchema,
  status: OneOf(["asked", "released", "withdrawn"] as const),
  /** Null for whoever is not of the tribunal’s staff. */
  ground: Nullable(Named),
  /** A civil date; null for whoever is not of the tribunal’s staff. */
  wantedBy: Nullable(CivilDateSchema),
  translator: Nullable(Type.String()),
  releasedAt: Nullable(InstantSchema),
  pages: Nullable(Type.Integer()),
  withdrawalNote: Nullable(Type.String()),
});
export type TranslationSummary = Static<typeof TranslationSummarySchema>;

export const TranslationsSchema = Type.Object({
  items: Type.Array(TranslationSummarySchema),
  /** Why one can be asked for; empty for whoever may not ask. */
  grounds: Type.Array(Named),
  /** The language into which one can be asked for now; null where none can. */
  into: Nullable(LanguageSchema),
});
export type Translations = Static<typeof TranslationsSchema>;

/** A translation with the words that were signed, side by side. */
export const TranslationViewSchema = Type.Object({
  ...TranslationSummarySchema.properties,
  decision: DecisionSummarySchema,
  version: Type.Integer(),
  savedAt: InstantSchema,
  askedBy: Type.String(),
  askedAt: InstantSchema,
  /** Empty where the reasons are a document of the member’s own: it is read beside. */
  original: DecisionTextSchema,
  isUploaded: Type.Boolean(),
  /** The document in which it was made, that stands for the words; null where they are written here. */
  file: Nullable(DecisionFileSchema),
  content: DecisionTextSchema,
  dissents: Type.Array(
    Type.Object({
      memberId: Type.String(),
      name: Type.String(),
      original: DecisionTextSchema,
      text: DecisionTextSchema,
    }),
  ),
  /** What the decision corrects, in its own words; null where it is no correction. */
  correction: Nullable(Type.Object({ original: Type.String(), note: Type.String() })),
  actions: Type.Array(Type.String()),
});
export type TranslationView = Static<typeof TranslationViewSchema>;

export const NewTranslationSchema = Type.Object(
  { ground: Type.String({ maxLength: 40 }), wantedBy: Type.String({ format: "date" }) },
  closed,
);
export type NewTranslation = Static<typeof NewTranslationSchema>;

export const TranslationDraftSchema = Type.Object(
  {
    /** The version that the writer was looking at. */
    version: Type.Integer({ minimum: 1, maximum: largestInteger }),
    content: DecisionTextSchema,
    dissents: Type.Array(TranslatedDissentSchema, { maxItems: 2 }),
    correctionNote: Nullable(Type.String({ maxLength: 1000 })),
    /** Who translated, as it is printed; null while nobody has said. */
    translator: Nullable(Type.String({ maxLength: 200 })),
  },
  closed,
);
export type TranslationDraft = Static<typeof TranslationDraftSchema>;
