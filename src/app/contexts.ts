import { mergeRefusals, type RefusalRegistry } from "../kernel/refusal.ts";
import { platformRefusals } from "../platform/http/platform-refusals.ts";
import type { RouteDefinition } from "../platform/http/route.ts";
import type { JobDefinition } from "../platform/jobs/job.ts";

/** Everything that the contexts bring, in one place: a context that is not named here is not part of the product. */
export const refusals: RefusalRegistry = mergeRefusals(platformRefusals);
export const routes: readonly RouteDefinition[] = [];
export const jobs: readonly JobDefinition[] = [];
