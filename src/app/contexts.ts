import { mergeRefusals, type RefusalRegistry } from "../kernel/refusal.ts";
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
import * as work from "../modules/work/index.ts";
import { jobRefusals } from "../operations/jobs/job-refusals.ts";
import { jobRoutes } from "../operations/jobs/job-routes.ts";
import { platformRefusals } from "../platform/http/platform-refusals.ts";
import type { RouteDefinition } from "../platform/http/route.ts";
import type { JobDefinition } from "../platform/jobs/job.ts";
import { signingRefusals } from "../platform/signing/signing-refusals.ts";

/** Everything that the contexts bring, in one place: a context that is not named here is not part of the product. */
export const refusals: RefusalRegistry = mergeRefusals(
  platformRefusals,
  signingRefusals,
  audit.auditRefusals,
  identity.identityRefusals,
  parties.partiesRefusals,
  cases.casesRefusals,
  cases.accessRefusals,
  cases.officeRefusals,
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
  decisions.decisionsRefusals,
  retention.retentionRefusals,
  jobRefusals,
);
export const routes: readonly RouteDefinition[] = [
  ...audit.routes,
  ...identity.routes,
  ...parties.routes,
  ...cases.routes,
  cases.stepRoute({
    "form-time-passed": deadlines.whyStillRunning("rpd-boc"),
    "perfecting-time-passed": deadlines.whyStillRunning("rad-appellant-record"),
  }),
  ...representation.routes,
  ...files.routes,
  ...documents.routes,
  ...deadlines.routes,
  ...work.routes,
  ...filings.routes,
  ...intake.routes,
  ...notices.routes,
  ...hearings.routes,
  ...decisions.routes,
  ...retention.routes,
  ...jobRoutes,
];
export const jobs: readonly JobDefinition[] = [
  ...audit.jobs,
  ...cases.jobs,
  ...representation.jobs,
  ...files.jobs,
  ...documents.jobs,
  ...intake.jobs,
  ...notices.jobs,
  ...work.jobs,
  ...hearings.jobs,
  ...decisions.jobs,
  ...identity.jobs,
];
