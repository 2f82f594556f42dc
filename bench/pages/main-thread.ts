interface Entry {
  readonly ph: string;
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** A task of the window's main thread, in milliseconds of its own processor time and of the clock. */
export interface Task {
  readonly processor: number;
  readonly clock: number;
}

/** What Chromium wrote of what it did, category `toplevel`. */
export function tasksIn(trace: Buffer): readonly Task[] {
  const { traceEvents }: { readonly traceEvents: readonly Entry[] } = JSON.parse(trace.toString("utf8"));
  const threadOf = (one: Entry) => `${one.pid} ${one.tid}`;
  const isMain = (one: Entry) => one.name === "thread_name" && one.args?.name === "CrRendererMain";
  const main = new Set(traceEvents.filter(isMain).map(threadOf));
  return traceEvents
    .filter((one) => one.ph === "X" && one.name.endsWith("RunTask") && main.has(threadOf(one)))
    .map(({ tdur = 0, dur = 0 }) => ({ processor: Math.round(tdur / 1000), clock: Math.round(dur / 1000) }));
}
