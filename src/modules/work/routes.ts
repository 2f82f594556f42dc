import { Type } from "typebox";
import { defineRoute } from "../../platform/http/route.ts";
import { claimTask } from "./commands/claim-task.ts";
import { releaseTask } from "./commands/release-task.ts";
import { ClaimRequestSchema, QueueViewSchema, TaskPageSchema, TaskViewSchema } from "./contract.ts";
import { countQueues } from "./queries/count-queues.ts";
import { listTasks } from "./queries/list-tasks.ts";
import { viewTask } from "./queries/view-task.ts";

const byTask = Type.Object({ taskId: Type.String({ maxLength: 40 }) });

export const routes = [
  defineRoute({
    method: "GET",
    path: "/api/v1/queues",
    action: "queue.list",
    summary: { en: "Counts and ages of the reader’s queues", fr: "Nombre et âge des éléments de chaque file" },
    response: Type.Object({ items: Type.Array(QueueViewSchema) }),
    handle: ({ readOnly }) => readOnly(async (tx) => ({ items: [...(await countQueues(tx))] })),
  }),
  defineRoute({
    method: "GET",
    path: "/api/v1/queues/:queue/tasks",
    action: "queue.read",
    summary: { en: "What waits in a queue", fr: "Éléments en attente dans une file" },
    params: Type.Object({ queue: Type.String({ maxLength: 40 }) }),
    query: Type.Object({
      officeId: Type.Optional(Type.String({ maxLength: 40 })),
      division: Type.Optional(
        Type.Union([Type.Literal("RPD"), Type.Literal("RAD"), Type.Literal("ID"), Type.Literal("IAD")]),
      ),
      held: Type.Optional(Type.Union([Type.Literal("waiting"), Type.Literal("mine"), Type.Literal("all")])),
      order: Type.Optional(Type.Union([Type.Literal("oldest"), Type.Literal("newest")])),
      after: Type.Optional(Type.String({ maxLength: 80 })),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
    }),
    response: TaskPageSchema,
    handle: ({ params, query, readOnly }) =>
      readOnly((tx) =>
        listTasks(tx, {
          queue: params.queue,
          officeId: query.officeId ?? null,
          division: query.division ?? null,
          held: query.held ?? "all",
          order: query.order ?? "oldest",
          after: query.after ?? null,
          limit: query.limit ?? 25,
        }),
      ),
  }),
  defineRoute({
    method: "GET",
    path: "/api/v1/tasks/:taskId",
    action: "queue.read",
    summary: { en: "One item of work", fr: "Une tâche" },
    params: byTask,
    response: TaskViewSchema,
    handle: ({ params, transact }) => transact((tx) => viewTask(tx, params.taskId)),
  }),
  defineRoute({
    method: "POST",
    path: "/api/v1/tasks/:taskId/claim",
    action: "task.claim",
    summary: { en: "Take an item in hand, or take it over", fr: "Prendre un élément en charge, ou le reprendre" },
    params: byTask,
    body: ClaimRequestSchema,
    response: TaskViewSchema,
    handle: ({ params, body, transact }) =>
      transact(async (tx) => {
        await claimTask(tx, params.taskId, body);
        return viewTask(tx, params.taskId);
      }),
  }),
  defineRoute({
    method: "POST",
    path: "/api/v1/tasks/:taskId/release",
    action: "task.claim",
    summary: { en: "Put an item back in its queue", fr: "Remettre un élément dans sa file" },
    params: byTask,
    response: TaskViewSchema,
    handle: ({ params, transact }) =>
      transact(async (tx) => {
        await releaseTask(tx, params.taskId);
        return viewTask(tx, params.taskId);
      }),
  }),
];
