import { handle } from "../../platform/http/route.ts";
import { ageingRoutes } from "./ageing/routes.ts";
import { approveProposal, approveRun } from "./commands/approve-proposals.ts";
import { askRepair } from "./commands/ask-repair.ts";
import { askRun } from "./commands/ask-run.ts";
import { changePolicy } from "./commands/change-policy.ts";
import { leaveAside } from "./commands/leave-aside.ts";
import { dateChangeRoutes } from "./date-changes/routes.ts";
import { schedulingEndpoints } from "./endpoints.ts";
import { explainedRoutes } from "./explained/routes.ts";
import { fairnessRoutes } from "./fairness/routes.ts";
import { sittingOfferRoutes } from "./interpreters/routes.ts";
import { offerRoutes } from "./offers/routes.ts";
import { proposalSummary, runSummary } from "./queries/approval-summary.ts";
import { listLeftOut } from "./queries/list-left-out.ts";
import { listProposals, viewProposal } from "./queries/list-proposals.ts";
import { listRuns, viewRun } from "./queries/list-runs.ts";
import { listPolicies, policyOf } from "./queries/policies.ts";
import { readyCounts } from "./queries/ready-counts.ts";
import { receivedMailRoutes } from "./received-mail/routes.ts";
import { standingRoutes } from "./standing/routes.ts";
import { waitingRoutes } from "./waiting/routes.ts";
import { weekRoutes } from "./week/week-routes.ts";
import { whatIfRoutes } from "./what-if/routes.ts";

export const routes = [
  ...weekRoutes,
  ...standingRoutes,
  ...offerRoutes,
  ...dateChangeRoutes,
  ...explainedRoutes,
  ...fairnessRoutes,
  ...waitingRoutes,
  ...whatIfRoutes,
  ...sittingOfferRoutes,
  ...ageingRoutes,
  ...receivedMailRoutes,
  handle(schedulingEndpoints["GET /schedule/ready"], {
    action: "schedule.view",
    summary: {
      en: "Files ready for a hearing, by division, office and language",
      fr: "Dossiers prêts pour une audience, par section, bureau et langue",
    },
    handle: ({ readOnly }) => readOnly(async (tx) => ({ items: await readyCounts(tx) })),
  }),
  handle(schedulingEndpoints["GET /schedule/runs"], {
    action: "schedule.view",
    summary: { en: "The last runs of scheduling", fr: "Les derniers calculs de la mise au rôle" },
    handle: ({ readOnly }) => readOnly(async (tx) => ({ items: await listRuns(tx) })),
  }),
  handle(schedulingEndpoints["POST /schedule/runs"], {
    action: "schedule.run",
    summary: { en: "Ask for a run of scheduling", fr: "Demander un calcul de la mise au rôle" },
    handle: ({ transact }) => transact(async (tx) => viewRun(tx, await askRun(tx, "officer"))),
  }),
  handle(schedulingEndpoints["POST /schedule/repairs"], {
    action: "schedule.repair",
    summary: {
      en: "Find somebody else, or another day, for the hearings of somebody who is away",
      fr: "Trouver une autre personne, ou un autre jour, pour les audiences d’une personne absente",
    },
    handle: ({ body, transact }) => transact(async (tx) => viewRun(tx, await askRepair(tx, body))),
  }),
  handle(schedulingEndpoints["GET /schedule/runs/:runId/left-out"], {
    action: "schedule.view",
    summary: { en: "Files without a place, and why", fr: "Dossiers sans place, et pourquoi" },
    handle: ({ params, readOnly }) => readOnly(async (tx) => ({ items: await listLeftOut(tx, params.runId) })),
  }),
  handle(schedulingEndpoints["GET /schedule/runs/:runId/approval"], {
    action: "schedule.approve",
    summary: { en: "Who would be told, of all of a run", fr: "Qui serait avisé, pour tout un calcul" },
    handle: ({ params, readOnly }) => readOnly((tx) => runSummary(tx, params.runId)),
  }),
  handle(schedulingEndpoints["POST /schedule/runs/:runId/approve"], {
    action: "schedule.approve",
    summary: { en: "Approve every open proposal of a run", fr: "Approuver toutes les propositions d’un calcul" },
    handle: ({ params, transact }) => transact((tx) => approveRun(tx, params.runId)),
  }),
  handle(schedulingEndpoints["GET /schedule/proposals"], {
    action: "schedule.view",
    summary: { en: "Proposed hearings, by day", fr: "Audiences proposées, par jour" },
    handle: ({ query, readOnly }) =>
      readOnly((tx) =>
        listProposals(tx, {
          officeId: query.officeId ?? null,
          division: query.division ?? null,
          from: query.from ?? null,
          to: query.to ?? null,
          state: query.state ?? null,
          after: query.after ?? null,
          limit: query.limit ?? 50,
        }),
      ),
  }),
  handle(schedulingEndpoints["GET /schedule/proposals/:proposalId/approval"], {
    action: "schedule.approve",
    summary: { en: "Who would be told of this hearing", fr: "Qui serait avisé de cette audience" },
    handle: ({ params, readOnly }) => readOnly((tx) => proposalSummary(tx, params.proposalId)),
  }),
  handle(schedulingEndpoints["POST /schedule/proposals/:proposalId/approve"], {
    action: "schedule.approve",
    summary: { en: "Approve a proposed hearing", fr: "Approuver une audience proposée" },
    handle: ({ params, body, transact }) =>
      transact((tx) => approveProposal(tx, params.proposalId, body.issues ?? null)),
  }),
  handle(schedulingEndpoints["POST /schedule/proposals/:proposalId/leave-aside"], {
    action: "schedule.leave-aside",
    summary: { en: "Leave a proposed hearing aside", fr: "Mettre de côté une audience proposée" },
    handle: ({ params, transact }) =>
      transact(async (tx) => {
        await leaveAside(tx, params.proposalId);
        return viewProposal(tx, params.proposalId);
      }),
  }),
  handle(schedulingEndpoints["GET /schedule/policies"], {
    action: "schedule.view",
    summary: { en: "How each division accepts proposals", fr: "Comment chaque section accepte les propositions" },
    handle: ({ readOnly }) => readOnly(async (tx) => ({ items: await listPolicies(tx) })),
  }),
  handle(schedulingEndpoints["PUT /schedule/policies/:division"], {
    action: "schedule.policy",
    summary: {
      en: "Change how a division accepts proposals",
      fr: "Changer la façon dont une section accepte les propositions",
    },
    handle: ({ params, body, transact }) =>
      transact(async (tx) => {
        await changePolicy(tx, params.division, body);
        return policyOf(tx, params.division);
      }),
  }),
];
