import { Type } from "typebox";
import { endpoints } from "../../kernel/endpoint.ts";
import { ClaimRequestSchema, QueueViewSchema, TaskPageSchema, TaskViewSchema } from "./contract.ts";

const byTask = Type.Object({ taskId: Type.String({ maxLength: 40 }) });

export const workEndpoints = endpoints({
  "GET /queues": { answer: Type.Object({ items: Type.Array(QueueViewSchema) }) },
  "GET /queues/:queue/tasks": {
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
    answer: TaskPageSchema,
  },
  "GET /tasks/:taskId": { params: byTask, answer: TaskViewSchema },
  "POST /tasks/:taskId/claim": { params: byTask, body: ClaimRequestSchema, answer: TaskViewSchema },
  "POST /tasks/:taskId/release": { params: byTask, answer: TaskViewSchema },
});
