import { Type } from "typebox";
import { endpoints } from "../../../kernel/endpoint.ts";
import { largestInteger } from "../../../kernel/largest-integer.ts";
import { OneOf } from "../../../kernel/one-of.ts";
import {
  PublicationSchema,
  PublicationsSchema,
  PublishedDecisionsSchema,
  publicationSorts,
  SavedChoicesSchema,
} from "./contract.ts";

const closed = { additionalProperties: false } as const;
const Id = Type.String({ maxLength: 40 });
const byDecision = Type.Object({ decisionId: Id });
const byPublished = Type.Object({ publishedId: Id });
const After = Type.Optional(Type.String({ maxLength: 80 }));
const Limit = Type.Optional(Type.Integer({ minimum: 1, maximum: 100 }));
const Day = Type.String({ format: "date" });

export const publicationEndpoints = endpoints({
  "GET /publications": {
    query: Type.Object({
      scope: Type.Optional(OneOf(["waiting", "published"] as const)),
      /** A part of a case’s number; every word must be found. */
      search: Type.Optional(Type.String({ maxLength: 200 })),
      division: Type.Optional(OneOf(["RPD", "RAD", "ID", "IAD"] as const)),
      language: Type.Optional(OneOf(["en", "fr"] as const)),
      sort: Type.Optional(OneOf(publicationSorts)),
      descending: Type.Optional(Type.Boolean()),
      after: After,
      limit: Limit,
    }),
    answer: PublicationsSchema,
  },
  "GET /decisions/:decisionId/publication": { params: byDecision, answer: PublicationSchema },
  "PUT /decisions/:decisionId/publication": {
    params: byDecision,
    body: SavedChoicesSchema,
    answer: PublicationSchema,
  },
  "GET /decisions/:decisionId/publication/preview": {
    params: byDecision,
    answer: Type.Any(),
    produces: "application/pdf",
  },
  "POST /decisions/:decisionId/publication/publish": {
    params: byDecision,
    body: Type.Object({ version: Type.Integer({ minimum: 1, maximum: largestInteger }) }, closed),
    answer: PublicationSchema,
  },
  "POST /decisions/:decisionId/publication/withdraw": {
    params: byDecision,
    body: Type.Object({ note: Type.String({ minLength: 3, maxLength: 1000, pattern: "\\S" }) }, closed),
    answer: PublicationSchema,
  },
  "GET /published-decisions": {
    query: Type.Object({
      /** Part of a citation. */
      citation: Type.Optional(Type.String({ maxLength: 60 })),
      division: Type.Optional(OneOf(["RPD", "RAD", "ID", "IAD"] as const)),
      language: Type.Optional(OneOf(["en", "fr"] as const)),
      from: Type.Optional(Day),
      to: Type.Optional(Day),
      after: After,
      limit: Limit,
    }),
    answer: PublishedDecisionsSchema,
  },
  "GET /published-decisions/:publishedId/pdf": {
    params: byPublished,
    answer: Type.Any(),
    produces: "application/pdf",
  },
  "GET /published-decisions/:publishedId/akoma-ntoso": {
    params: byPublished,
    answer: Type.Any(),
    produces: "application/xml",
  },
});
