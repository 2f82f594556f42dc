import { createConfig, lintFromString } from "@redocly/openapi-core";
import { expect, test } from "vitest";
import { routesByRoom } from "../contexts.ts";
import { describeInterface } from "./describe-interface.ts";

const description = JSON.parse(
  JSON.stringify(describeInterface(routesByRoom, { url: "https://tribunal.example.org", cookieName: "__Host-greffe" })),
) as Described;

interface Operation {
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly security: readonly object[];
  readonly responses: Readonly<Record<string, { readonly headers?: object }>>;
}
interface Described {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

test("a linter of OpenAPI finds nothing by its recommended rules", async () => {
  const config = await createConfig({ extends: ["recommended"] });
  const found = await lintFromString({ source: JSON.stringify(description), absoluteRef: "openapi.json", config });
  expect(found.map(({ ruleId, message, location }) => `${ruleId} ${location[0]?.pointer ?? ""}: ${message}`)).toEqual(
    [],
  );
}, 60_000);

test("each operation has a name of its own, a room and who may call it", () => {
  const operations = Object.values(description.paths).flatMap((methods) => Object.values(methods));
  expect(operations.length).toBeGreaterThan(150);
  expect(new Set(operations.map((one) => one.operationId)).size).toBe(operations.length);
  expect(operations.filter((one) => one.tags.length !== 1 || one.security.length !== 1)).toEqual([]);
});

test("signing in is described beside the rest", () => {
  expect(Object.keys(description.paths)).toContain("/api/v1/auth/sign-in/email");
  expect(description.paths["/api/v1/auth/sign-in/email"]?.["post"]?.security).toEqual([{}]);
});
