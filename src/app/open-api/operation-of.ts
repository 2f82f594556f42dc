import type { RefusalRegistry } from "../../kernel/refusal.ts";
import { isPaged, type RouteDefinition } from "../../platform/http/route.ts";
import { edgeRefusals, isWrite } from "./edge-refusals.ts";
import { namedAnswer } from "./named-answer.ts";
import { operationRefusals } from "./operation-refusals.ts";
import { rateHeaders, refusedAnswers } from "./refused-answers.ts";

const named = (kind: "parameters" | "headers", name: string) => ({ $ref: `#/components/${kind}/${name}` });

/** One route as OpenAPI tells it, under the room whose it is. */
export function operationOf(route: RouteDefinition, room: string, registry: RefusalRegistry): object {
  return {
    operationId: operationIdOf(route.method, route.path),
    tags: [room],
    summary: route.summary.en,
    description: route.summary.fr,
    "x-action": route.action,
    // Whoever is signed out may ask too; nothing is hidden from whoever is signed in.
    security: route.action === "public" ? [{}] : [{ session: [] }],
    parameters: parametersOf(route),
    ...requestBodyOf(route),
    responses: { ...answersOf(route), ...refusedAnswers(refusalsOf(route), registry) },
  };
}

/** With which refusals a route may answer: those of the edge, and those that its command can come to say. */
export function refusalsOf(route: RouteDefinition): readonly string[] {
  const { method, path, action, body, consumes } = route;
  const own = (operationRefusals as Readonly<Record<string, readonly string[]>>)[`${method} ${path}`] ?? [];
  const takesBody = body !== null || consumes !== null;
  return [...edgeRefusals({ method, isPublic: action === "public", takesBody }), ...own];
}

/** `POST /api/v1/cases/:caseId/hearings` is `postCasesByCaseIdHearings`: a permanent name, unlike the words of a summary. */
export function operationIdOf(method: string, path: string): string {
  const words = path
    .replace("/api/v1", "")
    .replace(/:(\w+)/g, (_, name: string) => `by-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`)
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== "");
  return method.toLowerCase() + words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("");
}

function parametersOf(route: RouteDefinition): readonly object[] {
  return [
    named("parameters", "Accept-Language"),
    ...fieldsOf(route.params, "path"),
    ...fieldsOf(route.query, "query"),
    ...(isWrite(route.method) ? [named("parameters", "Idempotency-Key")] : []),
    ...namedAnswer(isNamed(route)).parameters,
  ];
}

function requestBodyOf(route: RouteDefinition): object {
  if (route.consumes !== null)
    return { requestBody: { required: false, content: { [route.consumes]: { schema: bytesOf(route.consumes) } } } };
  if (route.body === null) return {};
  return { requestBody: { required: true, content: { "application/json": { schema: route.body } } } };
}

function answersOf(route: RouteDefinition): object {
  const { headers, responses } = namedAnswer(isNamed(route));
  const answer = {
    description: "Done. / Fait.",
    headers: {
      ...(route.produces === null ? { "Content-Language": named("headers", "Content-Language") } : {}),
      ...rateHeaders,
      ...headers,
      ...(isPaged(route) ? { Link: named("headers", "Link") } : {}),
    },
    ...contentOf(route),
  };
  return { [route.status]: answer, ...responses };
}

function contentOf({ status, produces, response }: RouteDefinition): object {
  if (produces === null) return status === 204 ? {} : { content: { "application/json": { schema: response } } };
  return produces === withoutBody ? {} : { content: { [produces]: { schema: bytesOf(produces) } } };
}

/** What the upload protocol answers: headers alone. */
const withoutBody = "text/plain";

/** Bytes of a media type: text is text. */
const bytesOf = (mediaType: string) =>
  mediaType.startsWith("text/") || mediaType === "application/xml"
    ? { type: "string" }
    : { type: "string", format: "binary" };

/** Made while it is sent: nobody knows beforehand what it will hold. */
const streamed: ReadonlySet<string> = new Set(["application/zip", "text/event-stream"]);
const isNamed = ({ method, produces }: RouteDefinition) => method === "GET" && !streamed.has(produces ?? "");

function fieldsOf(schema: object, place: "path" | "query"): readonly object[] {
  const { properties = {}, required = [] } = schema as {
    properties?: Record<string, object>;
    required?: readonly string[];
  };
  return Object.entries(properties).map(([name, one]) => ({
    name,
    in: place,
    required: place === "path" || required.includes(name),
    schema: one,
  }));
}
