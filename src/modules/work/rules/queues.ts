import { memberQueues } from "./member-queues.ts";
import type { LifecycleTask, Queue } from "./queue.ts";
import { registryQueues } from "./registry-queues.ts";
import { schedulingQueues } from "./scheduling-queues.ts";

export type { Queue } from "./queue.ts";

/** Every kind of work. A new one is a new row. */
export const queues: readonly Queue[] = [...registryQueues, ...schedulingQueues, ...memberQueues];

export function queueOf(code: string): Queue | undefined {
  return queues.find((one) => one.code === code);
}

/** The queue of what lifecycles open. @throws Error (a bug) for a task of nobody */
export function queueOfTask(task: LifecycleTask): Queue {
  const found = queues.find((one) => one.task === task);
  if (found === undefined) throw new Error(`No queue takes the task ${task}`);
  return found;
}
