import type { CivilDate, Instant } from "../../../kernel/time.ts";
import type { Interval } from "../../../scheduler/index.ts";
import type { HearingNeeds } from "../../hearings/index.ts";
import type { HearingKind } from "../rules/hearing-kinds.ts";

/** A case on which a hearing may be set and that has none, with what its hearing needs. */
export interface ReadyCase {
  readonly caseId: string;
  readonly fileNumber: string;
  readonly division: string;
  readonly proceeding: string;
  readonly officeId: string;
  readonly kind: HearingKind;
  /** The status to which setting the hearing leads: those who are heard together are heard on the same matter. */
  readonly stepTo: string;
  readonly language: "en" | "fr";
  readonly country: string | null;
  readonly receivedOn: CivilDate;
  readonly parties: readonly ReadyParty[];
  readonly counselIds: readonly string[];
  readonly hasMinister: boolean;
  readonly excludedMembers: readonly string[];
  /** Who began to hear it. */
  readonly seizedMembers: readonly string[];
  readonly isBeforePanel: boolean;
  /** The first day that notice and disclosure allow; null where no rule gives one. */
  readonly earliestOn: CivilDate | null;
  /** The moment by which the law wants it held. */
  readonly deadlineAt: Instant | null;
  /** What an officer must see to first. */
  readonly waitsFor: readonly ("person-question" | "representative")[];
  /** Days that counsel said do not suit. */
  readonly avoids: readonly Interval[];
  readonly joinedTo: string | null;
  /** How it is to be held where not as usual, and what its room must have. */
  readonly needs: HearingNeeds | null;
}

interface ReadyParty {
  readonly personId: string;
  readonly isPrincipal: boolean;
  readonly interpreterLanguage: string | null;
  readonly interpreterDialect: string | null;
}

/** Cases that are heard together, the first of which names the hearing. */
export type HeardTogether = readonly [ReadyCase, ...ReadyCase[]];

type WaitingReason = "person-question" | "representative" | "joined-files-apart";

export interface WaitingCase {
  readonly caseId: string;
  readonly reason: WaitingReason;
}

/**
 * The hearings that these cases ask for, joined ones together, and the cases that wait for something. `standing`: how many
 * cases of each group are still before the tribunal, ready or not.
 */
export function hearingsAsked(
  cases: readonly ReadyCase[],
  standing: ReadonlyMap<string, number>,
): { readonly together: readonly HeardTogether[]; readonly waiting: readonly WaitingCase[] } {
  const groups = Map.groupBy(cases, (theCase) => theCase.joinedTo ?? theCase.caseId);
  const together: HeardTogether[] = [];
  const waiting: WaitingCase[] = [];
  for (const group of groups.values()) {
    const [first, ...others] = group.toSorted((a, b) => a.fileNumber.localeCompare(b.fileNumber, "en"));
    if (first === undefined) continue;
    const held = group.flatMap((theCase) => theCase.waitsFor);
    const isWhole = first.joinedTo === null || standing.get(first.joinedTo) === group.length;
    const isOne = others.every((theCase) => theCase.stepTo === first.stepTo && theCase.officeId === first.officeId);
    const reason: WaitingReason | null = held[0] ?? (isWhole && isOne ? null : "joined-files-apart");
    if (reason === null) together.push([first, ...others]);
    else waiting.push(...group.map(({ caseId }) => ({ caseId, reason })));
  }
  return { together, waiting };
}
