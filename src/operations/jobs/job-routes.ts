import { Type } from "typebox";
import { defineRoute } from "../../platform/http/route.ts";
import { StoppedJobSchema } from "./contract.ts";
import { retryJob, stoppedJobs } from "./stopped-jobs.ts";

/** The operator's: work of the product itself that nobody does any more. */
export const jobRoutes = [
  defineRoute({
    method: "GET",
    path: "/api/v1/stopped-jobs",
    action: "job.list",
    summary: { en: "Jobs that failed at their last try", fr: "Travaux qui ont échoué au dernier essai" },
    response: Type.Object({ items: Type.Array(StoppedJobSchema) }),
    handle: ({ readOnly }) => readOnly(async (tx) => ({ items: await stoppedJobs(tx) })),
  }),
  defineRoute({
    method: "POST",
    path: "/api/v1/stopped-jobs/:jobId/retry",
    action: "job.retry",
    summary: { en: "Try a stopped job again", fr: "Reprendre un travail arrêté" },
    params: Type.Object({ jobId: Type.String({ maxLength: 40 }) }),
    response: Type.Object({ task: Type.String() }),
    handle: ({ params, transact }) => transact(async (tx) => ({ task: await retryJob(tx, params.jobId) })),
  }),
];
