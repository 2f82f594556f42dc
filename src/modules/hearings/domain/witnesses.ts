import type { CivilDate, CivilTime, Instant, Zone } from "../../../kernel/time.ts";
import type { WholeSitting } from "../contract.ts";
import { whenIs } from "./when.ts";

export interface Hours {
  readonly startsAt: Instant;
  readonly endsAt: Instant;
}

/** When each witness is heard, in the order of the list; the place of the first who would not be within the sitting. */
export function hoursOfWitnesses(
  { on, witnesses }: Pick<WholeSitting, "on" | "witnesses">,
  sitting: Hours,
  zone: Zone,
): readonly Hours[] | { readonly outside: number } {
  const found: Hours[] = [];
  for (const [place, { from, to }] of witnesses.entries()) {
    const minutes = minutesOf(to) - minutesOf(from);
    const when = minutes > 0 ? whenIs(on as CivilDate, from as CivilTime, minutes, zone) : null;
    if (when === null || !when.ok || when.startsAt < sitting.startsAt || when.endsAt > sitting.endsAt)
      return { outside: place };
    found.push({ startsAt: when.startsAt, endsAt: when.endsAt });
  }
  return found;
}

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
