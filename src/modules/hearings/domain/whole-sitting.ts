import { noInterpretation } from "../../../kernel/languages.ts";
import type { Sitting, WholeSitting } from "../contract.ts";

/** The sitting with everything that it leaves out: as it stands where it is changed, nobody where it is new. */
export function wholeSitting(asked: Sitting, standing: WholeSitting | null): WholeSitting {
  const isInterpreted = asked.interpreterLanguage !== null && asked.interpreterLanguage !== noInterpretation;
  const standsIn = standing !== null && isInterpreted && asked.interpreterName === null ? standing.interpreterId : null;
  const interpreterId = asked.interpreterId === undefined ? standsIn : asked.interpreterId;
  return {
    ...asked,
    panelIds: [...(asked.panelIds ?? standing?.panelIds ?? [])].sort(),
    interpreterId,
    interpreterName: interpreterId === null ? asked.interpreterName : null,
    ministerCounselId:
      asked.ministerCounselId === undefined ? (standing?.ministerCounselId ?? null) : asked.ministerCounselId,
    witnesses: asked.witnesses ?? standing?.witnesses ?? [],
    appearing: inOneOrder(asked.appearing ?? standing?.appearing ?? []),
  };
}

/**
 * A case that was heard in part goes on before the same people: who is left out is who was there. Before another member
 * nobody else stays.
 */
export function resumed(asked: Sitting, partHeard: WholeSitting | null): Sitting {
  if (partHeard === null || (asked.memberId !== null && asked.memberId !== partHeard.memberId)) return asked;
  const isInterpreted = asked.interpreterId !== undefined || asked.interpreterName !== null;
  return {
    ...asked,
    memberId: partHeard.memberId,
    panelIds: asked.panelIds ?? partHeard.panelIds,
    ...(isInterpreted || asked.interpreterLanguage !== partHeard.interpreterLanguage
      ? {}
      : { interpreterId: partHeard.interpreterId, interpreterName: partHeard.interpreterName }),
    ministerCounselId: asked.ministerCounselId === undefined ? partHeard.ministerCounselId : asked.ministerCounselId,
  };
}

/** What differs by its order alone is no change. */
export const inOneOrder = (appearing: WholeSitting["appearing"]): WholeSitting["appearing"] =>
  appearing.toSorted((a, b) => a.counselId.localeCompare(b.counselId));
