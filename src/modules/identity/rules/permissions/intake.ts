import type { Permission } from "../../../../kernel/permission.ts";

export const intakePermissions = [
  { action: "referral.send", roles: ["partner-system", "registry-officer", "triage-officer"], relations: ["none"] },
  { action: "referral.list-refused", roles: ["registry-officer", "triage-officer"], relations: ["none"] },
  { action: "referral.send-again", roles: ["registry-officer", "triage-officer"], relations: ["none"] },
  { action: "appeal.open", roles: ["registry-officer"], relations: ["staff"] },
  { action: "appeal.send-record", roles: ["registry-officer"], relations: ["staff"] },
  { action: "person-question.view", roles: ["registry-officer"], relations: ["staff"] },
  { action: "person-question.answer", roles: ["registry-officer"], relations: ["staff"] },
] as const satisfies readonly Permission[];
