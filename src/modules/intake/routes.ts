import { handle } from "../../platform/http/route.ts";
import { openAppeal } from "./commands/open-appeal.ts";
import { sendRecord } from "./commands/send-record.ts";
import { consultRefusedMessage } from "./consultations/consult-refused-message.ts";
import { intakeEndpoints } from "./endpoints.ts";
import { personQuestionRoutes } from "./person-question-routes.ts";
import { listRefusedMessages } from "./queries/refused-messages.ts";
import { sendReferralAgain } from "./send-referral-again.ts";
import { settleMessage } from "./steps/settle-message.ts";
import { asTribunalFor, takeReferral } from "./take-referral.ts";

/** The body's shape is checked by the command, which keeps what it refuses: here it only has to be an object. */
const receive = handle(intakeEndpoints["POST /referrals"], {
  action: "referral.send",
  summary: { en: "Send a referral", fr: "Transmettre un déféré" },
  handle: ({ actor, body, services }) => takeReferral(asTribunalFor(services.store, actor), body),
});
const listRefused = handle(intakeEndpoints["GET /refused-referrals"], {
  action: "referral.list-refused",
  summary: { en: "Referrals that were refused and wait", fr: "Déférés refusés, en attente" },
  handle: ({ query, readOnly }) =>
    readOnly((tx) =>
      listRefusedMessages(tx, {
        search: query.search ?? "",
        sort: query.sort ?? "received",
        descending: query.descending ?? (query.sort ?? "received") === "received",
        after: query.after ?? null,
        limit: query.limit ?? 25,
      }),
    ),
});

const viewRefused = handle(intakeEndpoints["GET /refused-referrals/:messageId"], {
  action: "referral.list-refused",
  summary: { en: "One refused referral, as it came", fr: "Un déféré refusé, tel que reçu" },
  handle: ({ params, transact }) => transact((tx) => consultRefusedMessage(tx, params.messageId)),
});

const sendAgain = handle(intakeEndpoints["POST /refused-referrals/:messageId/send-again"], {
  action: "referral.send-again",
  summary: {
    en: "Send a refused referral again, as it came or mended",
    fr: "Renvoyer un message refusé, tel quel ou corrigé",
  },
  handle: ({ actor, params, body, services }) =>
    sendReferralAgain(services.store, actor, params.messageId, body.message),
});

const setAside = handle(intakeEndpoints["POST /refused-referrals/:messageId/set-aside"], {
  action: "referral.send-again",
  summary: {
    en: "Set a refused referral aside, with the reason",
    fr: "Mettre de côté un déféré refusé, avec le motif",
  },
  handle: ({ params, body, transact }) =>
    transact(async (tx) => {
      await settleMessage(tx, params.messageId, "set-aside", body.reason);
      return { settled: true as const };
    }),
});

const openAppealRoute = handle(intakeEndpoints["POST /cases/:caseId/appeals"], {
  action: "appeal.open",
  summary: { en: "Open the appeal of a decision", fr: "Ouvrir l’appel d’une décision" },
  handle: ({ params, body, transact }) =>
    transact(async (tx) => ({ items: [...(await openAppeal(tx, params.caseId, body))] })),
});
const sendRecordRoute = handle(intakeEndpoints["POST /cases/:caseId/rpd-record"], {
  action: "appeal.send-record",
  summary: {
    en: "Place the record of the first division on the appeal",
    fr: "Verser à l’appel le dossier de la première section",
  },
  handle: ({ params, transact }) => transact((tx) => sendRecord(tx, params.caseId)),
});

export const routes = [
  openAppealRoute,
  sendRecordRoute,
  receive,
  listRefused,
  viewRefused,
  sendAgain,
  setAside,
  ...personQuestionRoutes,
];
