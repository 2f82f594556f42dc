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
    appearing: inOneOrder(asked.appearing ?? standing?.appearing ?? []),
  };
}

/** What differs by its order alone is no change. */
export const inOneOrder = (appearing: WholeSitting["appearing"]): WholeSitting["appearing"] =>
  appearing.toSorted((a, b) => a.counselId.localeCompare(b.counselId));
