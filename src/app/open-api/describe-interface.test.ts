import { createConfig, lintFromString } from "@redocly/openapi-core";
import { expect, test } from "vitest";
import { refusals, routesByRoom } from "../contexts.ts";
import { describeInterface } from "./describe-interface.ts";

const description = JSON.parse(
  JSON.stringify(
    describeInterface(routesByRoom, refusals, { url: "https://tribunal.example.org", cookieName: "__Host-greffe" }),
  ),
) as Described;

interface Answer {
  readonly description: string;
  readonly headers?: Readonly<Record<string, object>>;
  readonly content?: Readonly<
    Record<string, { readonly schema?: { readonly allOf?: readonly { readonly properties?: Coded }[] } }>
  >;
}
interface Coded {
  readonly code: { readonly enum: readonly string[] };
}
interface Operation {
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly security: readonly object[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema?: object }>> };
  readonly responses: Readonly<Record<string, Answer>>;
}
interface Described {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly responses: Readonly<Record<string, Answer>> };
}
/** Answers as they are, also those that stand once for several operations. */
const answers = (one: Operation): Operation["responses"] =>
  Object.fromEntries(
    Object.entries(one.responses).map(([status, answer]) => {
      const name = (answer as { readonly $ref?: string }).$ref?.split("/").at(-1) ?? "";
      return [status, description.components.responses[name] ?? answer];
    }),
  );
const operations = Object.entries(description.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, one]) => ({
    ...one,
    responses: answers(one),
    name: `${method.toUpperCase()} ${path}`,
  })),
);
const at = (name: string) => operations.find((one) => one.name === name);

test.each(["recommended", "recommended-strict"])(
  "a linter of OpenAPI finds nothing by its rules %s",
  async (rules) => {
    const config = await createConfig({ extends: [rules] });
    const found = await lintFromString({ source: JSON.stringify(description), absoluteRef: "openapi.json", config });
    expect(found.map(({ ruleId, message, location }) => `${ruleId} ${location[0]?.pointer ?? ""}: ${message}`)).toEqual(
      [],
    );
  },
  60_000,
);

test("each operation has a name of its own, a room and who may call it", () => {
  expect(operations.length).toBeGreaterThan(150);
  expect(new Set(operations.map((one) => one.operationId)).size).toBe(operations.length);
  expect(operations.filter((one) => one.tags.length !== 1 || one.security.length !== 1)).toEqual([]);
});

test("what an operation refuses is named by status, with its words in both languages", () => {
  const notFound = at("GET /api/v1/cases/{caseId}")?.responses["404"];
  expect(notFound?.content?.["application/problem+json"]?.schema?.allOf?.[1]?.properties?.code.enum).toEqual([
    "case-not-found",
  ]);
  const { en, fr } = refusals["case-not-found"].title;
  expect(notFound?.description).toBe(`- \`case-not-found\`: ${en} / ${fr}`);
  expect(operations.filter((one) => one.responses["429"] === undefined).map((one) => one.name)).toEqual([]);
  expect(operations.filter((one) => "4XX" in one.responses)).toEqual([]);
});

test("whoever is signed out is refused by what is not public, and by nothing else of the edge", () => {
  expect(Object.keys(at("GET /api/v1/cases/{caseId}")?.responses ?? {})).toContain("401");
  expect(Object.keys(at("GET /api/v1/published-decisions")?.responses ?? {})).not.toContain("401");
});

test("each body and each answer that has one is described", () => {
  const bodies = operations.flatMap((one) => [one.requestBody, ...Object.values(one.responses)]);
  expect(bodies.flatMap((one) => Object.values(one?.content ?? {})).filter((one) => one.schema === undefined)).toEqual(
    [],
  );
});

test("each answer tells what is left of the general limit; one that is read and not made while it is sent has a name", () => {
  const answered = operations.map((one) => ({ ...one, answer: one.responses["200"] ?? one.responses["201"] }));
  const missing = (header: string) =>
    answered.filter(({ answer }) => answer !== undefined && answer.headers?.[header] === undefined);
  expect(missing("RateLimit-Remaining").map((one) => one.name)).toEqual([]);
  expect(
    missing("ETag")
      .filter((one) => one.name.startsWith("GET /api/"))
      .map((one) => one.name),
  ).toEqual(["GET /api/v1/cases/{caseId}/archive", "GET /api/v1/queue-changes"]);
});

test("signing in is described beside the rest, with what each step answers", () => {
  expect(at("POST /api/v1/auth/sign-in/email")?.security).toEqual([{}]);
  expect(at("GET /api/v1/auth/callback/directory")?.responses["302"]?.headers).toHaveProperty("Location");
  const loose = operations.filter((one) => JSON.stringify(one.responses).includes('"additionalProperties":true'));
  expect(loose.filter((one) => one.name.includes("/auth/")).map((one) => one.name)).toEqual([]);
  expect(at("GET /content/{language}/{name}")).toBeDefined();
  expect(at("GET /api/v1/openapi.json")).toBeDefined();
});
