import { type Instant, plusMinutes } from "../../../kernel/time.ts";

/**
 * How often an account may be guessed at. An assumption within NIST SP 800-63B, 3.2.2 (at most 100 in a row): the
 * tribunal publishes no number of its own.
 */
export const lockOut = { attempts: 10, lockedMinutes: 15, forgottenAfterMinutes: 60 } as const;

export interface Attempts {
  readonly failures: number;
  readonly lastFailedAt: Instant;
  readonly lockedUntil: Instant | null;
}

export type AttemptVerdict =
  | { readonly allowed: true; readonly attempts: Attempts }
  /** `begins`: this attempt is the one that locks; the account's owner is told once. */
  | { readonly allowed: false; readonly attempts: Attempts; readonly begins: boolean; readonly minutes: number };

/**
 * Whether one more attempt may be made at `now`. An attempt counts as failed when it begins and is forgotten when it
 * succeeds, so that a hundred at once cannot all slip through.
 */
export function nextAttempt(earlier: Attempts | null, now: Instant): AttemptVerdict {
  if (earlier?.lockedUntil != null && earlier.lockedUntil > now)
    return { allowed: false, attempts: earlier, begins: false, minutes: minutesUntil(earlier.lockedUntil, now) };
  const forgotten =
    earlier === null ||
    earlier.lockedUntil !== null ||
    plusMinutes(earlier.lastFailedAt, lockOut.forgottenAfterMinutes) <= now;
  const failures = forgotten ? 1 : earlier.failures + 1;
  if (failures <= lockOut.attempts)
    return { allowed: true, attempts: { failures, lastFailedAt: now, lockedUntil: null } };
  const lockedUntil = plusMinutes(now, lockOut.lockedMinutes);
  return {
    allowed: false,
    attempts: { failures, lastFailedAt: now, lockedUntil },
    begins: true,
    minutes: lockOut.lockedMinutes,
  };
}

function minutesUntil(until: Instant, now: Instant): number {
  return Math.max(1, Math.ceil((Date.parse(until) - Date.parse(now)) / 60_000));
}
