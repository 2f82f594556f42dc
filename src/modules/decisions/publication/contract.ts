import { type Static, Type } from "typebox";
import { largestInteger } from "../../../kernel/largest-integer.ts";
import { CivilDateSchema, InstantSchema } from "../../../kernel/moment-schemas.ts";
import { Nullable } from "../../../kernel/nullable.ts";
import { OneOf } from "../../../kernel/one-of.ts";
import { BilingualSchema, LanguageSchema } from "../../parties/contract.ts";
import { DecisionSummarySchema, DecisionTextSchema } from "../contract.ts";

const closed = { additionalProperties: false } as const;
const At = Type.Integer({ minimum: 0, maximum: largestInteger });

const foundKinds = ["name", "client-id", "file-number", "birth-date", "address", "telephone", "email"] as const;

/** A passage of the reasons (of dissents too, after them), and from where to where in its words. */
const PlaceSchema = Type.Object({ section: At, block: At, item: Nullable(At), from: At, to: At }, closed);

/** What an officer said of one place: taken out, shown as something else, or left as it is (null). */
const ChoiceSchema = Type.Object(
  {
    kind: OneOf(foundKinds),
    place: PlaceSchema,
    /** As it stood when it was looked at. */
    text: Type.String({ minLength: 1, maxLength: 2000 }),
    shownAs: Nullable(Type.String({ minLength: 1, maxLength: 100, pattern: "\\S" })),
  },
  closed,
);
export type Choice = Static<typeof ChoiceSchema>;

const FoundSchema = Type.Object({
  kind: OneOf(foundKinds),
  place: PlaceSchema,
  text: Type.String(),
  /** The words before and after it. */
  before: Type.String(),
  after: Type.String(),
  /** Known to be the case's own, and written as such things are. */
  isSure: Type.Boolean(),
  choice: Nullable(Type.Object({ shownAs: Nullable(Type.String()) })),
});
export type FoundInText = Static<typeof FoundSchema>;

export const PublicationSchema = Type.Object({
  decision: DecisionSummarySchema,
  status: OneOf(["waiting", "begun", "published", "withdrawn"] as const),
  /** 0: nothing is saved yet. */
  version: Type.Integer(),
  also: Type.Array(Type.String()),
  found: Type.Array(FoundSchema),
  /** How many of them nobody has looked at. */
  open: Type.Integer(),
  /** What was taken out in one place and stands in another all the same. */
  remains: Type.Array(Type.String()),
  /** The reasons as the public will read them, as they were last saved. */
  shown: DecisionTextSchema,
  publishedId: Nullable(Type.String()),
  publishedAt: Nullable(InstantSchema),
  withdrawnAt: Nullable(InstantSchema),
  actions: Type.Array(Type.String()),
});
export type Publication = Static<typeof PublicationSchema>;

export const SavedChoicesSchema = Type.Object(
  {
    /** The version that the officer was looking at; 0 before the first. */
    version: At,
    /** Names that are not on the case and stand in the reasons. */
    also: Type.Array(Type.String({ minLength: 2, maxLength: 200, pattern: "\\S" }), { maxItems: 100 }),
    choices: Type.Array(ChoiceSchema, { maxItems: 5000 }),
  },
  closed,
);
export type SavedChoices = Static<typeof SavedChoicesSchema>;

/** What the list of public versions is sorted by. */
export const publicationSorts = ["released", "citation"] as const;
export type PublicationSort = (typeof publicationSorts)[number];

const ToPublishSchema = Type.Object({
  decision: DecisionSummarySchema,
  status: OneOf(["waiting", "begun", "published", "withdrawn"] as const),
  isUploaded: Type.Boolean(),
});
export type ToPublish = Static<typeof ToPublishSchema>;

export const PublicationsSchema = Type.Object({
  items: Type.Array(ToPublishSchema),
  next: Nullable(Type.String()),
  total: Type.Integer(),
});

/** What everybody may know of a published decision. */
const PublishedDecisionSchema = Type.Object({
  id: Type.String(),
  division: Type.Object({ code: Type.String(), name: BilingualSchema }),
  language: LanguageSchema,
  citation: BilingualSchema,
  isCorrection: Type.Boolean(),
  decidedOn: CivilDateSchema,
  publishedAt: InstantSchema,
  pages: Type.Integer(),
  pdfBytes: Type.Integer(),
  aknBytes: Type.Integer(),
});
export type PublishedDecision = Static<typeof PublishedDecisionSchema>;

export const PublishedDecisionsSchema = Type.Object({
  items: Type.Array(PublishedDecisionSchema),
  next: Nullable(Type.String()),
  total: Type.Integer(),
});
