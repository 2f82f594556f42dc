import { type Static, Type } from "typebox";
import type { Bilingual } from "../../kernel/bilingual.ts";
import { Nullable } from "../../kernel/nullable.ts";
import { OneOf } from "../../kernel/one-of.ts";
import type { RefusalRegistry } from "../../kernel/refusal.ts";
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
  issuedAt: Type.String(),
  zone: Type.String(),
  /** When the reader first opened it; null while unread or when it was not addressed to the reader. */
  openedAt: Nullable(Type.String()),
  isMine: Type.Boolean(),
  hasCalendar: Type.Boolean(),
  /** The latest notice about the same, when this one no longer stands. */
  replacedBy: Nullable(Type.Object({ id: Type.String(), title: BilingualSchema, issuedAt: Type.String() })),
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
  at: Type.String(),
  code: Nullable(Type.String()),
  mailedOn: Nullable(Type.String()),
  /** The day on which the letter came back. */
  returnedOn: Nullable(Type.String()),
  openedAt: Nullable(Type.String()),
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
  /** For the staff, of a notice to the whole file: who on the file today was sent none, and through whom it reaches them. */
  others: Type.Array(Type.Object({ name: Type.String(), through: Nullable(Type.String()) })),
});
export type NoticeView = Static<typeof NoticeViewSchema>;

/** Somebody on a file, and how a notice reaches them. */
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
  zone: Type.String(),
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
    /** An upload of the sender’s own: the scan of the envelope, which becomes a document of the file. */
    scanUploadId: Type.Optional(Type.String({ maxLength: 40 })),
  },
  { additionalProperties: false },
);
export const AddressConfirmedRequestSchema = Type.Object(
  { address: AddressChoiceSchema, words: Type.String({ maxLength: 500, pattern: "\\S" }) },
  { additionalProperties: false },
);

/** For the staff of a file: a letter on it that came back, and about which nothing was done yet. */
export const ReturnedLetterSchema = Type.Object({
  deliveryId: Type.String(),
  noticeId: Type.String(),
  title: BilingualSchema,
  recipient: Type.String(),
  mailedOn: Nullable(Type.String()),
  returnedOn: Type.String(),
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
      doubt: Nullable(Type.Object({ returnedOn: Type.String(), reason: BilingualSchema })),
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
      at: Type.String(),
      by: Nullable(Type.String()),
      code: Nullable(Type.String()),
      /** The reason in words, where `code` is one of the registry's own. */
      reason: Nullable(BilingualSchema),
      words: Nullable(Type.String()),
      mailedOn: Nullable(Type.String()),
      returnedOn: Nullable(Type.String()),
      /** The scan of the envelope. */
      documentId: Nullable(Type.String()),
      sentTo: Type.Array(Type.String()),
    }),
  ),
});
export type DeliveryDetail = Static<typeof DeliveryDetailSchema>;

export const noticesRefusals = {
  "notice-not-found": {
    status: 404,
    title: {
      en: "There is no such notice, or it was not addressed to you",
      fr: "Cet avis n’existe pas, ou il ne vous était pas adressé",
    },
    next: { en: "Go back to the list of your notices.", fr: "Revenez à la liste de vos avis." },
  },
  "notice-without-calendar": {
    status: 404,
    title: { en: "This notice has no calendar entry", fr: "Cet avis n’a pas d’entrée de calendrier" },
    next: { en: "Open a notice about a hearing.", fr: "Ouvrez un avis qui porte sur une audience." },
  },
  "delivery-not-found": {
    status: 404,
    title: { en: "There is no such letter or e-mail", fr: "Cette lettre ou ce courriel n’existe pas" },
    next: { en: "Reload the list of letters and e-mails.", fr: "Rechargez la liste des lettres et courriels." },
  },
  "delivery-settled": {
    status: 409,
    title: {
      en: "Nothing is left to do about this letter or e-mail",
      fr: "Il n’y a plus rien à faire pour cette lettre ou ce courriel",
    },
    next: {
      en: "Reload the page to see what was done and by whom.",
      fr: "Rechargez la page pour voir ce qui a été fait et par qui.",
    },
  },
  "letter-latin-form-missing": {
    status: 409,
    title: {
      en: "The post may not read this name or address",
      fr: "La poste pourrait ne pas lire ce nom ou cette adresse",
    },
    next: {
      en: "Enter the name and the address in Latin letters on the file, then come back. The tribunal does not guess them.",
      fr: "Inscrivez au dossier le nom et l’adresse en lettres latines, puis revenez. Le tribunal ne les devine pas.",
    },
  },
  "letter-address-missing": {
    status: 409,
    title: {
      en: "No postal address is known for this person",
      fr: "Aucune adresse postale n’est connue pour cette personne",
    },
    next: {
      en: "Enter the address on the file, then come back; or record why nothing is sent.",
      fr: "Inscrivez l’adresse au dossier, puis revenez; ou consignez pourquoi rien n’est envoyé.",
    },
  },
  "letter-address-unchosen": {
    status: 409,
    title: {
      en: "The address has changed since the notice was issued",
      fr: "L’adresse a changé depuis la délivrance de l’avis",
    },
    next: {
      en: "Open this letter by itself and choose to which address it goes.",
      fr: "Ouvrez cette lettre à part et choisissez à quelle adresse elle est envoyée.",
    },
  },
  "letter-address-changed": {
    status: 409,
    title: { en: "The address is no longer the one shown", fr: "L’adresse n’est plus celle qui était affichée" },
    next: {
      en: "Reload the page and print the letter again.",
      fr: "Rechargez la page et imprimez de nouveau la lettre.",
    },
  },
  "letter-replaced": {
    status: 409,
    title: {
      en: "This notice was replaced by a later one: it is not to be mailed any more",
      fr: "Cet avis a été remplacé par un avis ultérieur\u00a0: il ne doit plus être posté",
    },
    next: {
      en: "Mail the letter of the later notice, and record here that this one was replaced. If it was in the mail before the later notice was issued, say so.",
      fr: "Postez la lettre de l’avis ultérieur, et consignez ici que celui-ci a été remplacé. S’il était déjà à la poste avant la délivrance de l’avis ultérieur, indiquez-le.",
    },
  },
  "letter-not-mailed": {
    status: 409,
    title: {
      en: "This letter was not recorded as mailed, so it cannot have come back",
      fr: "Cette lettre n’a pas été consignée comme postée\u00a0: elle ne peut donc avoir été retournée",
    },
    next: {
      en: "Check which letter came back. If it is this one, record first the day on which it was mailed.",
      fr: "Vérifiez quelle lettre a été retournée. S’il s’agit bien de celle-ci, consignez d’abord le jour où elle a été postée.",
    },
  },
  "letter-returned-already": {
    status: 409,
    title: {
      en: "It is already recorded that this letter came back",
      fr: "Le retour de cette lettre est déjà consigné",
    },
    next: {
      en: "Reload the page to see the day and by whom, and what is left to do.",
      fr: "Rechargez la page pour voir le jour et par qui, et ce qu’il reste à faire.",
    },
  },
  "letter-return-day-impossible": {
    status: 422,
    title: {
      en: "The letter cannot have come back on that day",
      fr: "La lettre ne peut avoir été retournée ce jour-là",
    },
    next: {
      en: "Give the day on which the envelope came back: not before it was mailed, and not after today.",
      fr: "Indiquez le jour où l’enveloppe est revenue\u00a0: pas avant sa mise à la poste, ni après aujourd’hui.",
    },
  },
  "letter-return-reason-unknown": {
    status: 422,
    title: { en: "This reason is not on the list", fr: "Ce motif ne figure pas sur la liste" },
    next: {
      en: "Choose what the envelope says, or say that it gives no reason.",
      fr: "Choisissez ce qu’indique l’enveloppe, ou dites qu’elle n’indique aucun motif.",
    },
  },
  "letter-return-words-missing": {
    status: 422,
    title: { en: "This reason needs a word of explanation", fr: "Ce motif demande une explication" },
    next: { en: "Say what is written on the envelope.", fr: "Dites ce qui est écrit sur l’enveloppe." },
  },
  "letter-address-doubtful": {
    status: 409,
    title: {
      en: "A letter sent to this address came back",
      fr: "Une lettre envoyée à cette adresse a été retournée",
    },
    next: {
      en: "Enter the new address on the file; or, if the address is right all the same, open the letter and say how you know it.",
      fr: "Inscrivez la nouvelle adresse au dossier; ou, si l’adresse est tout de même exacte, ouvrez la lettre et dites comment vous le savez.",
    },
  },
  "address-not-doubtful": {
    status: 409,
    title: {
      en: "No letter sent to this address came back, or the address was confirmed since",
      fr: "Aucune lettre envoyée à cette adresse n’a été retournée, ou l’adresse a été confirmée depuis",
    },
    next: {
      en: "Reload the page: a letter may be printed to this address.",
      fr: "Rechargez la page\u00a0: une lettre peut être imprimée à cette adresse.",
    },
  },
  "answer-reason-unknown": {
    status: 422,
    title: { en: "This reason is not on the list", fr: "Ce motif ne figure pas sur la liste" },
    next: { en: "Choose a reason from the list.", fr: "Choisissez un motif dans la liste." },
  },
  "answer-words-missing": {
    status: 422,
    title: { en: "This reason needs a word of explanation", fr: "Ce motif demande une explication" },
    next: {
      en: "Say in a sentence what was tried or why.",
      fr: "Dites en une phrase ce qui a été tenté ou pourquoi.",
    },
  },
  "letter-already-mailed": {
    status: 409,
    title: { en: "This letter was recorded as mailed before", fr: "Cette lettre a déjà été inscrite comme postée" },
    next: { en: "Reload the list to see the day and by whom.", fr: "Rechargez la liste pour voir le jour et par qui." },
  },
  "mailing-day-impossible": {
    status: 422,
    title: {
      en: "The letter cannot have been mailed on that day",
      fr: "La lettre ne peut avoir été postée ce jour-là",
    },
    next: {
      en: "Enter a day from the notice’s own date until today.",
      fr: "Inscrivez un jour entre la date de l’avis et aujourd’hui.",
    },
  },
} as const satisfies RefusalRegistry;
