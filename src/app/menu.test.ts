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
