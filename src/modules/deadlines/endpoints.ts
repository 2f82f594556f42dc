import { Type } from "typebox";
import { endpoints } from "../../kernel/endpoint.ts";
import { CivilDateSchema } from "../../kernel/moment-schemas.ts";
import { Nullable } from "../../kernel/nullable.ts";
import { CaseDeadlinesSchema, DueItemSchema, NewTriggerSchema, NewVariationSchema } from "./contract.ts";

const byCase = Type.Object({ caseId: Type.String({ maxLength: 40 }) });

export const deadlinesEndpoints = endpoints({
  "GET /cases/:caseId/deadlines": { params: byCase, answer: CaseDeadlinesSchema },
  "GET /deadlines": {
    query: Type.Object({ days: Type.Optional(Type.Integer({ minimum: 1, maximum: 120 })) }),
    answer: Type.Object({ items: Type.Array(DueItemSchema), until: CivilDateSchema, later: Nullable(DueItemSchema) }),
  },
  "POST /cases/:caseId/deadline-triggers": {
    params: byCase,
    body: NewTriggerSchema,
    answer: CaseDeadlinesSchema,
    status: 201,
  },
  "POST /cases/:caseId/deadlines/:deadlineId/variations": {
    params: Type.Object({ caseId: Type.String({ maxLength: 40 }), deadlineId: Type.String({ maxLength: 120 }) }),
    body: NewVariationSchema,
    answer: CaseDeadlinesSchema,
    status: 201,
  },
});
