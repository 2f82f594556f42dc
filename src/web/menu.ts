import type { LinkProps } from "@tanstack/react-router";
import { type Role, roles } from "../kernel/actor.ts";
import type { Bilingual } from "../kernel/bilingual.ts";
import { partyRoles } from "../kernel/first-page.ts";
import { ui } from "./ui/text.ts";

export interface MenuEntry {
  readonly to: NonNullable<LinkProps["to"]>;
  readonly text: Bilingual;
  /** Shown to whoever holds one of these roles; null shows it to everybody who is signed in. A test holds it to the permissions. */
  readonly roles: readonly Role[] | null;
  /** Current only at its own address, not at the pages under it. */
  readonly exact?: true;
  /** Shows how many notices the reader has not read. */
  readonly counts?: "unread-notices";
}

/** Who works one of the queues: a test holds it to the queues' own table. */
export const queueRoles = [
  "registry-officer",
  "triage-officer",
  "scheduling-officer",
  "member",
  "adjudicative-support",
] as const satisfies readonly Role[];
/** Who works in the registry. */
const registryRoles = ["registry-officer", "triage-officer", "scheduling-officer"] as const;
const caseReaders = [...partyRoles, ...registryRoles, "member", "adjudicative-support"] as const;

/** Everybody but a partner's system, which has no page here. */
const people = roles.filter((one) => one !== "partner-system");

/**
 * The main menu, in its order. What a role cannot open is not offered; the server refuses it all the same.
 * @public `src/app/menu.test.ts` reads it by its path
 */
export const menu: readonly MenuEntry[] = [
  { to: "/$language", text: ui.home, roles: people, exact: true },
  { to: "/$language/work", text: ui.work, roles: queueRoles },
  { to: "/$language/cases", text: ui.cases, roles: caseReaders },
  { to: "/$language/submissions", text: ui.submissions, roles: [...partyRoles, "registry-officer"] },
  { to: "/$language/hearings", text: ui.hearings, roles: caseReaders },
  {
    to: "/$language/calendars",
    text: ui.calendars,
    roles: ["member", "interpreter", "counsel", "delegate", "minister-counsel", "scheduling-officer"],
  },
  { to: "/$language/scheduling", text: ui.scheduling, roles: ["scheduling-officer"] },
  // Scheduling officers have it among the pages of scheduling.
  { to: "/$language/scheduling/fairness", text: ui.fairness, roles: ["manager"] },
  { to: "/$language/notices", text: ui.notices, roles: partyRoles, counts: "unread-notices" },
  { to: "/$language/deliveries", text: ui.deliveries, roles: registryRoles },
  { to: "/$language/referrals/new", text: ui.newReferral, roles: ["registry-officer", "triage-officer"] },
  { to: "/$language/counsels", text: ui.counsels, roles: registryRoles },
  { to: "/$language/invitations", text: ui.invitations, roles: ["registry-officer"] },
  { to: "/$language/disposals", text: ui.disposals, roles: ["registry-officer"] },
  { to: "/$language/delegates", text: ui.delegates, roles: ["counsel"] },
  { to: "/$language/sealed", text: ui.sealed, roles: ["operator"] },
  { to: "/$language/offices", text: ui.offices, roles: ["operator"] },
  { to: "/$language/jobs", text: ui.jobs, roles: ["operator"] },
  { to: "/$language/people", text: ui.people, roles: ["registry-officer", "scheduling-officer", "operator"] },
];

/** What the menu offers to somebody with these roles; to whoever is not known it offers nothing. */
export function menuOf(held: readonly Role[] | null): readonly MenuEntry[] {
  if (held === null) return [];
  return menu.filter((entry) => entry.roles === null || entry.roles.some((role) => held.includes(role)));
}
