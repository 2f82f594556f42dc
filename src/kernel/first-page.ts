import type { Role } from "./actor.ts";

/** Who may be on a case, and who reads any case that is not sealed. */
export const partyRoles = [
  "counsel",
  "delegate",
  "claimant",
  "designated-representative",
  "minister-counsel",
] as const satisfies readonly Role[];

/** What the first page of somebody signed in is made of. Each part is loaded by those alone whose page it is on. */
export type FirstPart =
  | "client"
  | "counsel"
  | "interpreter"
  | "workbench"
  | "desk"
  | "scheduling"
  | "manager"
  | "operator";

/** By what somebody holds; the server names the parts' files with the page, the page shows them. */
export function firstPartsOf(isStaff: boolean, held: readonly Role[]): readonly FirstPart[] {
  const holds = (...roles: readonly Role[]) => roles.some((role) => held.includes(role));
  if (held.length > 0 && held.every((role) => role === "operator")) return ["operator"];
  if (held.length > 0 && held.every((role) => role === "manager")) return ["manager"];
  if (isStaff) {
    const desk = holds("member", "adjudicative-support") ? (["desk"] as const) : [];
    return ["workbench", ...desk, ...(holds("scheduling-officer") ? (["scheduling"] as const) : [])];
  }
  if (!holds(...partyRoles)) return holds("interpreter") ? ["interpreter"] : [];
  // Whoever acts for others reads their cases as work, their own among them.
  return holds("counsel", "delegate", "minister-counsel") ? ["counsel"] : ["client"];
}
