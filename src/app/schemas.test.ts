import validators from "@fastify/ajv-compiler";
import serializers from "@fastify/fast-json-stringify-compiler";
import { expect, test } from "vitest";
import { routes } from "./contexts.ts";

/** The server compiles a schema when it is first asked: a wrong one must be found here, not by a reader. */
test("every schema of every route compiles", () => {
  const validatorOf = validators()({}, { customOptions: {} });
  const serializerOf = serializers()({}, {});
  for (const { method, path: url, params, query, body, response, produces } of routes) {
    for (const schema of [params, query, ...(body === null ? [] : [body])])
      expect(validatorOf({ schema }), `${method} ${url}`).toBeTypeOf("function");
    if (produces === null) {
      const serialize = serializerOf({ schema: response, method, url, httpStatus: "200" });
      expect(serialize, `${method} ${url}`).toBeTypeOf("function");
    }
  }
});
