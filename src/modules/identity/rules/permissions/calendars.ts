import type { Permission } from "../../../../kernel/permission.ts";

/** Whose calendar it is, and the scheduling officers; within these rows the command asks whose it is. */
const keepers = ["member", "interpreter", "counsel", "delegate", "minister-counsel", "scheduling-officer"] as const;
const staff = ["scheduling-officer", "registry-officer", "triage-officer", "member", "adjudicative-support"] as const;

export const calendarsPermissions = [
  { action: "calendar.view", roles: keepers, relations: ["none"] },
  { action: "calendar.tell", roles: keepers, relations: ["none"] },
  {
    action: "calendar.feed",
    roles: ["member", "interpreter", "counsel", "minister-counsel", "claimant", "designated-representative"],
    relations: ["none"],
  },
  { action: "calendar.enter-profile", roles: ["scheduling-officer"], relations: ["none"] },
  { action: "room-closure.list", roles: ["scheduling-officer", "registry-officer"], relations: ["none"] },
  { action: "room-closure.enter", roles: ["scheduling-officer"], relations: ["none"] },
  { action: "date-to-avoid.list", roles: staff, relations: ["staff"] },
  { action: "date-to-avoid.list", roles: ["counsel"], relations: ["counsel-of-record"] },
  { action: "date-to-avoid.list", roles: ["delegate"], relations: ["delegate"] },
  { action: "date-to-avoid.list", roles: ["claimant"], relations: ["party"] },
  { action: "date-to-avoid.list", roles: ["designated-representative"], relations: ["designated-representative"] },
  { action: "date-to-avoid.ask", roles: ["counsel"], relations: ["counsel-of-record"] },
  { action: "date-to-avoid.ask", roles: ["delegate"], relations: ["delegate"] },
  { action: "date-to-avoid.ask", roles: ["claimant"], relations: ["party"] },
  { action: "date-to-avoid.ask", roles: ["designated-representative"], relations: ["designated-representative"] },
  { action: "date-to-avoid.decide", roles: ["scheduling-officer"], relations: ["staff"] },
] as const satisfies readonly Permission[];
