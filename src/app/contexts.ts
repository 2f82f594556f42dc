import { mergeRefusals } from "../kernel/refusal.ts";
import * as audit from "../modules/audit/index.ts";
import * as calendars from "../modules/calendars/index.ts";
import * as cases from "../modules/cases/index.ts";
import * as deadlines from "../modules/deadlines/index.ts";
import * as decisions from "../modules/decisions/index.ts";
import * as documents from "../modules/documents/index.ts";
import * as files from "../modules/files/index.ts";
import * as filings from "../modules/filings/index.ts";
import * as hearings from "../modules/hearings/index.ts";
import * as identity from "../modules/identity/index.ts";
import * as intake from "../modules/intake/index.ts";
import * as notices from "../modules/notices/index.ts";
import * as parties from "../modules/parties/index.ts";
import * as representation from "../modules/representation/index.ts";
import * as retention from "../modules/retention/index.ts";
import * as scheduling from "../modules/scheduling/index.ts";
import * as work from "../modules/work/index.ts";
import { jobRefusals } from "../operations/jobs/job-refusals.ts";
import { jobRoutes } from "../operations/jobs/job-routes.ts";
import { platformRefusals } from "../platform/http/platform-refusals.ts";
import type { RouteDefinition } from "../platform/http/route.ts";
import type { JobDefinition } from "../platform/jobs/job.ts";
import { signingRefusals } from "../platform/signing/signing-refusals.ts";
import type { RoutesByRoom } from "./open-api/routes-by-room.ts";

/** Everything that the contexts bring, in one place: a context that is not named here is not part of the product. */
export const refusals = mergeRefusals(
  platformRefusals,
  signingRefusals,
  audit.auditRefusals,
  identity.identityRefusals,
  parties.partiesRefusals,
  cases.casesRefusals,
  cases.accessRefusals,
  cases.officeRefusals,
  cases.screeningRefusals,
  representation.representationRefusals,
  files.filesRefusals,
  documents.documentsRefusals,
  deadlines.deadlinesRefusals,
  work.workRefusals,
  filings.filingsRefusals,
  intake.intakeRefusals,
  notices.noticesRefusals,
  calendars.calendarsRefusals,
  hearings.hearingsRefusals,
  hearings.outcomeRefusals,
  hearings.peopleRefusals,
  scheduling.schedulingRoomRefusals,
  decisions.decisionsRefusals,
  decisions.decisionFileRefusals,
  decisions.publicationRefusals,
  decisions.manualNotificationRefusals,
  decisions.translationRefusals,
  retention.retentionRefusals,
  jobRefusals,
);
/** A permanent code of a refusal: another does not compile. */
export type RefusalCode = keyof typeof refusals;

/** Each room's routes, under the name that the description of the interface gives the room. */
export const routesByRoom = {
  audit: {
    about: { en: "What happened, and its proof", fr: "Ce qui s’est passé, et sa preuve" },
    routes: audit.routes,
  },
  identity: {
    about: { en: "Signing in; accounts and roles", fr: "Ouverture de session; comptes et rôles" },
    routes: identity.routes,
  },
  parties: {
    about: { en: "People and counsel", fr: "Personnes et conseils" },
    routes: parties.routes,
  },
  cases: {
    about: {
      en: "Cases: numbers, stages, joins, seals",
      fr: "Dossiers\u00a0: numéros, étapes, jonctions, mises sous scellés",
    },
    routes: [
      ...cases.routes,
      cases.stepRoute({
        "form-time-passed": deadlines.whyStillRunning("rpd-boc"),
        "perfecting-time-passed": deadlines.whyStillRunning("rad-appellant-record"),
        "nothing-signed": decisions.whyHeldByDecision,
      }),
    ],
  },
  representation: {
    about: {
      en: "Counsel of record, delegates, designated representatives, the Minister, invitations",
      fr: "Conseils au dossier, délégués, représentants désignés, ministre, invitations",
    },
    routes: representation.routes,
  },
  files: {
    about: { en: "Uploads and their pages", fr: "Fichiers téléversés et leurs pages" },
    routes: files.routes,
  },
  documents: {
    about: { en: "Documents of a case", fr: "Documents d’un dossier" },
    routes: documents.routes,
  },
  deadlines: {
    about: { en: "Time limits", fr: "Délais" },
    routes: deadlines.routes,
  },
  work: {
    about: { en: "Tasks and queues", fr: "Tâches et files d’attente" },
    routes: work.routes,
  },
  filings: {
    about: { en: "What is filed, and its review", fr: "Dépôts et leur examen" },
    routes: filings.routes,
  },
  intake: {
    about: { en: "Referrals and appeals", fr: "Déférés et appels" },
    routes: intake.routes,
  },
  notices: {
    about: { en: "Notices and letters", fr: "Avis et lettres" },
    routes: notices.routes,
  },
  calendars: {
    about: { en: "Who can be where, when", fr: "Qui peut être où, et quand" },
    routes: calendars.routes,
  },
  hearings: {
    about: { en: "Hearings, rooms, outcomes", fr: "Audiences, salles, issues" },
    routes: hearings.routes,
  },
  scheduling: {
    about: { en: "From ready file to set hearing", fr: "Du dossier prêt à l’audience fixée" },
    routes: scheduling.routes,
  },
  decisions: {
    about: { en: "Drafts, decisions, receipts", fr: "Projets, décisions, réceptions" },
    routes: decisions.routes,
  },
  retention: {
    about: { en: "How long a closed case is kept", fr: "Durée de conservation des dossiers fermés" },
    routes: retention.routes,
  },
  operations: { about: { en: "Jobs that stopped", fr: "Tâches de fond arrêtées" }, routes: jobRoutes },
} as const satisfies RoutesByRoom;
export const routes: readonly RouteDefinition[] = Object.values(routesByRoom).flatMap((room) => [...room.routes]);
export const jobs: readonly JobDefinition[] = [
  ...audit.jobs,
  ...cases.jobs,
  ...representation.jobs,
  ...files.jobs,
  ...documents.jobs,
  ...intake.jobs,
  ...notices.jobs,
  ...work.jobs,
  ...calendars.jobs,
  ...hearings.jobs,
  ...scheduling.jobs,
  ...decisions.jobs,
  ...identity.jobs,
];
