import { type Static, type TSchema, Type } from "typebox";
import type { Bilingual } from "../../../kernel/bilingual.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { defineRoute } from "../../../platform/http/route.ts";
import { changeOffice } from "../commands/change-office.ts";
import { correctFacts } from "../commands/correct-facts.ts";
import { correctParty } from "../commands/correct-party.ts";
import { joinFiles } from "../commands/join-files.ts";
import { separateFile } from "../commands/separate-file.ts";
import { takeStep } from "../commands/take-step.ts";
import { CaseChangeSchema, CaseViewSchema } from "../contract.ts";
import { caseChanges } from "../queries/case-changes.ts";
import { viewCase } from "../queries/view-case.ts";
import {
  CaseStepSchema,
  FactsCorrectionSchema,
  JoinSchema,
  OfficeChangeSchema,
  PartyCorrectionSchema,
  ReasonedEditSchema,
} from "../requests.ts";
import type { StepGuardHolders } from "../steps-offered.ts";
import { partyEditRoute } from "./party-edit-route.ts";

const caseId = Type.String({ maxLength: 40 });
const byCase = Type.Object({ caseId });

/** An edit of a whole file: it is answered with the file as it then stands. */
function editRoute<B extends TSchema>(route: {
  readonly path: string;
  readonly action: string;
  readonly summary: Bilingual;
  readonly body: B;
  run(tx: Transaction, caseId: string, body: Static<B>): Promise<void>;
}) {
  return defineRoute({
    method: "POST",
    path: `/api/v1/cases/:caseId/${route.path}`,
    action: route.action,
    summary: route.summary,
    params: byCase,
    body: route.body,
    response: CaseViewSchema,
    handle: ({ params, body, transact }) =>
      transact(async (tx) => {
        await route.run(tx, params.caseId, body);
        return viewCase(tx, params.caseId);
      }),
  });
}

const changes = defineRoute({
  method: "GET",
  path: "/api/v1/cases/:caseId/changes",
  action: "case.changes",
  summary: { en: "Corrections made on a case", fr: "Corrections apportées à un dossier" },
  params: byCase,
  response: Type.Object({ items: Type.Array(CaseChangeSchema) }),
  handle: ({ params, readOnly }) => readOnly(async (tx) => ({ items: [...(await caseChanges(tx, params.caseId))] })),
});

/** The steps of the lifecycle, with what the rooms above know of a file. */
export const stepRoute = (above: StepGuardHolders) =>
  editRoute({
    path: "steps",
    action: "case.step",
    summary: { en: "Take a step of the lifecycle", fr: "Faire passer le dossier à une autre étape" },
    body: CaseStepSchema,
    run: (tx, caseId, body) => takeStep(tx, caseId, body, above),
  });

export const editRoutes = [
  changes,
  partyEditRoute({
    path: "correction",
    action: "case.correct",
    summary: { en: "Correct what the file says of a party", fr: "Corriger les renseignements d’une partie" },
    body: PartyCorrectionSchema,
    run: correctParty,
  }),
  editRoute({
    path: "facts",
    action: "case.correct",
    summary: { en: "Correct the facts of the proceeding", fr: "Corriger les données de la procédure" },
    body: FactsCorrectionSchema,
    run: correctFacts,
  }),
  editRoute({
    path: "office",
    action: "case.change-office",
    summary: { en: "Move the file to another office", fr: "Transférer le dossier à un autre bureau" },
    body: OfficeChangeSchema,
    run: changeOffice,
  }),
  editRoute({
    path: "join",
    action: "case.join",
    summary: { en: "Join with another file", fr: "Joindre à un autre dossier" },
    body: JoinSchema,
    run: joinFiles,
  }),
  editRoute({
    path: "separate",
    action: "case.join",
    summary: { en: "Separate from the joined files", fr: "Séparer des dossiers joints" },
    body: ReasonedEditSchema,
    run: separateFile,
  }),
];
