import { type Static, Type } from "typebox";
import type { Bilingual } from "../../kernel/bilingual.ts";
import { CivilDateSchema, InstantSchema, ZoneSchema } from "../../kernel/moment-schemas.ts";
import { Nullable } from "../../kernel/nullable.ts";
import { OneOf } from "../../kernel/one-of.ts";
import { BilingualSchema } from "../parties/contract.ts";

export const deliveryStates = [
  "queued",
  "sent",
  "delayed",
  "bounced",
  "opened",
  "mailed",
  "answered",
  "returned",
] as const;
export type DeliveryState = (typeof deliveryStates)[number];

/** What a notice is about, by name: a text in both languages, or one that is the same in both. */
export type NoticeFacts = Readonly<Record<string, Bilingual | string>>;

/** A notice as it was said: kept with the notice, never composed again. */
export interface NoticeContent {
  readonly title: Bilingual;
  readonly paragraphs: readonly Bilingual[];
  readonly rows: readonly NoticeRow[];
  /** The same for whoever has no account and reads it in a letter; none in notices of an earlier release. */
  readonly onPaper?: { readonly paragraphs: readonly Bilingual[]; readonly rows: readonly NoticeRow[] };
}

interface NoticeRow {
  readonly label: Bilingual;
  readonly value: Bilingual;
}

const NoticeSummarySchema = Type.Object({
  id: Type.String(),
  caseId: Type.String(),
  fileNumber: Type.String(),
  kind: Type.String(),
  title: BilingualSchema,
  issuedAt: InstantSchema,
  zone: ZoneSchema,
  /** When the reader first opened it; null while unread or when it was not addressed to the reader. */
  openedAt: Nullable(InstantSchema),
  isMine: Type.Boolean(),
  hasCalendar: Type.Boolean(),
  /** The latest notice about the same, when this one no longer stands. */
  replacedBy: Nullable(Type.Object({ id: Type.String(), title: BilingualSchema, issuedAt: InstantSchema })),
});
export type NoticeSummary = Static<typeof NoticeSummarySchema>;

export const NoticePageSchema = Type.Object({
  items: Type.Array(NoticeSummarySchema),
  next: Nullable(Type.String()),
  total: Type.Integer(),
});

const DeliveryViewSchema = Type.Object({
  id: Type.String(),
  channel: Type.Union([Type.Literal("portal"), Type.Literal("email"), Type.Literal("mail")]),
  recipient: Type.String(),
  state: Type.String(),
  at: InstantSchema,
  code: Nullable(Type.String()),
  mailedOn: Nullable(CivilDateSchema),
  /** The day on which the letter came back. */
  returnedOn: Nullable(CivilDateSchema),
  openedAt: Nullable(InstantSchema),
});
export type DeliveryView = Static<typeof DeliveryViewSchema>;

export const NoticeViewSchema = Type.Object({
  ...NoticeSummarySchema.properties,
  paragraphs: Type.Array(BilingualSchema),
  rows: Type.Array(Type.Object({ label: BilingualSchema, value: BilingualSchema })),
  /** The documents that go with it, those that the reader may see. */
  enclosures: Type.Array(Type.Object({ documentId: Type.String(), name: BilingualSchema })),
  /** The staff's follow-up; empty for a party. */
  deliveries: Type.Array(DeliveryViewSchema),
  /** For the staff, of a notice to the whole case: who on the case today was sent none, and through whom it reaches them. */
  others: Type.Array(Type.Object({ name: Type.String(), through: Nullable(Type.String()) })),
});
export type NoticeView = Static<typeof NoticeViewSchema>;

/** Somebody on a case, and how a notice reaches them. */
export const ToldSchema = Type.Object({
  fileNumber: Type.String(),
  name: Type.String(),
  relation: Type.String(),
  /** `through`: somebody who acts for them is reached. */
  channel: Type.Union([Type.Literal("portal"), Type.Literal("mail"), Type.Literal("through")]),
  byEmail: Type.Boolean(),
  /** Who is reached in their place. */
  through: Nullable(Type.String()),
  /** A letter has to go, and nobody knows where to. */
  addressMissing: Type.Boolean(),
  language: Type.Union([Type.Literal("en"), Type.Literal("fr")]),
});
export type Told = Static<typeof ToldSchema>;

/** What a step would tell, and whom, before it is taken. */
export const StepPreviewSchema = Type.Object({
  notices: Type.Array(
    Type.Object({
      kind: Type.String(),
      title: BilingualSchema,
      paragraphs: Type.Array(BilingualSchema),
      rows: Type.Array(Type.Object({ label: BilingualSchema, value: BilingualSchema })),
    }),
  ),
  told: Type.Array(ToldSchema),
});
export type StepPreview = Static<typeof StepPreviewSchema>;

export const DeliveryRowSchema = Type.Object({
  ...DeliveryViewSchema.properties,
  noticeId: Type.String(),
  caseId: Type.String(),
  fileNumber: Type.String(),
  title: BilingualSchema,
  zone: ZoneSchema,
  /** A later notice says otherwise: this one is not to be sent any more. */
  isReplaced: Type.Boolean(),
});
export type DeliveryRow = Static<typeof DeliveryRowSchema>;

const AddressChoiceSchema = Type.Union([Type.Literal("issued"), Type.Literal("today")]);
export const MailedRequestSchema = Type.Object(
  {
    mailedOn: Type.String({ format: "date" }),
    /** Which of the delivery's addresses the letter carries; the first when left out. */
    address: Type.Optional(AddressChoiceSchema),
    /** It was in the mail already when a later notice replaced it that same day. */
    beforeReplaced: Type.Optional(Type.Boolean()),
  },
  { additionalProperties: false },
);
export const LetterQuerySchema = Type.Object({ address: Type.Optional(AddressChoiceSchema) });
export const SendAgainRequestSchema = Type.Object(
  { email: Type.Optional(Type.String({ format: "email", maxLength: 200 })) },
  { additionalProperties: false },
);
export const AnswerRequestSchema = Type.Object(
  { reason: Type.String({ maxLength: 40 }), words: Type.Optional(Type.String({ maxLength: 500 })) },
  { additionalProperties: false },
);

export const ReturnedRequestSchema = Type.Object(
  {
    /** The day on which the envelope came back to the tribunal. */
    returnedOn: Type.String({ format: "date" }),
    reason: Type.String({ maxLength: 40 }),
    words: Type.Optional(Type.String({ maxLength: 500 })),
    /** An upload of the sender’s own: the scan of the envelope, which becomes a document of the case. */
    scanUploadId: Type.Optional(Type.String({ maxLength: 40 })),
  },
  { additionalProperties: false },
);
export const AddressConfirmedRequestSchema = Type.Object(
  { address: AddressChoiceSchema, words: Type.String({ maxLength: 500, pattern: "\\S" }) },
  { additionalProperties: false },
);

/** For the staff of a case: a letter on it that came back, and about which nothing was done yet. */
export const ReturnedLetterSchema = Type.Object({
  deliveryId: Type.String(),
  noticeId: Type.String(),
  title: BilingualSchema,
  recipient: Type.String(),
  mailedOn: Nullable(CivilDateSchema),
  returnedOn: CivilDateSchema,
  reason: BilingualSchema,
  stood: BilingualSchema,
  /** False once it was mailed again, or an officer recorded what was done. */
  isWaiting: Type.Boolean(),
});
export type ReturnedLetter = Static<typeof ReturnedLetterSchema>;

/** An e-mail or a letter with all that the registry needs to reach the person. */
export const DeliveryDetailSchema = Type.Object({
  ...DeliveryRowSchema.properties,
  /** Something is left to do. */
  isWaiting: Type.Boolean(),
  /** False for somebody who has none: a party by letter, counsel of record by letter and e-mail. */
  hasAccount: Type.Boolean(),
  /** At which the account, or counsel without one, is written to. */
  email: Nullable(Type.String()),
  personId: Nullable(Type.String()),
  counselId: Nullable(Type.String()),
  /** An address is known, and it or the name has no Latin form yet that the post can read. */
  latinMissing: Type.Boolean(),
  addresses: Type.Array(
    Type.Object({
      when: AddressChoiceSchema,
      lines: Type.Array(Type.String()),
      /** A letter that went there came back, and nobody has confirmed the address since. */
      doubt: Nullable(Type.Object({ returnedOn: CivilDateSchema, reason: BilingualSchema })),
    }),
  ),
  /** Set while the letter has come back and nothing was done about it yet: what stood on its receipt. */
  stood: Nullable(Type.Object({ presumption: BilingualSchema, what: BilingualSchema })),
  /** How else this person may be reached. */
  otherWays: Type.Array(
    Type.Object({
      kind: OneOf(["email", "phone", "counsel", "representative"] as const),
      value: Type.String(),
    }),
  ),
  returnReasons: Type.Array(Type.Object({ code: Type.String(), name: BilingualSchema, wordsRequired: Type.Boolean() })),
  reasons: Type.Array(Type.Object({ code: Type.String(), name: BilingualSchema, wordsRequired: Type.Boolean() })),
  events: Type.Array(
    Type.Object({
      state: Type.String(),
      at: InstantSchema,
      by: Nullable(Type.String()),
      code: Nullable(Type.String()),
      /** The reason in words, where `code` is one of the registry's own. */
      reason: Nullable(BilingualSchema),
      words: Nullable(Type.String()),
      mailedOn: Nullable(CivilDateSchema),
      returnedOn: Nullable(CivilDateSchema),
      /** The scan of the envelope. */
      documentId: Nullable(Type.String()),
      sentTo: Type.Array(Type.String()),
    }),
  ),
});
export type DeliveryDetail = Static<typeof DeliveryDetailSchema>;
