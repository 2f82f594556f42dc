import { Type } from "typebox";
import { endpoints } from "../../kernel/endpoint.ts";
import { OneOf } from "../../kernel/one-of.ts";
import {
  AssignAnswerSchema,
  AssignRequestSchema,
  CaseTaskSchema,
  ClaimRequestSchema,
  ColleagueSchema,
  FinishRequestSchema,
  GiveRequestSchema,
  NewStaffMessageSchema,
  NewWorkSchema,
  QueueViewSchema,
  ReplacementRequestSchema,
  ReplacementsSchema,
  StaffMessagesSchema,
  TaskPageSchema,
  TaskViewSchema,
  taskSorts,
  taskViews,
} from "./contract.ts";

const byQueue = Type.Object({ queue: Type.String({ maxLength: 40 }) });
const byCase = Type.Object({ caseId: Type.String({ maxLength: 40 }) });
const byTask = Type.Object({ taskId: Type.String({ maxLength: 40 }) });

export const workEndpoints = endpoints({
  "GET /queues": { answer: Type.Object({ items: Type.Array(QueueViewSchema) }) },
  "GET /new-work": { answer: NewWorkSchema },
  "GET /queues/:queue/tasks": {
    params: byQueue,
    query: Type.Object({
      officeId: Type.Optional(Type.String({ maxLength: 40 })),
      division: Type.Optional(
        Type.Union([Type.Literal("RPD"), Type.Literal("RAD"), Type.Literal("ID"), Type.Literal("IAD")]),
      ),
      held: Type.Optional(Type.Union([Type.Literal("waiting"), Type.Literal("mine"), Type.Literal("all")])),
      kind: Type.Optional(Type.String({ maxLength: 60 })),
      hearingWithin: Type.Optional(Type.Integer({ minimum: 0, maximum: 366 })),
      sort: Type.Optional(OneOf(taskSorts)),
      /** `oldest` and `newest` say the same as `asc` and `desc`. */
      order: Type.Optional(OneOf(["asc", "desc", "oldest", "newest"] as const)),
      after: Type.Optional(Type.String({ maxLength: 80 })),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
    }),
    answer: TaskPageSchema,
  },
  "GET /tasks/:taskId": { params: byTask, answer: TaskViewSchema },
  "POST /tasks/:taskId/claim": { params: byTask, body: ClaimRequestSchema, answer: TaskViewSchema },
  "POST /tasks/:taskId/release": { params: byTask, answer: TaskViewSchema },
  "POST /tasks/:taskId/finish": { params: byTask, body: FinishRequestSchema, answer: TaskViewSchema },
  "GET /queues/:queue/colleagues": { params: byQueue, answer: Type.Object({ items: Type.Array(ColleagueSchema) }) },
  "POST /queues/:queue/assign": { params: byQueue, body: AssignRequestSchema, answer: AssignAnswerSchema },
  "GET /queue-changes": { produces: "text/event-stream", answer: Type.Unsafe<unknown>({}) },
  "GET /tasks": {
    query: Type.Object({
      view: Type.Optional(OneOf(taskViews)),
      language: Type.Optional(Type.Union([Type.Literal("en"), Type.Literal("fr")])),
      after: Type.Optional(Type.String({ maxLength: 80 })),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
    }),
    answer: TaskPageSchema,
  },
  "GET /tasks/:taskId/colleagues": { params: byTask, answer: Type.Object({ items: Type.Array(ColleagueSchema) }) },
  "POST /tasks/:taskId/give": { params: byTask, body: GiveRequestSchema, answer: TaskViewSchema },
  "GET /cases/:caseId/tasks": { params: byCase, answer: Type.Object({ items: Type.Array(CaseTaskSchema) }) },
  "GET /cases/:caseId/staff-messages": { params: byCase, answer: StaffMessagesSchema },
  "POST /cases/:caseId/staff-messages": {
    params: byCase,
    body: NewStaffMessageSchema,
    answer: StaffMessagesSchema,
    status: 201,
  },
  "GET /work-replacements": { answer: ReplacementsSchema },
  "POST /work-replacements": { body: ReplacementRequestSchema, answer: ReplacementsSchema, status: 201 },
  "POST /work-replacements/:replacementId/end": {
    params: Type.Object({ replacementId: Type.String({ maxLength: 40 }) }),
    answer: ReplacementsSchema,
  },
});
