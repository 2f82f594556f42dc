export {
  endAccess,
  endAccessOfAccount,
  endAccessOfMember,
  grantAccess,
  grantAccessToMany,
  tellOfAccess,
} from "./access.ts";
export { accessRefusals } from "./access-refusals.ts";

export { endAccessWithoutRole } from "./commands/end-access-without-role.ts";
export { joinNewCases } from "./commands/join-new-cases.ts";
export { moveCase } from "./commands/move-case.ts";
export { type OpenedCase, openCase } from "./commands/open-case.ts";
export { openFollowingCase } from "./commands/open-following-case.ts";
export { takeStep } from "./commands/take-step.ts";
export { factProblems } from "./domain/fact-problems.ts";
export { excludedFrom, excludeMember, requireNotExcluded } from "./exclusions.ts";
export { jobs } from "./jobs.ts";
export type { OfficeContact } from "./office-contact/contract.ts";
export { officeRefusals } from "./office-refusals.ts";
export { isPersonAsked, keepWhetherSame, requirePersonsKnown } from "./person-questions.ts";
export { type AuthorizedCase, authorizeOnCase, type CaseRow, mayOnCase } from "./queries/authorize-on-case.ts";
export { appealedCase } from "./queries/chain-of-case.ts";
export { decisionStepOf } from "./queries/decision-step.ts";
export { hidesJoined } from "./queries/hides-joined.ts";
export { isBeforePanel } from "./queries/is-before-panel.ts";
export { isLastStep } from "./queries/is-last-step.ts";
export { joinedIds } from "./queries/joined-ids.ts";
export { newestCases } from "./queries/list-cases.ts";
export { memberOf } from "./queries/member-of.ts";
export { officeContact } from "./queries/office-contact.ts";
export { listOffices, type Office, officeOf } from "./queries/offices.ts";
export { partiesToNotify, type Recipient } from "./queries/parties-to-notify.ts";
export { partyOf } from "./queries/party-of.ts";
export { proveCaseEvent } from "./queries/prove-case-event.ts";
export { casesRefusals } from "./refusals.ts";

export { actingRoute } from "./routes/acting-route.ts";
export { stepRoute } from "./routes/edit-routes.ts";
export { partyEditRoute } from "./routes/party-edit-route.ts";
export { routes } from "./routes.ts";
export { openedDeadlines, openedMessages, openedNotices, openedTasks } from "./rules/consequences.ts";
export {
  hasHearing,
  lifecycleOf,
  lifecycles,
  stepCalled,
  stepFor,
  stepsFrom,
  stepsLeadingTo,
} from "./rules/lifecycle.ts";
export { lifecycleFaults } from "./rules/lifecycle-faults.ts";
export { ministersProceedings, proceedingNames, proceedingOf, proceedings } from "./rules/proceedings.ts";
export { sealReasonNames } from "./rules/seal-reasons.ts";
export { isStatus, type Status, statuses, statusNames } from "./rules/statuses.ts";
export { stepGuards } from "./rules/step-guards.ts";
export type { Act, Lifecycle, Transition } from "./rules/transition.ts";
export { screeningRefusals } from "./screening/contract.ts";
export { lockCases } from "./steps/lock-cases.ts";
export { keepChanges, lockCase } from "./steps/revise-case.ts";
export { divisionNames, languageNames } from "./text.ts";
