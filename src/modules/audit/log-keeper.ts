import { setTimeout as pause } from "node:timers/promises";
import { theSystem } from "../../kernel/actor.ts";
import type { Store } from "../../platform/database/store.ts";
import type { Logger } from "../../platform/log.ts";
import { type Coverage, coverEvents, fromTheStart, type Horizon } from "./commands/cover-events.ts";
import type { SigningKeys } from "./signing-keys.ts";

export interface LogKeeper {
  /** Covers what is still open, then ends. */
  stop(): Promise<void>;
}

const everyMs = 250;

/** Covers everything that is committed now. Resolves to the number of events that got their position. */
export async function coverAll(store: Store, keys: SigningKeys): Promise<number> {
  let covered = 0;
  for (let horizon = fromTheStart; ; ) {
    const coverage = await store.transact(theSystem, (tx) => coverEvents(tx, keys, horizon));
    if (coverage === null) await pause(20);
    else if (coverage.covered === 0) return covered;
    else {
      covered += coverage.covered;
      horizon = coverage.horizon;
    }
  }
}

/**
 * Keeps the log within a second of the record. It asks instead of being told: a notification would make every command
 * wait for one lock at its commit. Any number of processes may run one; the database lets one at a time work.
 */
export function startLogKeeper(store: Store, keys: SigningKeys, log: Logger): LogKeeper {
  const stopped = new AbortController();
  let horizon: Horizon = fromTheStart;
  const coverOnce = async (): Promise<Coverage | null> => {
    const done = await store.transact(theSystem, (tx) => coverEvents(tx, keys, horizon));
    if (done !== null) horizon = done.horizon;
    return done;
  };
  const running = (async () => {
    while (!stopped.signal.aborted) {
      const done = await coverOnce().catch((error: unknown) => {
        log.error({ err: error }, "the transparency log does not advance");
        return null;
      });
      if (done === null || done.covered === 0) await restFor(everyMs, stopped.signal);
    }
  })();
  return {
    stop: async () => {
      stopped.abort();
      await running;
      await coverOnce().catch((error: unknown) => log.error({ err: error }, "the last events wait for the next start"));
    },
  };
}

async function restFor(ms: number, signal: AbortSignal): Promise<void> {
  // Being woken early is how it is stopped.
  await pause(ms, undefined, { signal }).catch(() => undefined);
}
