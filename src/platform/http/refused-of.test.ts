import { expect, test } from "vitest";
import { Refused } from "../../kernel/refusal.ts";
import { refusedOf } from "./server.ts";

/** What is told of an error, and whether the log has it. */
function told(error: object) {
  const logged: unknown[] = [];
  const services = { log: { error: (facts: unknown) => logged.push(facts) } };
  const request = { id: "r-1", routeOptions: { url: "/api/v1/cases" } };
  const { code, facts, fields } = refusedOf(error as never, request as never, services as never);
  return { code, reference: facts["reference"] ?? null, logged: logged.length, paths: fields.map(({ path }) => path) };
}

test.each([
  [413, "body-too-large"],
  [415, "media-type-not-accepted"],
  [400, "request-malformed"],
  [404, "request-malformed"],
  [499, "request-malformed"],
])("an error of the request, %i, is refused as %s and is no fault", (statusCode, code) => {
  expect(told({ statusCode })).toEqual({ code, reference: null, logged: 0, paths: [] });
});

test.each([[500], [503], [undefined]])(
  "an error of ours, %s, is told by its reference alone, and logged",
  (statusCode) => {
    expect(told({ statusCode, message: "a secret" })).toEqual({
      code: "unexpected-error",
      reference: "r-1",
      logged: 1,
      paths: [],
    });
  },
);

test("a refusal stays what it is, and a body of another shape names its fields", () => {
  expect(told(new Refused("case-not-found")).code).toBe("case-not-found");
  const validation = [{ keyword: "required", instancePath: "", params: { missingProperty: "id" } }];
  expect(told({ validation, statusCode: 400 })).toMatchObject({ code: "request-malformed", paths: ["/id"] });
  expect(told({ statusCode: 400 }).paths).toEqual([]);
});
