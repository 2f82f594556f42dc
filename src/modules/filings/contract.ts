import { type Static, Type } from "typebox";
import { largestInteger } from "../../kernel/largest-integer.ts";
import { CivilDateSchema, InstantSchema, ZoneSchema } from "../../kernel/moment-schemas.ts";
import { Nullable } from "../../kernel/nullable.ts";
import { NamedSchema } from "../cases/contract.ts";
import { RemarkSchema } from "../files/contract.ts";
import { BilingualSchema } from "../parties/contract.ts";

/** Null is tried first: the validator would otherwise make an empty text of a null. */
const Maybe = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([Type.Null(), schema]);

const closed = { additionalProperties: false } as const;
const DocumentLanguageSchema = Type.Union([Type.Literal("en"), Type.Literal("fr"), Type.Literal("other")]);
const Uuid = Type.String({ format: "uuid" });

/** One document as its filer describes it; every part may be missing while it is a draft. */
const ContentDocumentSchema = Type.Object(
  {
    /** The page's own name of the row. */
    key: Type.String({ minLength: 1, maxLength: 60 }),
    uploadId: Maybe(Uuid),
    /** A document that the registry returned, filed again as it is. */
    returnedDocumentId: Maybe(Uuid),
    fileName: Type.String({ maxLength: 300 }),
    typeCode: Maybe(Type.String({ maxLength: 60 })),
    description: Type.String({ maxLength: 300 }),
    language: Maybe(DocumentLanguageSchema),
  },
  closed,
);

/** How and when the other party received the documents, or why that is not stated. */
const ServiceSchema = Type.Object(
  {
    kind: Maybe(Type.Union([Type.Literal("provided"), Type.Literal("no-other-party"), Type.Literal("unable")])),
    to: Type.String({ maxLength: 300 }),
    method: Maybe(Type.String({ maxLength: 40 })),
    /** Civil date, or empty. */
    on: Type.String({ maxLength: 10 }),
    explanation: Type.String({ maxLength: 1000 }),
  },
  closed,
);

/** What the registry adds for something that came on paper, by fax or by e-mail. Date and time by the office's clock. */
const CounterSchema = Type.Object(
  {
    channel: Maybe(Type.String({ maxLength: 20 })),
    side: Maybe(Type.Union([Type.Literal("party"), Type.Literal("minister")])),
    on: Type.String({ maxLength: 10 }),
    time: Type.String({ maxLength: 5 }),
  },
  closed,
);

/** A submission as it is typed, saved and sent: one shape for the draft and for what is submitted. */
export const SubmissionContentSchema = Type.Object(
  {
    documents: Type.Array(ContentDocumentSchema, { maxItems: 200 }),
    service: Maybe(ServiceSchema),
    note: Type.String({ maxLength: 2000 }),
    counter: Maybe(CounterSchema),
  },
  closed,
);
export type SubmissionContent = Static<typeof SubmissionContentSchema>;

/** What its writer should know of a file of a draft before it is filed. */
const DraftFileSchema = Type.Object({
  /** The row's key in the content. */
  key: Type.String(),
  /** Why it cannot be filed as it is: another file is needed. */
  problem: Nullable(Type.Object({ code: Type.String(), title: Type.String(), detail: Type.String() })),
  /** What was found in it, though it can be filed. */
  remarks: Type.Array(RemarkSchema),
  /** Why the registry returned it. */
  returned: Nullable(
    Type.Object({
      ...NamedSchema.properties,
      mend: BilingualSchema,
      words: Nullable(Type.String()),
      /** Filed again as it is, it would be returned again. */
      needsNewFile: Type.Boolean(),
    }),
  ),
});
export type DraftFile = Static<typeof DraftFileSchema>;

export const DraftViewSchema = Type.Object({
  id: Type.String(),
  caseId: Type.String(),
  fileNumber: Type.String(),
  version: Type.Integer(),
  content: SubmissionContentSchema,
  /** Only the files of which something is to be said. */
  files: Type.Array(DraftFileSchema),
  /** Names of files sent for this draft of which not everything has arrived. */
  unfinished: Type.Array(Type.String()),
  fromSubmissionId: Nullable(Type.String()),
  updatedAt: InstantSchema,
  updatedBy: Type.String(),
  /** Set once it was submitted. */
  submissionId: Nullable(Type.String()),
});
export type DraftView = Static<typeof DraftViewSchema>;

export const DraftSummarySchema = Type.Object({
  id: Type.String(),
  caseId: Type.String(),
  fileNumber: Type.String(),
  documents: Type.Integer(),
  fromSubmissionId: Nullable(Type.String()),
  updatedAt: InstantSchema,
});
export type DraftSummary = Static<typeof DraftSummarySchema>;

export const SaveDraftSchema = Type.Object(
  { version: Type.Integer({ minimum: 1, maximum: largestInteger }), content: SubmissionContentSchema },
  closed,
);

/** What the form needs to know of the case: its types, whether a statement is asked, the ways and reasons. */
export const FilingFormSchema = Type.Object({
  caseId: Type.String(),
  fileNumber: Type.String(),
  principal: Type.String(),
  office: Type.Object({ id: Type.String(), name: BilingualSchema, zone: ZoneSchema }),
  types: Type.Array(
    Type.Object({
      ...NamedSchema.properties,
      serviceSource: Nullable(BilingualSchema),
      source: BilingualSchema,
      /** What stands against a document of this type on this case today, as far as the record tells. */
      caution: Nullable(BilingualSchema),
    }),
  ),
  serviceMethods: Type.Array(NamedSchema),
  channels: Type.Array(NamedSchema),
  atCounter: Type.Boolean(),
});
export type FilingForm = Static<typeof FilingFormSchema>;

const OutcomeSchema = Type.Object({
  outcome: Type.Union([
    Type.Literal("docketed"),
    Type.Literal("returned"),
    Type.Literal("split"),
    Type.Literal("merged"),
  ]),
  docketNumber: Nullable(Type.Integer()),
  reason: Nullable(Type.Object({ ...NamedSchema.properties, mend: BilingualSchema })),
  words: Nullable(Type.String()),
  decidedAt: InstantSchema,
});

const MomentSchema = Type.Object({
  zone: ZoneSchema,
  on: CivilDateSchema,
  time: Type.String(),
  text: BilingualSchema,
});

const ReceiptDocumentSchema = Type.Object({
  documentId: Type.String(),
  position: Type.Integer(),
  type: NamedSchema,
  description: Type.String(),
  language: DocumentLanguageSchema,
  fileName: Type.String(),
  mediaType: Type.String(),
  sizeBytes: Type.Integer(),
  pages: Nullable(Type.Integer()),
  /** Of the bytes as received. */
  sha256: Type.String(),
  /** Of the PDF that the tribunal had made of them; null when it is the file itself, or there was none at receipt. */
  pdfSha256: Nullable(Type.String()),
});

/** What the filer stated of providing the documents to the other party. */
const ReceiptServiceSchema = Type.Object({
  kind: Type.Union([Type.Literal("provided"), Type.Literal("no-other-party"), Type.Literal("unable")]),
  to: Nullable(Type.String()),
  method: Nullable(NamedSchema),
  on: Nullable(CivilDateSchema),
  explanation: Nullable(Type.String()),
  /** All of it in words. */
  text: BilingualSchema,
});

/** What is acknowledged, and only after it is durable. */
export const ReceiptSchema = Type.Object({
  submissionId: Type.String(),
  receiptNumber: Type.String(),
  caseId: Type.String(),
  fileNumber: Type.String(),
  division: NamedSchema,
  office: Type.Object({ id: Type.String(), name: BilingualSchema, zone: ZoneSchema }),
  filedBy: Type.String(),
  filedAs: NamedSchema,
  channel: NamedSchema,
  receivedAt: InstantSchema,
  recordedAt: InstantSchema,
  /** The portal's stamp, in Eastern time. */
  stamp: MomentSchema,
  /** Where the case is handled: this alone decides whether the filing is in time. */
  receipt: MomentSchema,
  zoneDatabase: Type.String(),
  /** Null when none was made. */
  service: Nullable(ReceiptServiceSchema),
  documents: Type.Array(ReceiptDocumentSchema),
  event: Type.Object({ id: Type.String(), sha256: Type.String() }),
});
export type Receipt = Static<typeof ReceiptSchema>;

const SubmissionDocumentSchema = Type.Object({
  ...ReceiptDocumentSchema.properties,
  origin: Type.Union([Type.Literal("filed"), Type.Literal("split"), Type.Literal("merged")]),
  madeFrom: Type.Array(Type.String()),
  /** As the registry has it now; differs from what was filed once it was corrected. */
  current: Type.Object({
    type: NamedSchema,
    description: Type.String(),
    version: Type.Integer(),
    /** Of the PDF that people read, also when it was made after the receipt; null while there is none. */
    pages: Nullable(Type.Integer()),
  }),
  outcome: Nullable(OutcomeSchema),
});

const SubmissionStateSchema = Type.Union([
  Type.Literal("in-review"),
  Type.Literal("docketed"),
  Type.Literal("returned"),
  Type.Literal("partly-returned"),
]);

const SubmissionSummarySchema = Type.Object({
  id: Type.String(),
  receiptNumber: Type.String(),
  caseId: Type.String(),
  fileNumber: Type.String(),
  principal: Type.String(),
  zone: ZoneSchema,
  receivedAt: InstantSchema,
  channel: NamedSchema,
  documents: Type.Integer(),
  types: Type.Array(NamedSchema),
  state: SubmissionStateSchema,
});
export type SubmissionSummary = Static<typeof SubmissionSummarySchema>;

export const SubmissionPageSchema = Type.Object({
  items: Type.Array(SubmissionSummarySchema),
  next: Nullable(Type.String()),
});

const SubmissionNumberSchema = Type.Object({ submissionId: Type.String(), receiptNumber: Type.String() });

export const SubmissionViewSchema = Type.Object({
  receipt: ReceiptSchema,
  state: SubmissionStateSchema,
  service: Nullable(ServiceSchema),
  note: Type.String(),
  /** The earlier submission whose returned documents this one brings again. */
  mends: Nullable(SubmissionNumberSchema),
  /** The later submissions that brought again what was returned of this one, earliest first. */
  mendedBy: Type.Array(SubmissionNumberSchema),
  documents: Type.Array(SubmissionDocumentSchema),
  /** The reader's own open draft made from what was returned. */
  draftId: Nullable(Type.String()),
  review: Type.Object({ version: Type.Integer(), changedAt: InstantSchema, changedBy: Nullable(Type.String()) }),
});
export type SubmissionView = Static<typeof SubmissionViewSchema>;

export const ReturnReasonSchema = Type.Object({
  ...NamedSchema.properties,
  mend: BilingualSchema,
  wordsRequired: Type.Boolean(),
  source: BilingualSchema,
});

const reviewed = { taskId: Uuid, version: Type.Integer({ minimum: 1, maximum: largestInteger }) };
const Description = Type.String({ minLength: 1, maxLength: 300 });
const TypeCode = Type.String({ minLength: 1, maxLength: 60 });

export const CorrectSchema = Type.Object({ ...reviewed, typeCode: TypeCode, description: Description }, closed);
export type Correction = Static<typeof CorrectSchema>;

export const SplitSchema = Type.Object(
  {
    ...reviewed,
    parts: Type.Array(
      Type.Object(
        {
          firstPage: Type.Integer({ minimum: 1, maximum: largestInteger }),
          lastPage: Type.Integer({ minimum: 1, maximum: largestInteger }),
          typeCode: TypeCode,
          description: Description,
        },
        closed,
      ),
      { minItems: 2, maxItems: 50 },
    ),
  },
  closed,
);
export type SplitRequest = Static<typeof SplitSchema>;

export const MergeSchema = Type.Object(
  {
    ...reviewed,
    documentIds: Type.Array(Uuid, { minItems: 2, maxItems: 50 }),
    typeCode: TypeCode,
    description: Description,
  },
  closed,
);
export type MergeRequest = Static<typeof MergeSchema>;

export const DecideSchema = Type.Object(
  {
    ...reviewed,
    decisions: Type.Array(
      Type.Object(
        {
          documentId: Uuid,
          outcome: Type.Union([Type.Literal("docketed"), Type.Literal("returned")]),
          /** Both for what is returned. */
          reasonCode: Type.Optional(Type.String({ maxLength: 60 })),
          words: Type.Optional(Type.String({ maxLength: 2000 })),
        },
        closed,
      ),
      { minItems: 1, maxItems: 200 },
    ),
  },
  closed,
);
export type Decisions = Static<typeof DecideSchema>;
