import type { EventTable } from "../../../kernel/event.ts";
import { type Lifecycle, openedTasks, statuses, type Transition } from "../../cases/index.ts";
import type { LifecycleTask, Queue } from "./queue.ts";

const blank = (text: { readonly en: string; readonly fr: string }): boolean =>
  text.en.trim() === "" || text.fr.trim() === "";

interface WorkTables {
  readonly queues: readonly Queue[];
  readonly lifecycles: readonly Lifecycle[];
  readonly events: EventTable;
  /** Codes of the rules of time limits. */
  readonly limits: ReadonlySet<string>;
}

/** What is wrong between the kinds of work, the events and the lifecycles: somebody has everything that needs somebody. */
export function workFaults({ events, queues, lifecycles, limits }: WorkTables): readonly string[] {
  return [
    ...queues.flatMap((one) => queueFaults(one, queues, limits).map((fault) => `queue ${one.code}: ${fault}`)),
    ...eventFaults(events, queues),
    ...taskFaults(queues),
    ...lifecycles.flatMap((one) => statusFaults(one, queues)),
  ];
}

function queueFaults(one: Queue, queues: readonly Queue[], limits: ReadonlySet<string>): readonly string[] {
  const { due } = one;
  const isOpened = one.openedBy.length > 0 || one.task !== null || queues.some((of) => of.overdue === one.code);
  const isOverdueKnown = one.overdue === null || queues.some((of) => of.code === one.overdue && of.task === null);
  return [
    ...(one.roles.length === 0 ? ["nobody works it"] : []),
    ...(blank(one.name) || blank(one.source) ? ["its name or its source is not in both languages"] : []),
    ...(isOpened ? [] : ["nothing opens it"]),
    ...(isOverdueKnown ? [] : [`no queue has what is overdue: ${one.overdue}`]),
    ...(one.finishedBy.length === 0 && one.while === null ? ["nothing finishes it"] : []),
    ...(due.by === "limit" ? due.rules.filter((code) => !limits.has(code)).map((code) => `no limit is ${code}`) : []),
    ...(one.roles.includes(one.late.to) ? ["who is asked when it is late works it already"] : []),
  ];
}

/** Every event that needs somebody has a queue, and no queue waits for an event that needs nobody. */
function eventFaults(events: EventTable, queues: readonly Queue[]): readonly string[] {
  const opening = new Set<string>(queues.flatMap((one) => one.openedBy));
  return Object.entries(events).flatMap(([event, { acts }]) => {
    if (acts === "queue" && !opening.has(event)) return [`${event}: nobody’s queue has it`];
    return acts !== "queue" && opening.has(event) ? [`${event}: a queue has what needs none`] : [];
  });
}

/** What lifecycles open has one queue, worked by whom the lifecycle names. */
function taskFaults(queues: readonly Queue[]): readonly string[] {
  return (Object.keys(openedTasks) as LifecycleTask[]).flatMap((task) => {
    const own = queues.filter((one) => one.task === task);
    const [queue] = own;
    if (queue === undefined || own.length > 1) return [`${task}: ${own.length} queues take it`];
    const named = [...openedTasks[task].roles].sort().join();
    return [...queue.roles].sort().join() === named ? [] : [`${task}: its queue is worked by others than it names`];
  });
}

/** Wherever a case comes to stand before its end, the row that leads there opens work that waits there. */
function statusFaults(table: Lifecycle, queues: readonly Queue[]): readonly string[] {
  const waitsIn = (task: LifecycleTask, status: string): boolean => {
    const standsIn: readonly string[] | null = queues.find((one) => one.task === task)?.while ?? null;
    return standsIn === null || standsIn.includes(status);
  };
  const isOwned = (opens: Transition["opens"], status: Transition["to"]) =>
    statuses[status].final || opens.tasks.some((task) => waitsIn(task, status));
  const where = `${table.proceeding}, ${table.regime}`;
  return [
    ...(isOwned(table.opens, table.first) ? [] : [`${where}: ${table.first} waits for nobody`]),
    ...table.transitions
      .filter((row) => row.from !== row.to && !isOwned(row.opens, row.to))
      .map((row) => `${where}, ${row.code} from ${row.from}: ${row.to} waits for nobody`),
  ];
}
