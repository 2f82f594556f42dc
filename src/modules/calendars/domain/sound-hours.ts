import type { WorkingPattern } from "../contract.ts";

/** Whether each day ends after it begins, hours of one day do not overlap, and each week is one of the cycle. */
export function areHoursSound({ cycleWeeks, hours }: Pick<WorkingPattern, "cycleWeeks" | "hours">): boolean {
  const inOrder = hours.toSorted(
    (one, other) => one.week - other.week || one.weekday - other.weekday || one.begins.localeCompare(other.begins),
  );
  return inOrder.every((one, nth) => {
    const next = inOrder[nth + 1];
    const isFollowed = next !== undefined && next.week === one.week && next.weekday === one.weekday;
    return one.week <= cycleWeeks && one.begins < one.ends && !(isFollowed && next.begins < one.ends);
  });
}
