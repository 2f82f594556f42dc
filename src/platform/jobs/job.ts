import type { Json } from "../../kernel/canonical-json.ts";
import type { Services } from "../http/route.ts";

/**
 * Where a job runs: each lane has slots of its own, so that what takes minutes in one delays nothing in the other.
 * `examination` is for what opens the files of strangers.
 */
export type Lane = "usual" | "examination";

/** Work that a command left for later. May run twice, on any worker: `handle` makes sure that it does not matter. */
export interface JobDefinition {
  readonly name: string;
  /** Under which a release before added it: what waits under them is still done. */
  readonly formerNames?: readonly string[];
  readonly cron: string | null;
  readonly lane: Lane;
  handle(payload: Json, services: Services): Promise<void>;
}

export function defineJob(job: {
  readonly name: string;
  readonly formerNames?: readonly string[];
  /** Five fields, UTC. */
  readonly cron?: string;
  readonly lane?: Lane;
  handle(payload: Json, services: Services): Promise<void>;
}): JobDefinition {
  return {
    name: job.name,
    formerNames: job.formerNames ?? [],
    cron: job.cron ?? null,
    lane: job.lane ?? "usual",
    handle: job.handle,
  };
}
