import type { CivilDate } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import type { CaseRow } from "../../cases/index.ts";
import { openLimits } from "../choices.ts";
import { standingOn } from "./case-deadlines.ts";

/** What is next on a case, by days of its office. */
export interface DaysAhead {
  readonly hearingOn: CivilDate | null;
  /** The limit that somebody is expected to meet first, by the code of its rule; its day may have passed. */
  readonly limit: { readonly on: CivilDate; readonly rule: string } | null;
}

/** The next hearing of a case and its nearest open limit. */
export async function daysAhead(tx: Transaction, row: CaseRow): Promise<DaysAhead> {
  const { items, hearings, today } = await standingOn(tx, row);
  const limits = items.map(({ rule: { code, effect, standing }, state, safeOn, trigger }) => ({
    code,
    effect,
    standing,
    state,
    safeOn,
    trigger,
  }));
  const [first] = openLimits(limits, today, row.finalized_on !== null);
  const [next] = hearings.filter((on) => on >= today).sort();
  return {
    hearingOn: next ?? null,
    limit: first === undefined ? null : { on: first.safeOn, rule: first.code },
  };
}
