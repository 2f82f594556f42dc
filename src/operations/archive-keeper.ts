import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { theSystem } from "../kernel/actor.ts";
import { append } from "../modules/audit/index.ts";
import type { Config } from "../platform/config.ts";
import type { Services } from "../platform/http/route.ts";
import { archiveCycle } from "./archive/archive-cycle.ts";
import { type ArchiveLine, ownLine } from "./archive/archive-line.ts";
import { type Base, lastBaseAt } from "./archive/base.ts";
import { copyBase } from "./archive/copy-base.ts";
import { readArchiveKey } from "./backup/key-file.ts";

export interface ArchiveKeeper {
  /** Leaves a base copy that is under way, archives what was written until now, and ends. */
  stop(): Promise<void>;
}

type Needed = Pick<Services, "config" | "store" | "log">;

const hourMs = 3_600_000;
/** When the machine's clock shows one of these hours, a copy that is half a day old is old enough. */
const isNight = (now: Date) => now.getHours() >= 2 && now.getHours() < 5;

/** The line that this tribunal writes, or null when it writes none. */
export function lineOf({ home, archive }: Pick<Config, "home" | "archive">): ArchiveLine | null {
  return archive === null ? null : ownLine(home, archive.folder, readArchiveKey(archive.keyFile));
}

/** A base copy, and that it was made in the record. */
export async function makeBase({ config, store }: Needed, line: ArchiveLine, signal?: AbortSignal): Promise<Base> {
  const base = await copyBase(store.pool, path.join(config.home, "postgres"), line, signal);
  await store.transact(theSystem, (tx) =>
    append(tx, { chain: "tribunal", type: "archive-base-copied", payload: { base: base.name } }),
  );
  return base;
}

/** Begins to keep the archive; where there is none, or who started the database keeps it, there is nothing to stop. */
export function keepArchive(services: Needed): ArchiveKeeper {
  const line = services.config.databaseUrl === null ? lineOf(services.config) : null;
  return line === null ? { stop: async () => undefined } : startArchiveKeeper(services, line);
}

/**
 * Every minute what PostgreSQL does not archive by itself, each night a base copy, and a first one when there is none.
 * An archive that is away or full stops nobody: it is told of, and the next cycle begins where the last good one did.
 */
export function startArchiveKeeper(services: Needed, line: ArchiveLine, everyMs = 60_000): ArchiveKeeper {
  const stopped = new AbortController();
  let since = 0;
  const once = async () => {
    try {
      since = (await archiveCycle(services.config, services.store.pool, line, since)).getTime();
    } catch (error) {
      services.log.error({ err: error }, "the archive does not advance");
    }
  };
  let cycles = Promise.resolve();
  /** One after the other: two at once would copy the same files. */
  const cycle = () => {
    cycles = cycles.then(once);
    return cycles;
  };
  let copying: Promise<void> | null = null;
  const copyWhenDue = async () => {
    try {
      if (!isDue(await lastBaseAt(line), new Date())) return;
      await makeBase(services, line, stopped.signal);
      // Moments after its end can be restored from now on, not from the next minute on.
      await cycle();
    } catch (error) {
      if (!stopped.signal.aborted) services.log.error({ err: error }, "the archive got no base copy");
    }
  };
  const running = (async () => {
    while (!stopped.signal.aborted) {
      await cycle();
      // Beside the cycles: it may take hours.
      copying ??= copyWhenDue().finally(() => {
        copying = null;
      });
      // Being woken early is how it is stopped.
      await pause(everyMs, undefined, { signal: stopped.signal }).catch(() => undefined);
    }
  })();
  return {
    stop: async () => {
      stopped.abort();
      await running;
      await copying;
      await cycle();
    },
  };
}

/** Whether a base copy is to be made: a first one, one after a day, and by night one after half a day. */
export function isDue(last: Date | null, now: Date): boolean {
  if (last === null) return true;
  const age = now.getTime() - last.getTime();
  return age > 24 * hourMs || (age > 12 * hourMs && isNight(now));
}
