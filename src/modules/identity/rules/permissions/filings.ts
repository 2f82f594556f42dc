import type { Permission } from "../../../../kernel/permission.ts";

const filers = ["counsel", "delegate", "claimant", "designated-representative", "minister-counsel"] as const;
const readers = ["registry-officer", "triage-officer", "scheduling-officer", "member", "adjudicative-support"] as const;

const byRelation = (action: string): Permission[] => [
  { action, roles: ["counsel"], relations: ["counsel-of-record"] },
  { action, roles: ["delegate"], relations: ["delegate"] },
  { action, roles: ["claimant"], relations: ["party"] },
  { action, roles: ["designated-representative"], relations: ["designated-representative"] },
  { action, roles: ["minister-counsel"], relations: ["minister"] },
];

export const filingsPermissions: readonly Permission[] = [
  ...byRelation("filing.submit"),
  // What arrives on paper, by fax or by e-mail is filed by the registry for the party.
  { action: "filing.submit", roles: ["registry-officer"], relations: ["staff"] },
  { action: "filing.draft", roles: [...filers, "registry-officer"], relations: ["none"] },
  { action: "filing.list", roles: [...filers, ...readers], relations: ["none"] },
  ...byRelation("filing.view"),
  { action: "filing.view", roles: [...readers], relations: ["staff"] },
  { action: "filing.review", roles: ["registry-officer"], relations: ["staff"] },
  { action: "filing.review-reasons", roles: ["registry-officer"], relations: ["none"] },
];
