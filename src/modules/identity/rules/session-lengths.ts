/**
 * How long a session lasts. A shared computer is the risk that the portal's terms name, so a session ends with the
 * working day, and earlier when nobody uses it. An assumption: the tribunal publishes no number.
 * ASVS 5.0, 7.1.1; NIST SP 800-63B-4, 2.2.3 (assurance level 2: at most 24 hours, 1 hour idle recommended).
 */
export const sessionLengths = {
  /** From signing in, whatever happens. */
  absoluteHours: 12,
  /** From the last request. Long enough to read a 500-page file. */
  idleMinutes: 60,
  /** A change of a password or of a second factor asks for a sign-in not older than this. */
  recentMinutes: 15,
} as const;
