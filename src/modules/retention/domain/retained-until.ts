import { Temporal } from "temporal-polyfill";
import type { CivilDate } from "../../../kernel/time.ts";

/**
 * The last day on which a case is kept: whole years after it was closed, or was last used where that is later. Counted
 * from February 29, a year without that day ends on February 28, and the case is kept that day too.
 */
export function retainedUntil(finalizedOn: CivilDate, lastUsedOn: CivilDate, years: number): CivilDate {
  const from = lastUsedOn > finalizedOn ? lastUsedOn : finalizedOn;
  return Temporal.PlainDate.from(from).add({ years }).toString() as CivilDate;
}
