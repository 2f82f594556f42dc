import { handle } from "../../../platform/http/route.ts";
import { decisionsEndpoints } from "../endpoints.ts";
import { recordTelling, takeBackTelling } from "./record-telling.ts";

const done = { done: true as const };

export const tellingRoutes = [
  handle(decisionsEndpoints["POST /partner-messages/:partnerMessageId/tellings"], {
    action: "partner-message.tell",
    summary: {
      en: "Record that a partner was told by hand",
      fr: "Consigner qu’un partenaire a été avisé par un agent",
    },
    handle: ({ params, body, transact }) =>
      transact((tx) => recordTelling(tx, params.partnerMessageId, body).then(() => done)),
  }),
  handle(decisionsEndpoints["POST /partner-messages/:partnerMessageId/tellings/take-back"], {
    action: "partner-message.tell",
    summary: {
      en: "Take back a record that a partner was told",
      fr: "Retirer la mention qu’un partenaire a été avisé",
    },
    handle: ({ params, body, transact }) =>
      transact((tx) => takeBackTelling(tx, params.partnerMessageId, body.reason).then(() => done)),
  }),
];
