import type { Bilingual } from "../../../kernel/bilingual.ts";
import type { ExplainedPlan } from "../../../scheduler/index.ts";

/** Why a hearing without a place has none, and what would free it. */
export interface WhyLeftOut {
  readonly why: "impossible" | "unavoidable" | "search";
  /** Which of the shortages it asks for. */
  readonly shortage: number | null;
  readonly change: Bilingual | null;
}

/**
 * By hearing. *Unavoidable* is proved of so many of those who ask for the same people, and which ones is a choice: all of them
 * are told so.
 */
export function whyLeftOut(explained: ExplainedPlan): (hearing: string, impossible: boolean) => WhyLeftOut {
  const changes = new Map(explained.changes.map((one) => [one.hearing, one.text]));
  const shortages = new Map<string, number>();
  for (const [ordinal, { without }] of explained.leftOut.missing.entries())
    for (const hearing of without) if (!shortages.has(hearing)) shortages.set(hearing, ordinal);
  return (hearing, impossible) => {
    const shortage = impossible ? null : (shortages.get(hearing) ?? null);
    const why = impossible ? "impossible" : shortage === null ? "search" : "unavoidable";
    return { why, shortage, change: changes.get(hearing) ?? null };
  };
}
