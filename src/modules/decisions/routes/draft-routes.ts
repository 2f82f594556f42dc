import { handle } from "../../../platform/http/route.ts";
import { commentOnDraft } from "../commands/comment-on-draft.ts";
import { correctDecision } from "../commands/correct-decision.ts";
import { discardDraft } from "../commands/discard-draft.ts";
import { endReading, nameReader } from "../commands/name-reader.ts";
import { saveDraft } from "../commands/save-draft.ts";
import { signDecision } from "../commands/sign-decision.ts";
import { signOnPanel } from "../commands/sign-on-panel.ts";
import { printDecision } from "../document/print-decision.ts";
import { decisionsEndpoints } from "../endpoints.ts";
import { previewOf } from "../queries/preview-of.ts";
import { readyToSign } from "../queries/ready-to-sign.ts";
import { viewDecision } from "../queries/view-decision.ts";

export const draftRoutes = [
  handle(decisionsEndpoints["GET /decisions/:decisionId"], {
    action: "decision.view",
    summary: { en: "One decision", fr: "Une décision" },
    handle: ({ params, readOnly }) => readOnly((tx) => viewDecision(tx, params.decisionId)),
  }),
  handle(decisionsEndpoints["PUT /decisions/:decisionId/draft"], {
    action: "decision.write",
    summary: { en: "Save a draft", fr: "Enregistrer un projet" },
    handle: ({ params, body, transact }) => transact((tx) => saveDraft(tx, params.decisionId, body)),
  }),
  handle(decisionsEndpoints["GET /decisions/:decisionId/preview"], {
    action: "decision.read-draft",
    summary: { en: "The draft as it would be printed", fr: "Le projet tel qu’il serait imprimé" },
    handle: async ({ params, readOnly, reply, services }) => {
      const { document, pdfHash, ...of } = await readOnly((tx) => previewOf(tx, params.decisionId));
      const { pdf } = await printDecision(services, document, pdfHash, of);
      await reply.type("application/pdf").header("content-disposition", 'inline; filename="preview.pdf"').send(pdf);
      return null;
    },
  }),
  handle(decisionsEndpoints["GET /decisions/:decisionId/readiness"], {
    action: "decision.write",
    summary: { en: "Whether a draft can be signed as it stands", fr: "Si un projet peut être signé tel quel" },
    handle: ({ params, query, readOnly }) => readOnly((tx) => readyToSign(tx, params.decisionId, query.version)),
  }),
  handle(decisionsEndpoints["POST /decisions/:decisionId/sign"], {
    action: "decision.write",
    summary: { en: "Sign a decision", fr: "Signer une décision" },
    handle: ({ params, body, services, transact }) =>
      transact(async (tx) => viewDecision(tx, await signDecision(tx, services, params.decisionId, body))),
  }),
  handle(decisionsEndpoints["POST /decisions/:decisionId/panel-signature"], {
    action: "decision.write",
    summary: {
      en: "Sign as a member of the panel, or dissent",
      fr: "Signer à titre de membre du tribunal, ou être dissident",
    },
    handle: ({ params, body, services, transact }) =>
      transact(async (tx) => viewDecision(tx, await signOnPanel(tx, services, params.decisionId, body))),
  }),
  handle(decisionsEndpoints["POST /decisions/:decisionId/discard"], {
    action: "decision.write",
    summary: { en: "Leave a draft", fr: "Abandonner un projet" },
    handle: ({ params, body, transact }) =>
      transact(async (tx) => viewDecision(tx, await discardDraft(tx, params.decisionId, body.version))),
  }),
  handle(decisionsEndpoints["POST /decisions/:decisionId/correct"], {
    action: "decision.write",
    summary: {
      en: "Begin the correction of a clerical error",
      fr: "Commencer la rectification d’une erreur d’écriture",
    },
    handle: ({ params, body, transact }) =>
      transact(async (tx) => viewDecision(tx, await correctDecision(tx, params.decisionId, body.note))),
  }),
  handle(decisionsEndpoints["POST /decisions/:decisionId/readers"], {
    action: "decision.write",
    summary: { en: "Let somebody read the draft", fr: "Permettre à une personne de lire le projet" },
    handle: ({ params, body, transact }) =>
      transact(async (tx) => viewDecision(tx, await nameReader(tx, params.decisionId, body.accountId, body.purpose))),
  }),
  handle(decisionsEndpoints["POST /decisions/:decisionId/readers/:accountId/end"], {
    action: "decision.write",
    summary: { en: "Let somebody read the draft no longer", fr: "Ne plus permettre à une personne de lire le projet" },
    handle: ({ params, transact }) =>
      transact(async (tx) => viewDecision(tx, await endReading(tx, params.decisionId, params.accountId))),
  }),
  handle(decisionsEndpoints["POST /decisions/:decisionId/comments"], {
    action: "decision.read-draft",
    summary: { en: "A word on a draft, to its author", fr: "Une remarque sur un projet, à son auteur" },
    handle: ({ params, body, transact }) =>
      transact(async (tx) => viewDecision(tx, await commentOnDraft(tx, params.decisionId, body.words))),
  }),
];
