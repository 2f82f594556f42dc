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
