import { handle } from "../../platform/http/route.ts";
import { assigningRoutes } from "./assigning-routes.ts";
import { tellChanges } from "./changes-told.ts";
import { claimTask } from "./commands/claim-task.ts";
import { finishByHand } from "./commands/finish-by-hand.ts";
import { releaseTask } from "./commands/release-task.ts";
import { workEndpoints } from "./endpoints.ts";
import { messageRoutes } from "./message-routes.ts";
import { countNew } from "./queries/count-new.ts";
import { countQueues } from "./queries/count-queues.ts";
import { listTasks } from "./queries/list-tasks.ts";
import { listViews } from "./queries/list-views.ts";
import { tasksOfCase } from "./queries/tasks-of-case.ts";
import { viewTask } from "./queries/view-task.ts";

export const routes = [
  handle(workEndpoints["GET /queues"], {
    action: "queue.list",
    summary: { en: "Counts and ages of the reader’s queues", fr: "Nombre et âge des éléments de chaque file" },
    handle: ({ readOnly }) => readOnly(async (tx) => ({ items: [...(await countQueues(tx))] })),
  }),
  handle(workEndpoints["GET /new-work"], {
    action: "queue.list",
    summary: {
      en: "What came into the reader’s queues since their last visit",
      fr: "Ce qui est arrivé dans les files du lecteur depuis sa dernière visite",
    },
    handle: ({ readOnly }) => readOnly((tx) => countNew(tx)),
  }),
  handle(workEndpoints["GET /queues/:queue/tasks"], {
    action: "queue.read",
    summary: { en: "What waits in a queue", fr: "Éléments en attente dans une file" },
    handle: ({ params, query, readOnly }) =>
      readOnly((tx) =>
        listTasks(tx, {
          queue: params.queue,
          officeId: query.officeId ?? null,
          division: query.division ?? null,
          held: query.held ?? "all",
          kind: query.kind ?? null,
          hearingWithin: query.hearingWithin ?? null,
          sort: query.sort ?? "received",
          descending: query.order === "desc" || query.order === "newest",
          after: query.after ?? null,
          limit: query.limit ?? 25,
        }),
      ),
  }),
  handle(workEndpoints["GET /queue-changes"], {
    action: "queue.list",
    summary: {
      en: "Tells that counts changed, as server-sent events",
      fr: "Signale que les nombres ont changé (événements envoyés par le serveur)",
    },
    handle: tellChanges,
  }),
  handle(workEndpoints["GET /tasks"], {
    action: "queue.read",
    summary: {
      en: "What waits across the reader’s queues, by day due",
      fr: "Tâches des files du lecteur, par échéance",
    },
    handle: ({ query, readOnly }) =>
      readOnly((tx) =>
        listViews(tx, {
          view: query.view ?? "mine",
          language: query.language ?? null,
          after: query.after ?? null,
          limit: query.limit ?? 25,
        }),
      ),
  }),
  handle(workEndpoints["GET /cases/:caseId/tasks"], {
    action: "case-work.read",
    summary: { en: "Open work on a file", fr: "Travail à faire dans un dossier" },
    handle: ({ params, readOnly }) => readOnly((tx) => tasksOfCase(tx, params.caseId)),
  }),
  ...assigningRoutes,
  ...messageRoutes,
  handle(workEndpoints["GET /tasks/:taskId"], {
    action: "queue.read",
    summary: { en: "One item of work", fr: "Une tâche" },
    handle: ({ params, readOnly }) => readOnly((tx) => viewTask(tx, params.taskId)),
  }),
  handle(workEndpoints["POST /tasks/:taskId/claim"], {
    action: "task.claim",
    summary: { en: "Take an item in hand, or take it over", fr: "Prendre un élément en charge, ou le reprendre" },
    handle: ({ params, body, transact }) =>
      transact(async (tx) => {
        await claimTask(tx, params.taskId, body);
        return viewTask(tx, params.taskId);
      }),
  }),
  handle(workEndpoints["POST /tasks/:taskId/release"], {
    action: "task.claim",
    summary: { en: "Put an item back in its queue", fr: "Remettre un élément dans sa file" },
    handle: ({ params, transact }) =>
      transact(async (tx) => {
        await releaseTask(tx, params.taskId);
        return viewTask(tx, params.taskId);
      }),
  }),
  handle(workEndpoints["POST /tasks/:taskId/finish"], {
    action: "task.claim",
    summary: {
      en: "Say that nothing more is to be done about an item",
      fr: "Indiquer qu’il n’y a plus rien à faire pour un élément",
    },
    handle: ({ params, body, transact }) =>
      transact(async (tx) => {
        await finishByHand(tx, params.taskId, body.outcome);
        return viewTask(tx, params.taskId);
      }),
  }),
];
