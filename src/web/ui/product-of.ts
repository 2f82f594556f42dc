import type { Role } from "../../kernel/actor.ts";
import type { Bilingual } from "../../kernel/bilingual.ts";
import { ui } from "./text.ts";

/** Under which name the pages stand, for each role; of somebody with several, the first of this table. */
const names: readonly (readonly [Bilingual, ...Role[]])[] = [
  [ui.workbench, "registry-officer"],
  [ui.triage, "triage-officer"],
  [ui.scheduling, "scheduling-officer"],
  [ui.deciding, "member"],
  [ui.supporting, "adjudicative-support"],
  [ui.managing, "manager"],
  [ui.operating, "operator"],
  [ui.interpreting, "interpreter"],
  [ui.minister, "minister-counsel"],
  [ui.portal, "counsel", "delegate", "claimant", "designated-representative"],
];

/** To whoever is not known, and to a role without pages, the service. */
export function productOf(held: readonly Role[]): Bilingual {
  return names.find(([, ...roles]) => roles.some((role) => held.includes(role)))?.[0] ?? ui.service;
}
