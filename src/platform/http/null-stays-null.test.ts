import fastify from "fastify";
import { Type } from "typebox";
import { expect, test } from "vitest";
import { schemasWhenAsked } from "./schemas-when-asked.ts";

const Nullable = Type.Union([Type.String({ maxLength: 60 }), Type.Null()]);
const body = Type.Object({
  claimType: Nullable,
  count: Type.Optional(Type.Integer()),
  asks: Type.Optional(Type.Boolean()),
});

async function taken(payload: object): Promise<unknown> {
  const server = fastify({ schemaController: { compilersFactory: schemasWhenAsked } });
  server.post("/", { schema: { body } }, async (request) => JSON.stringify(request.body));
  const answer = await server.inject({ method: "POST", url: "/", payload });
  await server.close();
  return answer.json();
}

test("what is sent as not known arrives as not known, not as an empty text", async () => {
  expect(await taken({ claimType: null })).toEqual({ claimType: null });
  expect(await taken({ claimType: "race" })).toEqual({ claimType: "race" });
});

test("a number that a form sent as text is still taken", async () => {
  expect(await taken({ claimType: "race", count: "3" })).toEqual({ claimType: "race", count: 3 });
});

test("what fits neither way is refused", async () => {
  expect(await taken({ claimType: "race", count: "many" })).toMatchObject({ statusCode: 400 });
});

test("a null is no “no”: what is on is not switched off by whoever did not say", async () => {
  expect(await taken({ claimType: "race", asks: null })).toMatchObject({ statusCode: 400 });
  expect(await taken({ claimType: "race", asks: "false" })).toEqual({ claimType: "race", asks: false });
});

test("a null is no zero: a number that nobody said is not counted as 0", async () => {
  expect(await taken({ claimType: "race", count: null })).toMatchObject({ statusCode: 400 });
  expect(await taken({ claimType: "race", count: "0" })).toEqual({ claimType: "race", count: 0 });
});

const strict = Type.Object(
  {
    at: Type.Optional(Type.String({ format: "date-time" })),
    list: Type.Optional(Type.Array(Type.Object({ n: Type.Number(), on: Type.Optional(Type.Boolean()) }))),
  },
  { additionalProperties: false },
);
const query = Type.Object({ n: Type.Optional(Type.Integer()) }, { additionalProperties: false });

/** What is answered to a body or a query: as it is taken, or what is wrong where. */
async function answered(payload: string, search = ""): Promise<unknown> {
  const server = fastify({ schemaController: { compilersFactory: schemasWhenAsked } });
  server.setErrorHandler((error: { validation?: readonly object[] }, _request, reply) => reply.send(error.validation));
  server.post("/", { schema: { body: strict, querystring: query } }, async (request) =>
    JSON.stringify([request.body, request.query]),
  );
  const headers = { "content-type": "application/json" };
  // Twice: the schema is compiled for the first.
  await server.inject({ method: "POST", url: `/${search}`, payload, headers });
  const answer = await server.inject({ method: "POST", url: `/${search}`, payload, headers });
  await server.close();
  return answer.json();
}

test.each([
  ['{"list":[{"n":1.5,"on":false}]}', "", [{ list: [{ n: 1.5, on: false }] }, {}]],
  ['{"list":[{"n":"2","on":"true"}]}', "?n=3", [{ list: [{ n: 2, on: true }] }, { n: 3 }]],
  ['{"list":[]}', "?n=3&other=4", [{ list: [] }, { n: 3 }]],
  ['{"list":[{"n":0}]}', "", [{ list: [{ n: 0 }] }, {}]],
])("%s with %s is taken as %j", async (payload, search, taken) => {
  expect(await answered(payload, search)).toEqual(taken);
});

test.each([
  ['{"other":1}', "", "additionalProperties", ""],
  ['{"list":[{"n":"2"}],"other":1}', "", "additionalProperties", ""],
  ['{"list":[{"n":1e400}]}', "", "type", "/list/0/n"],
  ['{"list":[{"n":"1e400"}]}', "", "type", "/list/0/n"],
  ['{"list":[{"n":null}]}', "", "type", "/list/0/n"],
  ['{"list":[{"n":1,"on":null}]}', "", "type", "/list/0/on"],
  ['{"at":"0000-01-01T00:00:00Z"}', "", "format", "/at"],
  ['{"list":[]}', "?n=x", "type", "/n"],
])("%s with %s is refused by %s at %j", async (payload, search, keyword, instancePath) => {
  expect(await answered(payload, search)).toMatchObject([{ keyword, instancePath }]);
});

test("a null that is read as no number or no “no” is told as what it is not", async () => {
  expect(await answered('{"list":[{"n":null}]}')).toMatchObject([{ params: { type: "number" } }]);
  expect(await answered('{"list":[{"n":1,"on":null}]}')).toMatchObject([{ params: { type: "boolean" } }]);
});
