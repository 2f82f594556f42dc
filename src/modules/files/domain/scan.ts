import type { Scan } from "../contract.ts";

/** What to say of the scan: the scanner's latest word, or why there is none. */
export function scanOf(verdict: "clean" | "infected" | null, scannerConfigured: boolean, isOwn = false): Scan {
  if (verdict !== null) return verdict;
  if (isOwn) return "own";
  return scannerConfigured ? "waiting" : "not-scanned";
}
