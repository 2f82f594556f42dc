/** What comes with an answer that has a name (`ETag`): what to ask with, what is answered to whoever has it. */
export const namedAnswer = (isNamed: boolean) =>
  isNamed
    ? {
        headers: { ETag: { $ref: "#/components/headers/ETag" } },
        parameters: [{ $ref: "#/components/parameters/If-None-Match" }],
        responses: { "304": { $ref: "#/components/responses/NotModified" } },
      }
    : { headers: {}, parameters: [], responses: {} };
