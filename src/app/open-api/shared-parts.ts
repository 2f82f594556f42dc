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

export const components = (cookieName: string) => ({
  schemas: { Problem },
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
    "RateLimit-Limit": {
      description:
        "How many requests one address may make in a minute at this server. Signing in, codes and passwords have narrower limits of their own, which are not told.",
      schema: { type: "integer" },
    },
    "RateLimit-Remaining": { description: "How many of them are left.", schema: { type: "integer" } },
    "RateLimit-Reset": { description: "In how many seconds the count begins anew.", schema: { type: "integer" } },
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
  },
  securitySchemes: {
    session: { type: "apiKey", in: "cookie", name: cookieName, description: "The cookie that signing in sets." },
  },
});
