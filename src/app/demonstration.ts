import type { Config } from "../platform/config.ts";
import type { JobDefinition } from "../platform/jobs/job.ts";
import { jobs } from "./contexts.ts";

/**
 * The demonstration's own room where it is wanted (`GREFFE_DEMO`), else null: a tribunal at work does not load it, and the
 * image of the product is without it.
 */
export async function demonstrationOf({ demo }: Pick<Config, "demo">) {
  if (!demo) return null;
  return import("../modules/simulation/index.ts").catch((error: unknown) => {
    throw new Error(withoutDemonstration, { cause: error });
  });
}

/** All that the worker of this tribunal does. */
export async function jobsOf(config: Pick<Config, "demo">): Promise<readonly JobDefinition[]> {
  return [...jobs, ...((await demonstrationOf(config))?.jobsBeside(jobs) ?? [])];
}

const withoutDemonstration = `The demonstration cannot be loaded; what is installed for production is without it. Set GREFFE_DEMO=0.
La démonstration ne peut être chargée; une installation de production n’en comporte pas. Définissez GREFFE_DEMO=0.`;
