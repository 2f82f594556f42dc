import type { auditEndpoints } from "../../modules/audit/endpoints.ts";
import type { calendarsEndpoints } from "../../modules/calendars/endpoints.ts";
import type { casesEndpoints } from "../../modules/cases/endpoints.ts";
import type { deadlinesEndpoints } from "../../modules/deadlines/endpoints.ts";
import type { decisionsEndpoints } from "../../modules/decisions/endpoints.ts";
import type { publicationEndpoints } from "../../modules/decisions/publication/endpoints.ts";
import type { translationEndpoints } from "../../modules/decisions/translation/endpoints.ts";
import type { documentsEndpoints } from "../../modules/documents/endpoints.ts";
import type { filesEndpoints } from "../../modules/files/endpoints.ts";
import type { filingsEndpoints } from "../../modules/filings/endpoints.ts";
import type { hearingsEndpoints } from "../../modules/hearings/endpoints.ts";
import type { identityEndpoints } from "../../modules/identity/endpoints.ts";
import type { signInExchanges } from "../../modules/identity/sign-in/endpoints.ts";
import type { intakeEndpoints } from "../../modules/intake/endpoints.ts";
import type { noticesEndpoints } from "../../modules/notices/endpoints.ts";
import type { partiesEndpoints } from "../../modules/parties/endpoints.ts";
import type { representationEndpoints } from "../../modules/representation/endpoints.ts";
import type { retentionEndpoints } from "../../modules/retention/endpoints.ts";
import type { ageingEndpoints } from "../../modules/scheduling/ageing/contract.ts";
import type { schedulingEndpoints } from "../../modules/scheduling/endpoints.ts";
import type { explainedEndpoints } from "../../modules/scheduling/explained/contract.ts";
import type { fairnessEndpoints } from "../../modules/scheduling/fairness/contract.ts";
import type { sittingOfferEndpoints } from "../../modules/scheduling/interpreters/contract.ts";
import type { standingEndpoints } from "../../modules/scheduling/standing/contract.ts";
import type { waitingEndpoints } from "../../modules/scheduling/waiting/contract.ts";
import type { weekEndpoints } from "../../modules/scheduling/week/contract.ts";
import type { whatIfEndpoints } from "../../modules/scheduling/what-if/contract.ts";
import type { workEndpoints } from "../../modules/work/endpoints.ts";
import type { operationsEndpoints } from "../../operations/jobs/endpoints.ts";
import { callerOf } from "./caller.ts";

export { requestFile } from "./request.ts";

export const callAudit = callerOf<typeof auditEndpoints>();
export const callCalendars = callerOf<typeof calendarsEndpoints>();
export const callCases = callerOf<typeof casesEndpoints>();
export const callDeadlines = callerOf<typeof deadlinesEndpoints>();
export const callDecisions = callerOf<typeof decisionsEndpoints>();
export const callDocuments = callerOf<typeof documentsEndpoints>();
export const callFiles = callerOf<typeof filesEndpoints>();
export const callFilings = callerOf<typeof filingsEndpoints>();
export const callHearings = callerOf<typeof hearingsEndpoints>();
export const callIdentity = callerOf<typeof identityEndpoints>();
export const callIntake = callerOf<typeof intakeEndpoints>();
export const callNotices = callerOf<typeof noticesEndpoints>();
export const callOperations = callerOf<typeof operationsEndpoints>();
export const callParties = callerOf<typeof partiesEndpoints>();
export const callPublications = callerOf<typeof publicationEndpoints>();
export const callRepresentation = callerOf<typeof representationEndpoints>();
export const callRetention = callerOf<typeof retentionEndpoints>();
/** What the scheduling officer reads beside runs and proposals. */
export const callSchedulingReports = callerOf<
  typeof ageingEndpoints &
    typeof explainedEndpoints &
    typeof fairnessEndpoints &
    typeof standingEndpoints &
    typeof waitingEndpoints &
    typeof whatIfEndpoints
>();
/** What an interpreter is offered, and who was asked. */
/** The steps of the sign-in library, which answers them itself, beside the endpoints of the rooms. */
export const callSignIn = callerOf<typeof signInExchanges>();
export const callSittingOffers = callerOf<typeof sittingOfferEndpoints>();
export const callScheduling = callerOf<typeof schedulingEndpoints & typeof weekEndpoints>();
export const callTranslations = callerOf<typeof translationEndpoints>();
export const callWork = callerOf<typeof workEndpoints>();
