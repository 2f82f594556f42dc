import { type Static, Type } from "typebox";
import type { Bilingual } from "../../kernel/bilingual.ts";
import type { RefusalRegistry } from "../../kernel/refusal.ts";
import { BilingualSchema, Nullable } from "../parties/contract.ts";

export const deliveryStates = ["queued", "sent", "delayed", "bounced", "opened", "mailed"] as const;
export type DeliveryState = (typeof deliveryStates)[number];

/** What a notice is about, by name: a text in both languages, or one that is the same in both. */
export type NoticeFacts = Readonly<Record<string, Bilingual | string>>;

/** A notice as it was said: kept with the notice, never composed again. */
export interface NoticeContent {
  readonly title: Bilingual;
  readonly paragraphs: readonly Bilingual[];
  readonly rows: readonly { readonly label: Bilingual; readonly value: Bilingual }[];
}

export const NoticeSummarySchema = Type.Object({
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
});
export type NoticeSummary = Static<typeof NoticeSummarySchema>;

export const NoticePageSchema = Type.Object({
  items: Type.Array(NoticeSummarySchema),
  next: Nullable(Type.String()),
  total: Type.Integer(),
});

export const DeliveryViewSchema = Type.Object({
  id: Type.String(),
  channel: Type.Union([Type.Literal("portal"), Type.Literal("email"), Type.Literal("mail")]),
  recipient: Type.String(),
  state: Type.String(),
  at: Type.String(),
  code: Nullable(Type.String()),
  mailedOn: Nullable(Type.String()),
  openedAt: Nullable(Type.String()),
});
export type DeliveryView = Static<typeof DeliveryViewSchema>;

export const NoticeViewSchema = Type.Object({
  ...NoticeSummarySchema.properties,
  paragraphs: Type.Array(BilingualSchema),
  rows: Type.Array(Type.Object({ label: BilingualSchema, value: BilingualSchema })),
  /** The staff's follow-up; empty for a party. */
  deliveries: Type.Array(DeliveryViewSchema),
});
export type NoticeView = Static<typeof NoticeViewSchema>;

export const DeliveryRowSchema = Type.Object({
  ...DeliveryViewSchema.properties,
  noticeId: Type.String(),
  caseId: Type.String(),
  fileNumber: Type.String(),
  title: BilingualSchema,
  zone: Type.String(),
});
export type DeliveryRow = Static<typeof DeliveryRowSchema>;

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
    title: { en: "There is no such letter to mail", fr: "Cette lettre à poster n’existe pas" },
    next: { en: "Reload the list of letters.", fr: "Rechargez la liste des lettres." },
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
