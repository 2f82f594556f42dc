import { Type } from "typebox";
import { endpoints } from "../../kernel/endpoint.ts";
import { OneOf } from "../../kernel/one-of.ts";
import {
  CounselContactSchema,
  CounselPageSchema,
  CounselViewSchema,
  counselSorts,
  NewCounselSchema,
  StandingSchema,
} from "./contract.ts";

const byId = Type.Object({ counselId: Type.String({ format: "uuid" }) });

export const partiesEndpoints = endpoints({
  "GET /counsels": {
    query: Type.Object({
      search: Type.Optional(Type.String({ maxLength: 200 })),
      after: Type.Optional(Type.String({ format: "uuid" })),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
      standing: Type.Optional(StandingSchema),
      sort: Type.Optional(OneOf(counselSorts)),
      descending: Type.Optional(Type.Boolean()),
    }),
    answer: CounselPageSchema,
  },
  "POST /counsels": { body: NewCounselSchema, answer: CounselViewSchema, status: 201 },
  "POST /counsels/:counselId/contact": { params: byId, body: CounselContactSchema, answer: CounselViewSchema },
});
