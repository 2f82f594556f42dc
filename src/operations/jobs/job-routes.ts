import { handle } from "../../platform/http/route.ts";
import { archiveNow } from "../archive-now.ts";
import { recordRestoreDrill, restoreDrills } from "../restore-drills/restore-drills.ts";
import { operationsEndpoints } from "./endpoints.ts";
import { refusedMail } from "./refused-mail.ts";
import { retryJob, stoppedJobs } from "./stopped-jobs.ts";

/** The operator's: work of the product itself that nobody does any more. */
export const jobRoutes = [
  handle(operationsEndpoints["GET /machine-state"], {
    action: "job.list",
    summary: { en: "Where the copies of the tribunal stand", fr: "Où en sont les copies du tribunal" },
    handle: async ({ services }) => ({ archive: await archiveNow(services) }),
  }),
  handle(operationsEndpoints["GET /restore-drills"], {
    action: "restore-drill.list",
    summary: { en: "When a copy was last restored to try it", fr: "Derniers essais de restauration d’une copie" },
    handle: ({ readOnly }) => readOnly(async (tx) => ({ items: await restoreDrills(tx) })),
  }),
  handle(operationsEndpoints["POST /restore-drills"], {
    action: "restore-drill.record",
    summary: { en: "Record a restore drill", fr: "Consigner un essai de restauration" },
    handle: ({ body, transact }) =>
      transact(async (tx) => {
        await recordRestoreDrill(tx, body);
        return { items: await restoreDrills(tx) };
      }),
  }),
  handle(operationsEndpoints["GET /stopped-jobs"], {
    action: "job.list",
    summary: { en: "Jobs that failed at their last try", fr: "Travaux qui ont échoué au dernier essai" },
    handle: ({ readOnly }) => readOnly(async (tx) => ({ items: await stoppedJobs(tx) })),
  }),
  handle(operationsEndpoints["GET /refused-mail"], {
    action: "job.list",
    summary: { en: "E-mails that a server refused for good", fr: "Courriels refusés définitivement par un serveur" },
    handle: ({ readOnly }) => readOnly(async (tx) => ({ items: await refusedMail(tx) })),
  }),
  handle(operationsEndpoints["POST /stopped-jobs/:jobId/retry"], {
    action: "job.retry",
    summary: { en: "Try a stopped job again", fr: "Reprendre un travail arrêté" },
    handle: ({ params, transact }) => transact(async (tx) => ({ task: await retryJob(tx, params.jobId) })),
  }),
];
