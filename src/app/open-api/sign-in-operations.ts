import type { RefusalRegistry } from "../../kernel/refusal.ts";
import { answerOf, signInEndpoints, signInEndpointTexts } from "../../modules/identity/index.ts";
import { edgeRefusals } from "./edge-refusals.ts";
import { namedAnswer } from "./named-answer.ts";
import { operationIdOf } from "./operation-of.ts";
import { rateHeaders, refusedAnswers } from "./refused-answers.ts";
import type { Paths } from "./shared-responses.ts";

const prefix = "/api/v1/auth";

/** Where the directory sends a browser back: it is answered with a page, whatever came of it. */
const ofTheDirectory = "/callback/directory";

/** How somebody signs in and out: the endpoints of the sign-in library that are open, by path. */
export function signInPaths(registry: RefusalRegistry): Paths {
  return Object.fromEntries(
    signInEndpoints.map((one) => [`${prefix}${one.path}`, { [one.method.toLowerCase()]: operationOf(one, registry) }]),
  );
}

/** With which refusals an endpoint of signing in may answer. */
export function refusalsOfSignIn(endpoint: (typeof signInEndpoints)[number]) {
  const { method, body } = endpoint;
  return [...edgeRefusals({ method, isPublic: true, takesBody: body !== null }), ...answerOf(endpoint).refuses];
}

function operationOf(endpoint: (typeof signInEndpoints)[number], registry: RefusalRegistry): object {
  const { method, path, body, standing } = endpoint;
  const texts = signInEndpointTexts[path];
  const isOfDirectory = path === ofTheDirectory;
  const { headers, parameters, responses } = namedAnswer(method === "GET" && !isOfDirectory);
  return {
    operationId: operationIdOf(method, `/auth${path}`),
    tags: ["identity"],
    summary: texts?.en,
    description: texts?.fr,
    security: standing === "none" ? [{}] : [{ session: [] }],
    parameters: [
      { $ref: "#/components/parameters/Accept-Language" },
      ...parameters,
      ...(isOfDirectory ? ["code", "state", "error"].map(ofQuery) : []),
    ],
    ...(body === null ? {} : { requestBody: { required: true, content: { "application/json": { schema: body } } } }),
    responses: isOfDirectory
      ? backToThePages(registry)
      : {
          "200": {
            description: "Done. / Fait.",
            headers: {
              "Content-Language": { $ref: "#/components/headers/Content-Language" },
              ...rateHeaders,
              ...headers,
            },
            content: { "application/json": { schema: answerOf(endpoint).answer } },
          },
          ...responses,
          ...refusedAnswers(refusalsOfSignIn(endpoint), registry),
        },
  };
}

const ofQuery = (name: string) => ({ name, in: "query", required: false, schema: { type: "string" } });

const backToThePages = (registry: RefusalRegistry) => ({
  "302": {
    description:
      "To the first page, signed in; or to the sign-in page, which says what was refused (`error`). / Vers la page d’accueil, session ouverte; ou vers la page d’ouverture de session, qui dit ce qui a été refusé (`error`).",
    headers: { Location: { required: true, schema: { type: "string", format: "uri-reference" } }, ...rateHeaders },
  },
  ...refusedAnswers(["too-many-requests"], registry),
  default: {
    description:
      "What the edge does not take at all is refused as elsewhere. / Ce que le serveur n’admet pas est refusé comme ailleurs.",
    content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
  },
});
