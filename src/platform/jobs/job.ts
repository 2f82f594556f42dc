import type { Json } from "../../kernel/canonical-json.ts";
import type { Parts } from "../http/route.ts";

/** Work that a command left for later. May run twice, on any worker: `handle` makes sure that it does not matter. */
export interface JobDefinition {
  readonly name: string;
  readonly cron: string | null;
  handle(payload: Json, parts: Parts): Promise<void>;
}

export function defineJob(job: {
  readonly name: string;
  /** Five fields, UTC. */
  readonly cron?: string;
  handle(payload: Json, parts: Parts): Promise<void>;
}): JobDefinition {
  return { name: job.name, cron: job.cron ?? null, handle: job.handle };
}
