import type { RouteDefinition } from "../platform/http/route.ts";

const responses = {
  default: {
    description: "A refusal: RFC 9457 problem details with a permanent code. / Un refus, avec un code permanent.",
    content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
  },
};

const problem = {
  type: "object",
  required: ["type", "status", "code", "title", "detail"],
  properties: {
    type: { type: "string", format: "uri" },
    status: { type: "integer" },
    code: { type: "string" },
    title: { type: "string" },
    detail: { type: "string" },
    fields: {
      type: "array",
      items: {
        type: "object",
        properties: { path: { type: "string" }, code: { type: "string" }, text: { type: "string" } },
      },
    },
  },
};

/** The OpenAPI 3.1 description, written from the very schemas that validate. */
export function openApiOf(routes: readonly RouteDefinition[], publicUrl: string): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const route of routes) {
    const address = route.path.replace(/:(\w+)/g, "{$1}");
    paths[address] = { ...paths[address], [route.method.toLowerCase()]: operationOf(route) };
  }
  return {
    openapi: "3.1.0",
    info: { title: "Greffe", version: "1", summary: "The open digital tribunal / Le tribunal numérique ouvert" },
    servers: [{ url: publicUrl }],
    paths,
    components: { schemas: { Problem: problem } },
  };
}

function operationOf(route: RouteDefinition): object {
  const write = route.method !== "GET";
  const key = { name: "Idempotency-Key", in: "header", required: false, schema: { type: "string", maxLength: 200 } };
  return {
    summary: route.summary.en,
    description: route.summary.fr,
    "x-action": route.action,
    parameters: [...parametersOf(route.params, "path"), ...parametersOf(route.query, "query"), ...(write ? [key] : [])],
    ...(route.body === null
      ? {}
      : { requestBody: { required: true, content: { "application/json": { schema: route.body } } } }),
    ...(route.consumes === null ? {} : { requestBody: { required: false, content: { [route.consumes]: {} } } }),
    responses: {
      [route.status]: {
        description: "OK",
        content: { [route.produces ?? "application/json"]: { schema: route.response } },
      },
      ...responses,
    },
  };
}

function parametersOf(schema: object, place: "path" | "query"): object[] {
  const { properties = {}, required = [] } = schema as {
    properties?: Record<string, object>;
    required?: readonly string[];
  };
  return Object.entries(properties).map(([name, one]) => ({
    name,
    in: place,
    required: required.includes(name),
    schema: one,
  }));
}
