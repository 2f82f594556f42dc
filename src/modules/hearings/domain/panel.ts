import type { WholeSitting } from "../contract.ts";

/**
 * Whether these members can sit: one alone, or a panel of three of whom one presides (Act, s. 163). The Immigration
 * Division sits by one member always.
 */
export function panelProblem(
  sitting: Pick<WholeSitting, "memberId" | "panelIds">,
  division: string,
): "panel-of-three-wanted" | "panel-not-of-division" | null {
  const { memberId, panelIds } = sitting;
  if (panelIds.length === 0) return null;
  if (division === "ID") return "panel-not-of-division";
  const sits = new Set([memberId, ...panelIds]);
  return memberId === null || sits.size !== 3 ? "panel-of-three-wanted" : null;
}
