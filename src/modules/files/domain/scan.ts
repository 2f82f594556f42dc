import type { Scan } from "../contract.ts";

/** What to say of the scan: the scanner's latest word, or why there is none. */
export function scanOf(verdict: "clean" | "infected" | null, scannerConfigured: boolean): Scan {
  return verdict ?? (scannerConfigured ? "waiting" : "not-scanned");
}
