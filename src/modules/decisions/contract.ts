import { type Static, Type } from "typebox";
import { largestInteger } from "../../kernel/largest-integer.ts";
import { CivilDateSchema, InstantSchema, ZoneSchema } from "../../kernel/moment-schemas.ts";
import { Nullable } from "../../kernel/nullable.ts";
import { OneOf } from "../../kernel/one-of.ts";
import { BilingualSchema, LanguageSchema } from "../parties/contract.ts";
import { ManualNotificationSchema } from "./manual-notifications/contract.ts";

const closed = { additionalProperties: false } as const;
const Day = Type.String({ format: "date" });
const Named = Type.Object({ code: Type.String(), name: BilingualSchema });
const Version = Type.Integer({ minimum: 1, maximum: largestInteger });

const sectionCodes = ["introduction", "facts", "issues", "analysis", "determination"] as const;
const RunSchema = Type.Object(
  {
    text: Type.String({ minLength: 1, maxLength: 20_000 }),
    marks: Type.Optional(Type.Array(OneOf(["bold", "italic"] as const), { maxItems: 2 })),
  },
  closed,
);
const RunsSchema = Type.Array(RunSchema, { maxItems: 500 });
const BlockSchema = Type.Union([
  Type.Object({ type: OneOf(["paragraph", "heading", "quotation"] as const), runs: RunsSchema }, closed),
  Type.Object(
    { type: OneOf(["bulleted-list", "numbered-list"] as const), items: Type.Array(RunsSchema, { maxItems: 200 }) },
    closed,
  ),
]);

/** Written reasons as a member writes them, whatever the editor. */
export const DecisionTextSchema = Type.Object(
  {
    sections: Type.Array(
      Type.Object({ code: OneOf(sectionCodes), blocks: Type.Array(BlockSchema, { maxItems: 2000 }) }, closed),
      { maxItems: sectionCodes.length },
    ),
  },
  closed,
);
export type DecisionText = Static<typeof DecisionTextSchema>;

const statusCodes = ["draft", "signed", "released", "discarded"] as const;
export const readerPurposes = ["second-reader", "translation", "support"] as const;

const DecisionCaseSchema = Type.Object({
  caseId: Type.String(),
  fileNumber: Type.String(),
  principal: Type.String(),
  determination: Nullable(Named),
  documentId: Nullable(Type.String()),
});

export const DecisionSummarySchema = Type.Object({
  id: Type.String(),
  division: Type.String(),
  office: Type.Object({ id: Type.String(), name: BilingualSchema, zone: ZoneSchema }),
  status: OneOf(statusCodes),
  language: LanguageSchema,
  author: Type.Object({ accountId: Type.String(), name: Type.String() }),
  cases: Type.Array(DecisionCaseSchema),
  openedAt: InstantSchema,
  savedAt: InstantSchema,
  signedAt: Nullable(InstantSchema),
  releasedAt: Nullable(InstantSchema),
  effectiveOn: Nullable(CivilDateSchema),
  citation: Nullable(BilingualSchema),
  correctsId: Nullable(Type.String()),
});
export type DecisionSummary = Static<typeof DecisionSummarySchema>;

/** The member’s own document in place of words written here, with what it holds beside what its pages show. */
export const DecisionFileSchema = Type.Object({
  fileName: Type.String(),
  mediaType: Type.String(),
  sizeBytes: Type.Integer(),
  pages: Type.Integer(),
  hash: Type.String(),
  putAt: InstantSchema,
  marks: Type.Array(
    Type.Object({
      code: Type.String(),
      name: BilingualSchema,
      pages: Type.Array(Type.Integer()),
      /** It goes out with the decision: the member confirms having seen it before signing. */
      goesOut: Type.Boolean(),
    }),
  ),
  /** Whom the document names beside its pages: what its metadata says stays behind, who wrote a comment that goes out does not. */
  named: Type.Array(Type.Object({ name: BilingualSchema, value: Type.String(), goesOut: Type.Boolean() })),
});
export type DecisionFile = Static<typeof DecisionFileSchema>;

export const DecisionViewSchema = Type.Object({
  ...DecisionSummarySchema.properties,
  /** The reasons are a document of the member’s own. */
  isUploaded: Type.Boolean(),
  /** For whoever may read the draft. */
  file: Nullable(DecisionFileSchema),
  version: Type.Integer(),
  hearingId: Nullable(Type.String()),
  heardOn: Nullable(CivilDateSchema),
  statedOn: Nullable(CivilDateSchema),
  reasonsOn: Nullable(CivilDateSchema),
  correctionNote: Nullable(Type.String()),
  /** The last correction of it that was released. */
  correctedById: Nullable(Type.String()),
  /** The draft as it was last saved, for whoever may read it; null for the others. */
  content: Nullable(DecisionTextSchema),
  determinations: Type.Array(Type.Object({ code: Type.String(), name: BilingualSchema, needsReasons: Type.Boolean() })),
  readers: Type.Array(
    Type.Object({
      accountId: Type.String(),
      name: Type.String(),
      purpose: OneOf(readerPurposes),
      namedAt: InstantSchema,
    }),
  ),
  comments: Type.Array(
    Type.Object({
      id: Type.String(),
      name: Type.String(),
      mine: Type.Boolean(),
      words: Type.String(),
      madeAt: InstantSchema,
    }),
  ),
  /** Of a panel of three, who presides first; empty where one member decides. */
  panel: Type.Array(
    Type.Object({
      accountId: Type.String(),
      name: Type.String(),
      presides: Type.Boolean(),
      /** Null: has not signed this version. */
      opinion: Nullable(OneOf(["concurs", "dissents"] as const)),
      signedAt: Nullable(InstantSchema),
      /** For whoever may read the draft. */
      dissent: Nullable(DecisionTextSchema),
    }),
  ),
  pages: Nullable(Type.Integer()),
  hash: Nullable(Type.String()),
  actions: Type.Array(Type.String()),
});
export type DecisionView = Static<typeof DecisionViewSchema>;

export const NewDecisionSchema = Type.Object(
  {
    /** The day on which it was stated at the hearing, in words; null: as the record of the hearing says. */
    statedOn: Nullable(Day),
  },
  closed,
);
export type NewDecision = Static<typeof NewDecisionSchema>;

export const DraftSchema = Type.Object(
  {
    /** The version that the author was looking at. */
    version: Version,
    content: DecisionTextSchema,
    statedOn: Nullable(Day),
    determinations: Type.Array(
      Type.Object(
        { caseId: Type.String({ maxLength: 40 }), determination: Nullable(Type.String({ maxLength: 40 })) },
        closed,
      ),
      { maxItems: 50 },
    ),
  },
  closed,
);
export type Draft = Static<typeof DraftSchema>;

export const NewDecisionFileSchema = Type.Object(
  {
    /** The version that the author was looking at. */
    version: Version,
    /** The member’s own upload, arrived and examined. */
    uploadId: Type.String({ maxLength: 40 }),
  },
  closed,
);
export type NewDecisionFile = Static<typeof NewDecisionFileSchema>;

export const PanelSignatureSchema = Type.Object(
  {
    /** The version that the member was looking at. */
    version: Version,
    opinion: OneOf(["concurs", "dissents"] as const),
    /** Reasons of whoever does not agree. */
    dissent: Nullable(DecisionTextSchema),
  },
  closed,
);
export type PanelSignature = Static<typeof PanelSignatureSchema>;

export const DraftSavedSchema = Type.Object({ version: Type.Integer(), savedAt: InstantSchema });

export const DecisionsOfCaseSchema = Type.Object({
  items: Type.Array(DecisionSummarySchema),
  assigned: Nullable(Type.Object({ accountId: Type.String(), name: Type.String() })),
  /** The names of the three to whom the case was given, who presides first; empty where it is one. */
  panel: Type.Array(Type.String()),
  actions: Type.Array(Type.String()),
});
export type DecisionsOfCase = Static<typeof DecisionsOfCaseSchema>;

export const DecisionPageSchema = Type.Object({
  items: Type.Array(DecisionSummarySchema),
  next: Nullable(Type.String()),
  total: Type.Integer(),
});

/** A case that waits for the member's decision. */
const DeskCaseSchema = Type.Object({
  caseId: Type.String(),
  fileNumber: Type.String(),
  principal: Type.String(),
  division: Named,
  proceeding: Named,
  status: Named,
  office: Type.Object({ id: Type.String(), name: BilingualSchema, zone: ZoneSchema }),
  /** Since when it is the member's. */
  since: InstantSchema,
  decisionId: Nullable(Type.String()),
});

/** A hearing of the member's whose hour has come, of which nobody has recorded what happened. */
const HearingToRecordSchema = Type.Object({
  hearingId: Type.String(),
  on: CivilDateSchema,
  startsAt: InstantSchema,
  zone: ZoneSchema,
  cases: Type.Array(Type.Object({ id: Type.String(), fileNumber: Type.String(), principal: Type.String() })),
});

export const DeskSchema = Type.Object({
  toRecord: Type.Array(HearingToRecordSchema),
  toDecide: Type.Array(DeskCaseSchema),
  drafts: Type.Array(DecisionSummarySchema),
  /** Drafts of a panel that wait for the member's signature. */
  toSign: Type.Array(DecisionSummarySchema),
  /** Drafts of others that the member was asked to read. */
  toRead: Type.Array(DecisionSummarySchema),
});
export type Desk = Static<typeof DeskSchema>;

export const NoteSchema = Type.Object({ words: Type.String(), savedAt: Nullable(InstantSchema) });

/** A message that waits for the gateway of a partner, or that it has sent; until then an officer tells by hand. */
export const PartnerMessageSchema = Type.Object({
  id: Type.String(),
  partner: Type.String(),
  what: BilingualSchema,
  /** Whether the reasons go with it; null where it is no decision. */
  withReasons: Nullable(Type.Boolean()),
  madeAt: InstantSchema,
  /** Null: it waits, and nobody has sent it. */
  sentAt: Nullable(InstantSchema),
  /** Null: nothing is recorded of an officer who told it. */
  told: Nullable(ManualNotificationSchema),
});
export type PartnerMessageView = Static<typeof PartnerMessageSchema>;
export const partners = ["IRCC", "CBSA", "FC"] as const;

/** Over all cases: each message with its case, and the kinds that there are. */
export const PartnerMessagePageSchema = Type.Object({
  items: Type.Array(
    Type.Object({
      ...PartnerMessageSchema.properties,
      caseId: Type.String(),
      fileNumber: Type.String(),
      zone: ZoneSchema,
    }),
  ),
  next: Nullable(Type.String()),
  kinds: Type.Array(Type.Object({ code: Type.String(), name: BilingualSchema })),
});
export type PartnerMessagePage = Static<typeof PartnerMessagePageSchema>;

export const ReceiptSchema = Type.Object({
  id: Type.String(),
  caseId: Type.String(),
  fileNumber: Type.String(),
  side: OneOf(["party", "minister"] as const),
  name: Type.String(),
  receivedOn: CivilDateSchema,
  basis: OneOf(["opened", "mailed", "in-person", "acknowledged"] as const),
  recordedAt: InstantSchema,
  /** The letter from which receipt was presumed came back on that day: it is no longer said that it was received. */
  letterReturnedOn: Nullable(CivilDateSchema),
  /** Last day of this person's notice of appeal; null where there is no appeal, or where the letter came back. */
  appealDueOn: Nullable(CivilDateSchema),
});
export type Receipt = Static<typeof ReceiptSchema>;

export const NewReceiptSchema = Type.Object(
  {
    caseId: Type.String({ maxLength: 40 }),
    side: OneOf(["party", "minister"] as const),
    personId: Nullable(Type.String({ maxLength: 40 })),
    counselId: Nullable(Type.String({ maxLength: 40 })),
    receivedOn: Day,
    basis: OneOf(["in-person", "acknowledged"] as const),
  },
  closed,
);
export type NewReceipt = Static<typeof NewReceiptSchema>;
