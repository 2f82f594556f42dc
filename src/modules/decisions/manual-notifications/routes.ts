import { handle } from "../../../platform/http/route.ts";
import { decisionsEndpoints } from "../endpoints.ts";
import { recordManualNotification, takeBackManualNotification } from "./record-manual-notification.ts";

const done = { done: true as const };

export const manualNotificationRoutes = [
  handle(decisionsEndpoints["POST /partner-messages/:partnerMessageId/manual-notifications"], {
    action: "partner-message.tell",
    summary: {
      en: "Record that a partner was told by hand",
      fr: "Consigner qu’un partenaire a été avisé par un agent",
    },
    handle: ({ params, body, transact }) =>
      transact((tx) => recordManualNotification(tx, params.partnerMessageId, body).then(() => done)),
  }),
  handle(decisionsEndpoints["POST /partner-messages/:partnerMessageId/manual-notifications/take-back"], {
    action: "partner-message.tell",
    summary: {
      en: "Take back a record that a partner was told",
      fr: "Retirer la mention qu’un partenaire a été avisé",
    },
    handle: ({ params, body, transact }) =>
      transact((tx) => takeBackManualNotification(tx, params.partnerMessageId, body.reason).then(() => done)),
  }),
];
