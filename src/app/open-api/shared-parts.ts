/** What the descriptions of all operations share: how a refusal looks, which headers come with an answer, who is signed in. */

const text = { type: "string" };

const Problem = {
  type: "object",
  description: "RFC 9457 problem details. / Les détails du refus.",
  required: ["type", "status", "code", "title", "detail"],
  properties: {
    type: { type: "string", format: "uri" },
    status: { type: "integer" },
    code: {
      type: "string",
      description: "Permanent: a program decides by it. / Permanent\u00a0: c’est lui qu’un programme lit.",
    },
    title: text,
    detail: text,
    fields: {
      type: "array",
      items: {
        type: "object",
        required: ["path", "code", "text"],
        properties: { path: { type: "string", format: "json-pointer" }, code: text, text },
      },
    },
  },
};

const Done = {
  type: "object",
  description: "What the next step needs, else that it is done.",
  additionalProperties: true,
};

const refusal = (description: string, headers: object = {}) => ({
  description,
  headers: { "Content-Language": { $ref: "#/components/headers/Content-Language" }, ...headers },
  content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
});

const retryHeaders = { "Retry-After": { $ref: "#/components/headers/Retry-After" } };

export const components = (cookieName: string) => ({
  schemas: { Problem, Done },
  headers: {
    "Content-Language": {
      description: "The language of the words in the answer: that which `Accept-Language` prefers, else English.",
      schema: { type: "string", enum: ["en", "fr"] },
    },
    ETag: {
      description: "Names what was answered. Sent back in `If-None-Match`, what has not changed is not sent again.",
      schema: text,
    },
    Link: { description: 'Where the next page is, with `rel="next"` (RFC 8288); absent on the last.', schema: text },
    "Retry-After": { description: "In how many seconds a request is taken again.", schema: { type: "integer" } },
  },
  parameters: {
    "If-None-Match": {
      name: "If-None-Match",
      in: "header",
      required: false,
      description: "The ETag of the answer that one has.",
      schema: text,
    },
    "Idempotency-Key": {
      name: "Idempotency-Key",
      in: "header",
      required: false,
      description: "The same request sent twice with one key is done once, and answered the same.",
      schema: { type: "string", maxLength: 200 },
    },
    "Accept-Language": {
      name: "Accept-Language",
      in: "header",
      required: false,
      schema: { type: "string", examples: ["en", "fr"] },
    },
  },
  responses: {
    NotModified: { description: "What one has is what there is." },
    Refused: refusal(
      "A refusal, with a permanent code and words on which a person can act. / Un refus, avec un code permanent.",
    ),
    TooMany: refusal("Too many requests for now. / Trop de demandes pour le moment.", retryHeaders),
    Failed: refusal("The tribunal’s fault, with a reference. / Erreur du tribunal, avec une référence."),
  },
  securitySchemes: {
    session: { type: "apiKey", in: "cookie", name: cookieName, description: "The cookie that signing in sets." },
  },
});

/** What may come instead of the answer. */
export const refusals = {
  "4XX": { $ref: "#/components/responses/Refused" },
  "429": { $ref: "#/components/responses/TooMany" },
  "5XX": { $ref: "#/components/responses/Failed" },
};
