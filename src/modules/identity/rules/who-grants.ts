import type { Role } from "../../../kernel/actor.ts";

interface Granting {
  readonly role: Role;
  /** Whoever holds one of these roles may give the role and end it. */
  readonly by: readonly Role[];
  /** How an account of this role signs in when somebody opens it. */
  readonly means: "directory" | "password";
}

const office = ["operator"] as const;
const registry = ["operator", "registry-officer"] as const;

/**
 * Who gives which role. Counsel and delegates are missing on purpose: they join by invitation only, because the role
 * alone, without a licence or a delegation behind it, opens nothing.
 */
export const grantings: readonly Granting[] = [
  { role: "registry-officer", by: office, means: "directory" },
  { role: "triage-officer", by: office, means: "directory" },
  { role: "scheduling-officer", by: office, means: "directory" },
  { role: "member", by: office, means: "directory" },
  { role: "adjudicative-support", by: office, means: "directory" },
  { role: "manager", by: office, means: "directory" },
  { role: "operator", by: office, means: "directory" },
  { role: "partner-system", by: office, means: "password" },
  { role: "minister-counsel", by: registry, means: "password" },
  { role: "interpreter", by: registry, means: "password" },
  { role: "claimant", by: registry, means: "password" },
  { role: "designated-representative", by: registry, means: "password" },
];

export function mayGrant(held: readonly Role[], role: Role): boolean {
  return grantings.some((one) => one.role === role && one.by.some((by) => held.includes(by)));
}
