import type { TaskView } from "../../../modules/work/contract.ts";

/** What stands beside an item in the list that it was opened from, oldest first. */
export interface Neighbours {
  readonly previous: TaskView | null;
  readonly next: TaskView | null;
}

/**
 * The items before and after this one that a colleague does not have and that are not about to be recorded. An item that is done has
 * left the list: what is younger comes after it; after the last the list begins anew.
 */
export function neighboursOf(
  tasks: readonly TaskView[],
  current: Pick<TaskView, "id" | "openedAt">,
  held: readonly string[],
): Neighbours {
  const others = tasks.filter(
    (one) => one.id !== current.id && (one.claim === null || one.claim.mine) && !held.includes(one.id),
  );
  const isBefore = (one: TaskView) =>
    one.openedAt < current.openedAt || (one.openedAt === current.openedAt && one.id < current.id);
  const before = others.filter(isBefore);
  const after = others.filter((one) => !isBefore(one));
  return { previous: before.at(-1) ?? null, next: after[0] ?? before[0] ?? null };
}
