import { civilDateIn, daysBetween, easternZone, type Instant, systemClock } from "../../kernel/time.ts";

/** How many midnights of the tribunal's head office have gone by since. */
export const daysSince = (since: Instant): number =>
  daysBetween(civilDateIn(since, easternZone), civilDateIn(systemClock(), easternZone));
