import { handle } from "../../../platform/http/route.ts";
import { assignMember } from "../commands/assign-member.ts";
import { declareConflict } from "../commands/declare-conflict.ts";
import { keepNotes } from "../commands/keep-notes.ts";
import { openDecision } from "../commands/open-decision.ts";
import { decisionsEndpoints } from "../endpoints.ts";
import { decisionsOfCase } from "../queries/decisions-of-case.ts";
import { deskOf } from "../queries/desk.ts";
import { myNotes } from "../queries/my-notes.ts";
import { viewDecision } from "../queries/view-decision.ts";

export const deskRoutes = [
  handle(decisionsEndpoints["GET /desk"], {
    action: "decision.desk",
    summary: { en: "What waits on the member’s desk", fr: "Ce qui attend sur le bureau du commissaire" },
    handle: ({ readOnly }) => readOnly(deskOf),
  }),
  handle(decisionsEndpoints["GET /cases/:caseId/decisions"], {
    action: "decision.view",
    summary: { en: "Decisions of a file", fr: "Décisions d’un dossier" },
    handle: ({ params, readOnly }) => readOnly((tx) => decisionsOfCase(tx, params.caseId)),
  }),
  handle(decisionsEndpoints["POST /cases/:caseId/decisions"], {
    action: "decision.write",
    summary: { en: "Begin a decision", fr: "Commencer une décision" },
    handle: ({ params, body, transact }) =>
      transact(async (tx) => viewDecision(tx, await openDecision(tx, params.caseId, body))),
  }),
  handle(decisionsEndpoints["POST /cases/:caseId/assign-member"], {
    action: "decision.assign",
    summary: {
      en: "Give a file to a member to decide without a hearing",
      fr: "Confier un dossier à un commissaire pour décision sans audience",
    },
    handle: ({ params, body, transact }) =>
      transact(async (tx) =>
        decisionsOfCase(tx, await assignMember(tx, params.caseId, body.memberId, body.panelIds ?? [])),
      ),
  }),
  handle(decisionsEndpoints["POST /cases/:caseId/declare-conflict"], {
    action: "decision.write",
    summary: { en: "Declare a conflict of interest", fr: "Déclarer un conflit d’intérêts" },
    handle: ({ params, transact }) =>
      transact(async (tx) => {
        await declareConflict(tx, params.caseId);
        return deskOf(tx);
      }),
  }),
  handle(decisionsEndpoints["GET /cases/:caseId/my-notes"], {
    action: "decision.notes",
    summary: { en: "The member’s own notes on a file", fr: "Les notes personnelles du commissaire sur un dossier" },
    handle: ({ params, readOnly }) => readOnly((tx) => myNotes(tx, params.caseId)),
  }),
  handle(decisionsEndpoints["PUT /cases/:caseId/my-notes"], {
    action: "decision.notes",
    summary: { en: "Keep the member’s own notes", fr: "Enregistrer les notes personnelles du commissaire" },
    handle: ({ params, body, transact }) =>
      transact(async (tx) => {
        await keepNotes(tx, params.caseId, body.words);
        return myNotes(tx, params.caseId);
      }),
  }),
];
