import type { TaskSort } from "../../../modules/work/choices.ts";
import type { TaskView } from "../../../modules/work/contract.ts";

/** What stands beside an item in the list that it was opened from. */
export interface Neighbours {
  readonly previous: TaskView | null;
  readonly next: TaskView | null;
}

/** By what a list is sorted. */
interface Order {
  readonly by: TaskSort;
  readonly descending: boolean;
}
/** What has no day comes after what has. */
const noDay = "~";
const dayOf: Readonly<Record<TaskSort, (task: Placed) => string>> = {
  received: () => "",
  due: (task) => task.dueOn ?? noDay,
  hearing: (task) => task.hearingOn ?? noDay,
  limit: (task) => task.limit?.on ?? noDay,
};
type Placed = Pick<TaskView, "id" | "openedAt" | "dueOn" | "hearingOn" | "limit">;

/** Where an item stands, as the server sorts the list. */
const placeOf = (task: Placed, { by }: Order): string => `${dayOf[by](task)} ${task.openedAt} ${task.id}`;

/**
 * The items before and after this one that a colleague does not have and that are not about to be recorded. An item that is done has
 * left the list: what stood behind it comes after it; after the last the list begins anew.
 */
export function neighboursOf(
  tasks: readonly TaskView[],
  current: Placed,
  held: readonly string[],
  order: Order,
): Neighbours {
  const others = tasks.filter(
    (one) => one.id !== current.id && (one.claim === null || one.claim.mine) && !held.includes(one.id),
  );
  const here = placeOf(current, order);
  const isBefore = (one: TaskView) => (order.descending ? placeOf(one, order) > here : placeOf(one, order) < here);
  const before = others.filter(isBefore);
  const after = others.filter((one) => !isBefore(one));
  return { previous: before.at(-1) ?? null, next: after[0] ?? before[0] ?? null };
}
