import type { Static, TSchema } from "typebox";
import type { Bilingual } from "../../../kernel/bilingual.ts";
import type { Endpoint } from "../../../kernel/endpoint.ts";
import type { Action } from "../../../kernel/permission.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { handle, type RouteDefinition } from "../../../platform/http/route.ts";
import { changeOffice } from "../commands/change-office.ts";
import { correctFacts } from "../commands/correct-facts.ts";
import { correctParty } from "../commands/correct-party.ts";
import { joinCase } from "../commands/join-case.ts";
import { separateCase } from "../commands/separate-case.ts";
import { takeStep } from "../commands/take-step.ts";
import type { CaseViewSchema } from "../contract.ts";
import { casesEndpoints } from "../endpoints.ts";
import { caseChanges } from "../queries/case-changes.ts";
import { viewCase } from "../queries/view-case.ts";
import type { StepGuardHolders } from "../steps-offered.ts";
import { partyEditRoute } from "./party-edit-route.ts";

/** An edit of a whole case: it is answered with the case as it then stands. */
function editRoute<B extends TSchema>(
  endpoint: Endpoint & { readonly body: B; readonly answer: typeof CaseViewSchema },
  route: {
    readonly action: Action;
    readonly summary: Bilingual;
    run(tx: Transaction, caseId: string, body: Static<B>): Promise<void>;
  },
): RouteDefinition {
  return handle(endpoint, {
    action: route.action,
    summary: route.summary,
    handle: ({ params, body, transact }) =>
      transact(async (tx) => {
        const { caseId } = params as { readonly caseId: string };
        await route.run(tx, caseId, body as Static<B>);
        return viewCase(tx, caseId);
      }),
  });
}

const changes = handle(casesEndpoints["GET /cases/:caseId/changes"], {
  action: "case.changes",
  summary: { en: "Corrections made on a case", fr: "Corrections apportées à un dossier" },
  handle: ({ params, readOnly }) => readOnly(async (tx) => ({ items: [...(await caseChanges(tx, params.caseId))] })),
});

/** The steps of the lifecycle, with what the rooms above know of a case. */
export const stepRoute = (above: StepGuardHolders) =>
  editRoute(casesEndpoints["POST /cases/:caseId/steps"], {
    action: "case.step",
    summary: { en: "Take a step of the lifecycle", fr: "Faire passer le dossier à une autre étape" },
    run: (tx, caseId, body) => takeStep(tx, caseId, body, above),
  });

export const editRoutes = [
  changes,
  partyEditRoute(casesEndpoints["POST /cases/:caseId/parties/:personId/correction"], {
    action: "case.correct",
    summary: { en: "Correct what the file says of a party", fr: "Corriger les renseignements d’une partie" },
    run: correctParty,
  }),
  editRoute(casesEndpoints["POST /cases/:caseId/facts"], {
    action: "case.correct",
    summary: { en: "Correct the facts of the proceeding", fr: "Corriger les données de la procédure" },
    run: correctFacts,
  }),
  editRoute(casesEndpoints["POST /cases/:caseId/office"], {
    action: "case.change-office",
    summary: { en: "Move the file to another office", fr: "Transférer le dossier à un autre bureau" },
    run: changeOffice,
  }),
  editRoute(casesEndpoints["POST /cases/:caseId/join"], {
    action: "case.join",
    summary: { en: "Join with another file", fr: "Joindre à un autre dossier" },
    run: joinCase,
  }),
  editRoute(casesEndpoints["POST /cases/:caseId/separate"], {
    action: "case.join",
    summary: { en: "Separate from the joined files", fr: "Séparer des dossiers joints" },
    run: separateCase,
  }),
];
