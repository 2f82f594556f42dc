import type { Sitting } from "../contract.ts";

/** The fields in which two sittings differ. */
export function changesIn(before: Sitting, after: Sitting): (keyof Sitting)[] {
  return (Object.keys(before) as (keyof Sitting)[]).filter((name) => before[name] !== after[name]);
}
