import { Type } from "typebox";
import { expect, test } from "vitest";
import { endpoints } from "./endpoint.ts";

test("an endpoint says its method and its path", () => {
  const table = endpoints({
    "POST /cases/:caseId/steps": {
      params: Type.Object({ caseId: Type.String() }),
      answer: Type.Object({}),
      status: 201,
    },
  });
  expect(table["POST /cases/:caseId/steps"]).toMatchObject({
    method: "POST",
    path: "/cases/:caseId/steps",
    status: 201,
  });
});

test("parameters that are not those of the path do not compile", () => {
  const answer = Type.Object({});
  // @ts-expect-error the path has a parameter
  endpoints({ "GET /cases/:caseId": { answer } });
  // @ts-expect-error the path names it otherwise
  endpoints({ "GET /cases/:caseId": { params: Type.Object({ id: Type.String() }), answer } });
  // @ts-expect-error the path has one
  endpoints({ "GET /a/:b": { params: Type.Object({ b: Type.String(), c: Type.String() }), answer } });
  // @ts-expect-error the path has none
  endpoints({ "GET /cases": { params: Type.Object({ caseId: Type.String() }), answer } });
  // @ts-expect-error there is no such method
  endpoints({ "FETCH /cases": { answer } });
  expect(endpoints({ "GET /cases": { answer } })["GET /cases"].path).toBe("/cases");
});
