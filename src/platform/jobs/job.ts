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
  readonly cron: string | null;
  readonly lane: Lane;
  handle(payload: Json, services: Services): Promise<void>;
}

export function defineJob(job: {
  readonly name: string;
  /** Five fields, UTC. */
  readonly cron?: string;
  readonly lane?: Lane;
  handle(payload: Json, services: Services): Promise<void>;
}): JobDefinition {
  return { name: job.name, cron: job.cron ?? null, lane: job.lane ?? "usual", handle: job.handle };
}
