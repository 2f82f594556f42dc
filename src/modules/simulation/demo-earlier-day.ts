import type { Json } from "../../kernel/canonical-json.ts";
import { type Instant, instantOf } from "../../kernel/time.ts";
import { createStore, type Store, type Transaction } from "../../platform/database/store.ts";
import type { Services } from "../../platform/http/route.ts";
import type { JobDefinition } from "../../platform/jobs/job.ts";
import { subscriptionsOf } from "../../platform/jobs/worker.ts";

/** The same database on an earlier clock. */
export const onEarlierClock = ({ store }: Services, at: () => number): Store =>
  createStore(store.pool, () => instantOf(new Date(at())) as Instant, store.declared);

/** A day that is over: what is done on it is done by its clock, and so is what that leaves for later. */
export interface EarlierDay {
  readonly services: Services;
  /** Lets days go by, and does what has fallen due. */
  pass(days: number): Promise<void>;
}

interface LeftJob {
  readonly task: string;
  readonly payload: Json;
  readonly dueAt: number;
}

/**
 * The tribunal on an earlier day. What its acts leave as jobs is kept from the worker, which would do it today: it is done
 * here, in the order in which it falls due; what falls due after the last day that goes by is not done.
 */
export function earlierDay(services: Services, jobs: readonly JobDefinition[], began: number): EarlierDay {
  let now = began;
  let left: LeftJob[] = [];
  const store = onEarlierClock(services, () => now);
  const listeners = subscriptionsOf(jobs);
  const transact: Store["transact"] = async (actor, run) => {
    let own: LeftJob[] = [];
    const answer = await store.transact(actor, (tx) => {
      own = [];
      return run({ ...tx, addJob: keepIn(own, now) });
    });
    left.push(...own);
    return answer;
  };
  const own: Services = { ...services, store: { ...store, transact } };
  const pass = async (days: number): Promise<void> => {
    const until = now + days * 86_400_000;
    for (;;) {
      const [next] = left.filter((one) => one.dueAt <= until).toSorted((one, other) => one.dueAt - other.dueAt);
      if (next === undefined) break;
      left = left.filter((one) => one !== next);
      now = Math.max(now, next.dueAt);
      for (const { handle } of listeners.get(next.task) ?? []) await handle(next.payload, own);
    }
    now = until;
  };
  return { services: own, pass };
}

const keepIn =
  (own: LeftJob[], now: number): Transaction["addJob"] =>
  async (task, payload, options) => {
    const dueAt = options?.runAt === undefined ? now + (options?.afterSeconds ?? 0) * 1000 : Date.parse(options.runAt);
    own.push({ task, payload, dueAt });
  };
