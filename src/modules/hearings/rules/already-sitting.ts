import type { SittingRole } from "../contract.ts";

/** The refusal that says that somebody is at another sitting at these hours. */
export const alreadySitting = {
  member: "member-already-sitting",
  interpreter: "interpreter-already-sitting",
  counsel: "counsel-already-sitting",
  "minister-counsel": "minister-counsel-already-sitting",
  "designated-representative": "representative-already-sitting",
  witness: "witness-already-sitting",
} as const satisfies Readonly<Record<SittingRole, string>>;
