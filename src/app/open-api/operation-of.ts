import { isPaged, type RouteDefinition } from "../../platform/http/route.ts";
import { refusals } from "./shared-parts.ts";

const named = (kind: "parameters" | "headers", name: string) => ({ $ref: `#/components/${kind}/${name}` });

/** One route as OpenAPI tells it, under the room whose it is. */
export function operationOf(route: RouteDefinition, room: string): object {
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
    responses: { ...answersOf(route), ...refusals },
  };
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
  const isWrite = route.method !== "GET" && route.method !== "HEAD";
  return [
    named("parameters", "Accept-Language"),
    ...fieldsOf(route.params, "path"),
    ...fieldsOf(route.query, "query"),
    ...(isWrite ? [named("parameters", "Idempotency-Key")] : []),
    ...(isReadOfJson(route) ? [named("parameters", "If-None-Match")] : []),
  ];
}

function requestBodyOf(route: RouteDefinition): object {
  if (route.consumes !== null) return { requestBody: { required: false, content: { [route.consumes]: {} } } };
  if (route.body === null) return {};
  return { requestBody: { required: true, content: { "application/json": { schema: route.body } } } };
}

function answersOf(route: RouteDefinition): object {
  const headers = {
    "Content-Language": named("headers", "Content-Language"),
    ...(isReadOfJson(route) ? { ETag: named("headers", "ETag") } : {}),
    ...(isPaged(route) ? { Link: named("headers", "Link") } : {}),
  };
  const content = route.status === 204 ? {} : { content: { [route.produces ?? "application/json"]: schemaOf(route) } };
  return {
    [route.status]: { description: "Done. / Fait.", headers, ...content },
    ...(isReadOfJson(route) ? { "304": { $ref: "#/components/responses/NotModified" } } : {}),
  };
}

const schemaOf = (route: RouteDefinition) => (route.produces === null ? { schema: route.response } : {});
const isReadOfJson = (route: RouteDefinition) => route.method === "GET" && route.produces === null;

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
