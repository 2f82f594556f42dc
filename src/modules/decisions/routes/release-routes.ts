import { Refused } from "../../../kernel/refusal.ts";
import { handle } from "../../../platform/http/route.ts";
import { recordReceipt } from "../commands/record-receipt.ts";
import { releaseDecision } from "../commands/release-decision.ts";
import { decisionsEndpoints } from "../endpoints.ts";
import { decisionFor } from "../queries/decision-for.ts";
import { listDecisions } from "../queries/list-decisions.ts";
import { listPartnerMessages } from "../queries/list-partner-messages.ts";
import { partnerMessagesOf } from "../queries/partner-messages-of.ts";
import { receiptsOf } from "../queries/receipts-of.ts";
import { toldOfDecision } from "../queries/told-of-decision.ts";
import { viewDecision } from "../queries/view-decision.ts";
import { sendPdf } from "./send-pdf.ts";

export const releaseRoutes = [
  handle(decisionsEndpoints["GET /decisions"], {
    action: "decision.list",
    summary: { en: "Decisions to release, or released", fr: "Décisions à transmettre, ou transmises" },
    handle: ({ query, readOnly }) =>
      readOnly((tx) =>
        listDecisions(tx, {
          scope: query.scope ?? "to-release",
          officeId: query.officeId ?? null,
          after: query.after ?? null,
          limit: query.limit ?? 25,
        }),
      ),
  }),
  handle(decisionsEndpoints["GET /decisions/:decisionId/signed"], {
    action: "decision.view",
    summary: { en: "The signed reasons", fr: "Les motifs signés" },
    handle: async ({ params, readOnly, services, reply }) => {
      const { row } = await readOnly((tx) => decisionFor(tx, params.decisionId, "decision.view"));
      if (row.hash === null) throw new Refused("decision-not-signed");
      const { hash, size_bytes: sizeBytes } = row;
      return sendPdf({ services, reply }, { hash, sizeBytes, name: `decision-${row.id}` });
    },
  }),
  handle(decisionsEndpoints["GET /cases/:caseId/partner-messages"], {
    action: "partner-message.list",
    summary: { en: "What partners are to be told of a file", fr: "Ce qui est à dire aux partenaires sur un dossier" },
    handle: ({ params, readOnly }) => readOnly((tx) => partnerMessagesOf(tx, params.caseId)),
  }),
  handle(decisionsEndpoints["GET /partner-messages"], {
    action: "partner-message.list-all",
    summary: {
      en: "What partners are to be told, over all files",
      fr: "Ce qui est à dire aux partenaires, tous dossiers confondus",
    },
    handle: ({ query, readOnly }) =>
      readOnly((tx) =>
        listPartnerMessages(tx, {
          partner: query.partner ?? null,
          kind: query.kind ?? null,
          state: query.state ?? "waiting",
          olderThanDays: query.olderThanDays ?? null,
          descending: query.descending ?? false,
          after: query.after ?? null,
          limit: query.limit ?? 25,
        }),
      ),
  }),
  handle(decisionsEndpoints["GET /decisions/:decisionId/told"], {
    action: "decision.release",
    summary: { en: "Whom a decision would reach, and how", fr: "Qui serait avisé d’une décision, et comment" },
    handle: ({ params, readOnly }) => readOnly(async (tx) => ({ items: await toldOfDecision(tx, params.decisionId) })),
  }),
  handle(decisionsEndpoints["GET /decisions/:decisionId/receipts"], {
    action: "decision.record-receipt",
    summary: { en: "Who received a decision, and when", fr: "Qui a reçu une décision, et quand" },
    handle: ({ params, readOnly }) => readOnly((tx) => receiptsOf(tx, params.decisionId)),
  }),
  handle(decisionsEndpoints["POST /decisions/:decisionId/receipts"], {
    action: "decision.record-receipt",
    summary: { en: "Record that somebody received a decision", fr: "Consigner la réception d’une décision" },
    handle: ({ params, body, transact }) =>
      transact(async (tx) => {
        await recordReceipt(tx, params.decisionId, body);
        return receiptsOf(tx, params.decisionId);
      }),
  }),
  handle(decisionsEndpoints["POST /decisions/:decisionId/release"], {
    action: "decision.release",
    summary: { en: "Release a decision to everybody", fr: "Transmettre une décision à tous" },
    handle: ({ params, transact }) =>
      transact(async (tx) => viewDecision(tx, await releaseDecision(tx, params.decisionId))),
  }),
];
