import { type Static, Type } from "typebox";
import { CivilDateSchema, InstantSchema } from "../../../kernel/moment-schemas.ts";
import { OneOf } from "../../../kernel/one-of.ts";
import type { RefusalRegistry } from "../../../kernel/refusal.ts";
import { notificationChannels } from "./choices.ts";

/** That a partner was told by hand: the record that stands. */
export const ManualNotificationSchema = Type.Object({
  toldOn: CivilDateSchema,
  channel: OneOf(notificationChannels),
  toldTo: Type.String(),
  recordedAt: InstantSchema,
  recordedBy: Type.String(),
});
export type ManualNotification = Static<typeof ManualNotificationSchema>;

const closed = { additionalProperties: false } as const;
export const NewManualNotificationSchema = Type.Object(
  {
    toldOn: Type.String({ format: "date" }),
    channel: OneOf(notificationChannels),
    /** Who at the partner: a name, a unit, a mailbox. */
    toldTo: Type.String({ minLength: 1, maxLength: 200, pattern: "\\S" }),
  },
  closed,
);
export type NewManualNotification = Static<typeof NewManualNotificationSchema>;
export const NotificationTakenBackSchema = Type.Object(
  { reason: Type.String({ minLength: 1, maxLength: 500, pattern: "\\S" }) },
  closed,
);

export const manualNotificationRefusals = {
  "partner-message-not-found": {
    status: 404,
    title: { en: "There is no such message for a partner", fr: "Ce message à un partenaire n’existe pas" },
    next: { en: "Reload the list of messages.", fr: "Rechargez la liste des messages." },
  },
  "partner-message-told": {
    status: 409,
    title: {
      en: "It is recorded already that the partner was told, or the message was sent",
      fr: "Il est déjà consigné que le partenaire a été avisé, ou le message a été envoyé",
    },
    next: {
      en: "Reload the page to see when and by whom. What was recorded in error is taken back first.",
      fr: "Rechargez la page pour voir quand et par qui. Ce qui a été consigné par erreur doit d’abord être retiré.",
    },
  },
  "partner-message-not-told": {
    status: 409,
    title: {
      en: "Nothing is recorded that could be taken back",
      fr: "Rien n’est consigné qui puisse être retiré",
    },
    next: { en: "Reload the page to see where it stands.", fr: "Rechargez la page pour voir où en est le message." },
  },
  "partner-telling-day-wrong": {
    status: 422,
    title: {
      en: "A partner is told on a day from that of the message to today",
      fr: "Un partenaire est avisé un jour compris entre celui du message et aujourd’hui",
    },
    next: { en: "Check the day.", fr: "Vérifiez le jour." },
  },
} as const satisfies RefusalRegistry;
