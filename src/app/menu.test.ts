import path from "node:path";
import { expect, test } from "vitest";
import { type Role, roles } from "../kernel/actor.ts";
// The tables that the rooms below name are declared there.
import type {} from "../modules/representation/db.ts";
import { queues } from "../modules/work/rules/queues.ts";
import { permissions } from "./declarations.ts";

/** By its path: with the types of the pages those of the browser would come to everything that runs on the server. */
const { menu, queueRoles }: Menu = await import(path.resolve(import.meta.dirname, "../web/menu.ts"));
interface Menu {
  readonly menu: readonly { readonly to: string; readonly roles: readonly Role[] | null }[];
  readonly queueRoles: readonly Role[];
}

const { pageReaders }: Pages = await import(path.resolve(import.meta.dirname, "../web/page-readers.ts"));
interface Pages {
  readonly pageReaders: Readonly<Record<string, "anybody" | "signed-in" | readonly Role[]>>;
}

/** What each page asks the server first. */
const firstAsked: Readonly<Record<string, string>> = {
  "/$language/work": "queue.read",
  "/$language/cases": "case.list",
  "/$language/submissions": "filing.draft",
  "/$language/hearings": "hearing.list",
  "/$language/calendars": "calendar.view",
  "/$language/scheduling": "schedule.view",
  "/$language/scheduling/fairness": "schedule.fairness",
  "/$language/notices": "notice.list",
  "/$language/deliveries": "delivery.list",
  "/$language/referrals/new": "referral.send",
  "/$language/counsels": "counsel.list",
  "/$language/invitations": "invitation.list",
  "/$language/disposals": "disposal.list",
  "/$language/delegates": "delegation.invite",
  "/$language/sealed": "sealed.list",
  "/$language/offices": "office.contacts",
  "/$language/jobs": "job.list",
  "/$language/people": "people.list",
};

const mayDo = (role: Role, action: string) => permissions[action]?.some((row) => row.roles.includes(role)) ?? false;

test("every page of the menu but home says what it asks, and is offered to nobody who would be refused", () => {
  const refused = menu
    .filter((entry) => entry.to !== "/$language")
    .flatMap((entry) => (entry.roles ?? roles).map((role) => [entry.to, role] as const))
    .filter(([to, role]) => !mayDo(role, firstAsked[to] ?? ""));
  expect(refused).toEqual([]);
});

test("work is offered to exactly those roles that work a queue", () => {
  expect(new Set<Role>(queueRoles)).toEqual(new Set(queues.flatMap((queue) => queue.roles)));
});

/** What the pages beside the menu ask first; one that several may open for different reasons, each of them. */
const askedBeside: Readonly<Record<string, readonly string[]>> = {
  "/$language/account": ["account.own"],
  "/$language/calendars/$accountId": ["calendar.view"],
  "/$language/calendars/dates-to-avoid": ["date-to-avoid.decide"],
  "/$language/calendars/rooms": ["room-closure.list"],
  "/$language/cases/$caseId": ["case.view"],
  "/$language/cases/$caseId/": ["case.view"],
  "/$language/cases/$caseId/summary": ["case.view"],
  "/$language/cases/$caseId/access": ["case.access"],
  "/$language/cases/$caseId/messages": ["staff-message.read"],
  "/$language/cases/$caseId/changes": ["case.changes"],
  "/$language/cases/$caseId/history": ["case.view"],
  "/$language/cases/$caseId/deadlines": ["deadline.view"],
  "/$language/cases/$caseId/documents": ["document.list"],
  "/$language/cases/$caseId/dates-to-avoid": ["date-to-avoid.list"],
  "/$language/cases/$caseId/hearings": ["hearing.view"],
  "/$language/cases/$caseId/hearings/set": ["hearing.set"],
  "/$language/cases/$caseId/hearings/$hearingId/change": ["hearing.change"],
  "/$language/cases/$caseId/hearings/$hearingId/outcome": ["hearing.view"],
  "/$language/cases/$caseId/notices": ["notice.list"],
  "/$language/cases/$caseId/submissions": ["filing.list"],
  "/$language/cases/$caseId/submit": ["filing.submit"],
  "/$language/cases/$caseId/submit/$draftId": ["filing.submit"],
  "/$language/decisions": ["decision.list"],
  "/$language/decisions/$decisionId": ["decision.view"],
  "/$language/delegates": ["delegation.list"],
  "/$language/deliveries/$deliveryId": ["delivery.view"],
  "/$language/documents/$documentId": ["document.view"],
  "/$language/hearing-offers": ["hearing-offer.list"],
  "/$language/hearings/rooms": ["room.list"],
  "/$language/notices/$noticeId": ["notice.view"],
  "/$language/partner-messages": ["partner-message.list-all"],
  "/$language/people/open": ["people.open"],
  "/$language/people/$accountId": ["people.view"],
  "/$language/publications": ["decision.list-publications"],
  "/$language/publications/$decisionId": ["decision.publish"],
  "/$language/referrals/refused": ["referral.list-refused"],
  "/$language/referrals/refused/$messageId": ["referral.list-refused"],
  "/$language/scheduling/week": ["schedule.view"],
  "/$language/scheduling/missing": ["schedule.view"],
  "/$language/scheduling/what-if": ["schedule.view"],
  "/$language/submissions/$submissionId": ["filing.view"],
  "/$language/translations/$translationId": ["decision.translate"],
  "/$language/work/$taskId": ["queue.read"],
};

test("every page opens to exactly those who may do what it asks first, and to nobody else", () => {
  // A partner's system sends referrals and reads no page of them.
  const people = roles.filter((role) => role !== "partner-system");
  const wrong = Object.entries(pageReaders).flatMap(([to, readers]) => {
    if (typeof readers === "string") return [];
    const asked = askedBeside[to] ?? [firstAsked[to] ?? ""];
    const may = people.filter((role) => asked.some((action) => mayDo(role, action)));
    const isSo = may.length > 0 && may.length === readers.length && may.every((role) => readers.includes(role));
    return isSo ? [] : [`${to}: ${readers.join(" ")}, not ${may.join(" ")}`];
  });
  expect(wrong).toEqual([]);
});

test("what the menu offers opens to whoever it is offered to", () => {
  const closed = menu.flatMap(({ to, roles: held }) => {
    const readers = pageReaders[to] ?? [];
    return typeof readers === "string"
      ? []
      : (held ?? roles).filter((role) => !readers.includes(role)).map((role) => [to, role]);
  });
  expect(closed).toEqual([]);
});
