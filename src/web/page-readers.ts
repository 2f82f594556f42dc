import type { RegisteredRouter } from "@tanstack/react-router";
import type { Role } from "../kernel/actor.ts";
import { partyRoles } from "../kernel/first-page.ts";

type PagePath = Exclude<keyof RegisteredRouter["routesByPath"], "/">;
/** `anybody`: signed in or not. `signed-in`: whatever roles they hold. Else whoever holds one of these roles. */
type PageReaders = "anybody" | "signed-in" | readonly Role[];

const registry = ["registry-officer", "triage-officer", "scheduling-officer"] as const;
const staff = [...registry, "member", "adjudicative-support"] as const;
const onCases = [...partyRoles, ...staff] as const;
const people = [...onCases, "interpreter", "manager", "operator"] as const;
const partySide = ["counsel", "delegate", "claimant", "designated-representative"] as const;
const whoSay = ["member", "interpreter", "counsel", "delegate", "minister-counsel", "scheduling-officer"] as const;

/**
 * Who may open each page: a page that is not here does not compile, and whoever holds none of its roles is told so before it
 * asks the server for anything. The server refuses what it is asked all the same; a test holds this to the permissions.
 * @public `src/app/menu.test.ts` reads it by its path
 */
export const pageReaders: Readonly<Record<PagePath, PageReaders>> = {
  "/$language": "signed-in",
  "/$language/": "signed-in",
  "/$language/account": people,
  "/$language/help": "anybody",
  "/$language/terms": "anybody",
  "/$language/privacy": "anybody",
  "/$language/accessibility": "anybody",
  "/$language/styles": "anybody",
  "/$language/verify": "anybody",
  "/$language/password": "anybody",
  "/$language/invitation": "anybody",
  "/$language/delegate": "anybody",
  "/$language/offered-date": "anybody",
  "/$language/offered-sitting": "anybody",
  "/$language/published-decisions": "anybody",
  "/$language/calendars": whoSay,
  "/$language/calendars/$accountId": whoSay,
  "/$language/calendars/dates-to-avoid": ["scheduling-officer"],
  "/$language/calendars/rooms": ["scheduling-officer", "registry-officer"],
  "/$language/cases": onCases,
  "/$language/cases/$caseId": onCases,
  "/$language/cases/$caseId/": onCases,
  "/$language/cases/$caseId/summary": onCases,
  "/$language/cases/$caseId/access": staff,
  "/$language/cases/$caseId/messages": staff,
  "/$language/cases/$caseId/changes": staff,
  "/$language/cases/$caseId/history": onCases,
  "/$language/cases/$caseId/deadlines": onCases,
  "/$language/cases/$caseId/documents": onCases,
  "/$language/cases/$caseId/dates-to-avoid": [...partySide, ...staff],
  "/$language/cases/$caseId/hearings": onCases,
  "/$language/cases/$caseId/hearings/set": ["scheduling-officer", "registry-officer"],
  "/$language/cases/$caseId/hearings/$hearingId/change": ["scheduling-officer", "registry-officer"],
  "/$language/cases/$caseId/hearings/$hearingId/outcome": onCases,
  "/$language/cases/$caseId/notices": onCases,
  "/$language/cases/$caseId/submissions": onCases,
  "/$language/cases/$caseId/submit": [...partyRoles, "registry-officer"],
  "/$language/cases/$caseId/submit/$draftId": [...partyRoles, "registry-officer"],
  "/$language/counsels": registry,
  "/$language/decisions": ["registry-officer"],
  "/$language/decisions/$decisionId": [...partyRoles, "registry-officer", "member", "adjudicative-support"],
  "/$language/delegates": ["counsel", "registry-officer"],
  "/$language/deliveries": registry,
  "/$language/deliveries/$deliveryId": registry,
  "/$language/disposals": ["registry-officer"],
  "/$language/documents/$documentId": onCases,
  "/$language/hearing-offers": ["counsel", "delegate"],
  "/$language/hearings": onCases,
  "/$language/hearings/rooms": ["scheduling-officer", "registry-officer"],
  "/$language/invitations": ["registry-officer"],
  "/$language/jobs": ["operator"],
  "/$language/notices": onCases,
  "/$language/notices/$noticeId": onCases,
  "/$language/offices": ["operator", ...registry],
  "/$language/partner-messages": registry,
  "/$language/people": ["registry-officer", "scheduling-officer", "operator"],
  "/$language/people/open": ["registry-officer", "operator"],
  "/$language/people/$accountId": ["registry-officer", "operator"],
  "/$language/publications": ["registry-officer"],
  "/$language/publications/$decisionId": ["registry-officer"],
  "/$language/referrals/new": ["registry-officer", "triage-officer"],
  "/$language/referrals/refused": ["registry-officer", "triage-officer"],
  "/$language/referrals/refused/$messageId": ["registry-officer", "triage-officer"],
  "/$language/scheduling": ["scheduling-officer"],
  "/$language/scheduling/week": ["scheduling-officer"],
  "/$language/scheduling/missing": ["scheduling-officer"],
  "/$language/scheduling/fairness": ["scheduling-officer", "manager"],
  "/$language/scheduling/what-if": ["scheduling-officer"],
  "/$language/sealed": ["operator"],
  "/$language/submissions": [...partyRoles, "registry-officer"],
  "/$language/submissions/$submissionId": onCases,
  "/$language/translations/$translationId": ["adjudicative-support", "registry-officer"],
  "/$language/work": staff,
  "/$language/work/$taskId": staff,
};

/** Whether somebody with these roles may open the page of a route; a route that is not known here is no page. */
export function mayOpen(path: string, held: readonly Role[]): boolean {
  const readers: PageReaders | undefined = pageReaders[path as PagePath];
  return typeof readers === "string" || (readers?.some((role) => held.includes(role)) ?? false);
}

/** Whether who opens it matters before the page is shown. */
export const asksWho = (path: string): boolean => typeof pageReaders[path as PagePath] !== "string";
