import type { WholeSitting } from "../contract.ts";

/** The fields in which two sittings differ. */
export function changesIn(before: WholeSitting, after: WholeSitting): (keyof WholeSitting)[] {
  return (Object.keys(before) as (keyof WholeSitting)[]).filter(
    (name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]),
  );
}
