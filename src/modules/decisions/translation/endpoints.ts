import { Type } from "typebox";
import { endpoints } from "../../../kernel/endpoint.ts";
import { largestInteger } from "../../../kernel/largest-integer.ts";
import { DraftSavedSchema, NewDecisionFileSchema } from "../contract.ts";
import { NewTranslationSchema, TranslationDraftSchema, TranslationsSchema, TranslationViewSchema } from "./contract.ts";

const closed = { additionalProperties: false } as const;
const byDecision = Type.Object({ decisionId: Type.String({ maxLength: 40 }) });
const byTranslation = Type.Object({ translationId: Type.String({ maxLength: 40 }) });
const Version = Type.Object({ version: Type.Integer({ minimum: 1, maximum: largestInteger }) }, closed);
const pdf = { answer: Type.Any(), produces: "application/pdf" } as const;

export const translationEndpoints = endpoints({
  "GET /decisions/:decisionId/translations": { params: byDecision, answer: TranslationsSchema },
  "POST /decisions/:decisionId/translations": {
    params: byDecision,
    body: NewTranslationSchema,
    answer: TranslationViewSchema,
    status: 201,
  },
  "GET /translations/:translationId": { params: byTranslation, answer: TranslationViewSchema },
  "PUT /translations/:translationId/draft": {
    params: byTranslation,
    body: TranslationDraftSchema,
    answer: DraftSavedSchema,
    unkeyed: "draft",
  },
  "GET /translations/:translationId/preview": { params: byTranslation, ...pdf },
  "GET /translations/:translationId/released": { params: byTranslation, ...pdf },
  /** Refuses what the release would refuse: nobody is asked first in vain. */
  "GET /translations/:translationId/readiness": {
    params: byTranslation,
    query: Version,
    answer: Type.Object({ ready: Type.Literal(true) }),
  },
  /** In place of words written here, where the reasons are a document of the member’s own. */
  "PUT /translations/:translationId/file": {
    params: byTranslation,
    body: NewDecisionFileSchema,
    answer: TranslationViewSchema,
  },
  "POST /translations/:translationId/file/take-out": {
    params: byTranslation,
    body: Version,
    answer: TranslationViewSchema,
  },
  "GET /translations/:translationId/file": {
    params: byTranslation,
    answer: Type.Any(),
    produces: "application/octet-stream",
  },
  "POST /translations/:translationId/release": {
    params: byTranslation,
    body: Type.Object(
      {
        version: Version.properties.version,
        /** The marks and hidden text of the document were looked at, and it is released as it is. */
        marksSeen: Type.Optional(Type.Boolean()),
      },
      closed,
    ),
    answer: TranslationViewSchema,
  },
  "POST /translations/:translationId/withdraw": {
    params: byTranslation,
    body: Type.Object({ note: Type.String({ minLength: 3, maxLength: 1000, pattern: "\\S" }) }, closed),
    answer: TranslationViewSchema,
  },
});
