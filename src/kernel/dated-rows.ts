import { type CivilDate, plusDays } from "./time.ts";

/** A row of a rule table, in force from its first day to its last, both included; no last day: until another row. */
export interface DatedRow {
  readonly effectiveFrom: string;
  readonly effectiveTo: string | null;
}

/**
 * What is wrong with the days of rows that speak of the same thing, in words: one that ends before it begins, two on one
 * day, a day between two without any.
 */
export function datedFaults(rows: readonly DatedRow[]): readonly string[] {
  const inOrder = rows.toSorted((one, other) => one.effectiveFrom.localeCompare(other.effectiveFrom));
  return inOrder.flatMap((row, nth) => {
    const { effectiveFrom, effectiveTo } = row;
    if (effectiveTo !== null && effectiveTo < effectiveFrom)
      return [`ends on ${effectiveTo}, before it begins on ${effectiveFrom}`];
    const next = inOrder[nth + 1]?.effectiveFrom;
    if (next === undefined) return [];
    if (effectiveTo === null || effectiveTo >= next) return [`overlap: two rows on ${next}`];
    const following = plusDays(effectiveTo as CivilDate, 1);
    return following === next ? [] : [`gap: no row from ${following} to the day before ${next}`];
  });
}

/** Whether a row speaks on a day: from its first to its last, both included. No first day: it always did. */
export const isInForce = (
  row: { readonly effectiveFrom: string | null; readonly effectiveTo: string | null },
  on: string,
): boolean =>
  (row.effectiveFrom === null || row.effectiveFrom <= on) && (row.effectiveTo === null || on <= row.effectiveTo);
