import fastify from "fastify";
import { Type } from "typebox";
import { expect, test } from "vitest";
import { schemasWhenAsked } from "./schemas-when-asked.ts";

const moments = Type.Object({
  on: Type.Optional(Type.String({ format: "date" })),
  at: Type.Optional(Type.String({ format: "date-time" })),
});

async function statuses(given: Record<string, string>): Promise<readonly number[]> {
  const server = fastify({ schemaController: { compilersFactory: schemasWhenAsked } });
  server.post("/", { schema: { body: moments } }, async () => "kept");
  server.get("/", { schema: { querystring: moments } }, async () => "kept");
  const sent = await server.inject({ method: "POST", url: "/", payload: given });
  const asked = await server.inject({ method: "GET", url: "/", query: given });
  await server.close();
  return [sent.statusCode, asked.statusCode];
}

test("a day or a moment that a calendar has is taken, in a body as in an address", async () => {
  for (const on of ["0001-01-01", "2024-02-29", "2026-11-29", "9999-12-31"])
    expect(await statuses({ on })).toEqual([200, 200]);
  for (const at of ["2026-11-29T14:30:00Z", "2026-11-29T14:30:00.123-05:00", "2016-12-31T23:59:60Z"])
    expect(await statuses({ at })).toEqual([200, 200]);
});

test("year 0, which the database does not keep, is refused as a day that does not exist is", async () => {
  for (const on of ["0000-01-01", "0000-12-31", "2026-02-30"])
    expect([on, ...(await statuses({ on }))]).toEqual([on, 400, 400]);
  for (const at of ["0000-06-01T00:00:00Z", "0001-01-01T00:00:00+14:00", "0000-12-31T23:30:00-01:00"])
    expect([at, ...(await statuses({ at }))]).toEqual([at, 400, 400]);
});
