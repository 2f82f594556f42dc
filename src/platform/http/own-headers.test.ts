import { Readable } from "node:stream";
import type { FastifyRequest } from "fastify";
import { fastify } from "fastify";
import { Type } from "typebox";
import { afterAll, expect, test } from "vitest";
import { linkNext, nameAnswers } from "./answer-headers.ts";
import { admitToMetrics } from "./metrics-access.ts";
import { problemOf } from "./problem.ts";
import { refuseHeaders } from "./refuse-headers.ts";
import { handle, isPaged } from "./route.ts";

const codeOf = (run: () => unknown): string | null => {
  try {
    run();
    return null;
  } catch (error) {
    return (error as { readonly code?: string }).code ?? String(error);
  }
};

const form = "application/json";
test.each<[string, Readonly<Record<string, unknown>>, string | null, string | null]>([
  ["POST", {}, null, null],
  ["POST", { "content-type": form }, null, null],
  ["POST", { "content-type": "Application/JSON ; charset=utf-8" }, null, null],
  ["POST", { "content-type": "text/plain" }, null, "media-type-not-accepted"],
  ["DELETE", { "content-type": "text/plain" }, null, "media-type-not-accepted"],
  ["GET", { "content-type": "text/plain" }, null, null],
  ["HEAD", { "content-type": "text/plain" }, null, null],
  ["POST", { "content-type": "application/pdf" }, "application/pdf", null],
  ["POST", { "content-type": form }, "application/pdf", "media-type-not-accepted"],
  ["POST", { "idempotency-key": "!~" }, null, null],
  ["GET", { "idempotency-key": "a b" }, null, "idempotency-key-malformed"],
  ["POST", { "idempotency-key": "" }, null, "idempotency-key-malformed"],
  ["POST", { "idempotency-key": "x".repeat(200) }, null, null],
  ["POST", { "idempotency-key": "x".repeat(201) }, null, "idempotency-key-malformed"],
])("%s with %j, where %s is taken, is refused as %s", (method, headers, consumes, code) => {
  expect(codeOf(() => refuseHeaders({ method, headers } as never, consumes))).toBe(code);
});

const asked = (headers: object, remoteAddress?: string) =>
  ({ headers, raw: { socket: { remoteAddress } } }) as unknown as FastifyRequest;
const [here, elsewhere] = ["http://localhost:3000", "https://tribunal.example"];

test.each([
  ["the token", asked({ authorization: "Bearer t" }, "203.0.113.9"), "t", elsewhere, null],
  ["another token", asked({ authorization: "Bearer u" }, "127.0.0.1"), "t", here, "not-found"],
  ["the token alone", asked({ authorization: "t" }, "127.0.0.1"), "t", here, "not-found"],
  ["no token where there is one", asked({}, "127.0.0.1"), "t", here, "not-found"],
  ["the machine itself", asked({}, "127.0.0.1"), null, here, null],
  ["the machine by another of its addresses", asked({}, "127.8.9.1"), null, "http://127.0.0.1", null],
  ["the machine in IPv6", asked({}, "::1"), null, "http://[::1]:3000", null],
  ["the machine as IPv6 writes IPv4", asked({}, "::ffff:127.0.0.1"), null, here, null],
  ["a neighbour", asked({}, "192.168.0.7"), null, here, "not-found"],
  ["a socket that has gone", asked({}), null, here, "not-found"],
  ["the machine of a public tribunal", asked({}, "127.0.0.1"), null, elsewhere, "not-found"],
  ["a host that is only called so", asked({}, "127.0.0.1"), null, "http://localhost.example", "not-found"],
  ...["forwarded", "via", "x-forwarded-for", "x-forwarded-host", "x-forwarded-proto", "x-real-ip"].map(
    (name) => [`who comes by a proxy (${name})`, asked({ [name]: "" }, "127.0.0.1"), null, here, "not-found"] as const,
  ),
] as const)("%s at the metrics", (_who, request, metricsToken, publicUrl, code) => {
  expect(codeOf(() => admitToMetrics(request, { metricsToken, publicUrl }))).toBe(code);
});

test("a problem is told in the reader's language, with its fields where there are any", () => {
  const both = (text: string) => ({ en: `${text} {n}`, fr: `${text} fr {n}` });
  const registry = { gone: { status: 404, title: both("Gone"), next: both("Look") } } as never;
  const refused = { code: "gone", facts: { n: 3 }, fields: [] } as never;
  expect(problemOf(refused, registry, "fr")).toEqual({
    type: "https://greffe.invalid/problems/gone",
    status: 404,
    code: "gone",
    title: "Gone fr 3",
    detail: "Look fr 3",
  });
  const field = { path: "/a", code: "empty", text: { en: "Empty", fr: "Vide" } };
  expect(problemOf({ code: "gone", facts: { n: 3 }, fields: [field] } as never, registry, "en").fields).toEqual([
    { path: "/a", code: "empty", text: "Empty" },
  ]);
  expect(() => problemOf({ code: "unknown", facts: {}, fields: [] } as never, registry, "en")).toThrow(
    "in no registry",
  );
});

const summary = { en: "x", fr: "x" };
test("a route is its endpoint with what the endpoint does not say", async () => {
  const endpoint = { method: "GET", path: "/things", answer: Type.String() } as never;
  const route = handle(endpoint, { action: "public", summary, handle: async () => "done" as never });
  expect(route).toMatchObject({ path: "/api/v1/things", body: null, consumes: null, produces: null, status: 200 });
  expect([route.params, route.query].map((one) => one as object)).toMatchObject([
    { additionalProperties: false },
    { additionalProperties: false },
  ]);
  expect(await route.handle({} as never)).toBe("done");
  const all = { status: 201, body: Type.String(), params: Type.Object({ a: Type.String() }), query: Type.Object({}) };
  const media = { consumes: "a/b", produces: "c/d" };
  const whole = handle({ ...(endpoint as object), ...all, ...media } as never, { action: "public", summary } as never);
  expect(whole).toMatchObject({ ...all, ...media });
});

test("a list is paged where it is read after an item", () => {
  const after = Type.Object({ after: Type.String() });
  expect(isPaged({ method: "GET", query: after })).toBe(true);
  expect(isPaged({ method: "POST", query: after })).toBe(false);
  expect(isPaged({ method: "GET", query: Type.Object({ before: Type.String() }) })).toBe(false);
  expect(isPaged({ method: "GET", query: Type.String() })).toBe(false);
});

const app = fastify();
nameAnswers(app);
app.get("/api/answer", async () => ({ a: 1 }));
app.post("/api/answer", async () => ({ a: 1 }));
app.get("/api/made", async (_request, reply) => reply.code(201).send({ a: 1 }));
app.get("/api/own", async (_request, reply) => reply.headers({ "content-language": "fr", etag: '"own"' }).send("x"));
app.get("/api/bytes", async (_request, reply) => reply.send(Buffer.from("x")));
app.get("/api/stream", async (_request, reply) => reply.send(Readable.from(["x"])));
const kept: Readable[] = [];
app.get("/api/kept", async (_request, reply) => {
  const stream = Readable.from(["x"]);
  kept.push(stream);
  return reply.header("etag", '"hash"').type("application/pdf").send(stream);
});
app.get("/page", async () => "x");
app.get("/api/list", async (request, reply) => {
  const { answer } = request.query as { readonly answer: string };
  linkNext(request, reply, answer === "nothing" ? undefined : JSON.parse(answer));
  return "done";
});
afterAll(() => app.close());
const ask = async (url: string, method: "GET" | "POST" = "GET", headers: object = {}) => {
  const { statusCode, headers: told, body } = await app.inject({ method, url, headers: { ...headers } });
  return { statusCode, body, language: told["content-language"], etag: told["etag"], type: told["content-type"], told };
};

test("an answer of the interface that is read has a name, and others have none", async () => {
  const { etag, language } = await ask("/api/answer");
  expect([language, etag]).toEqual(["en", expect.stringMatching(/^W\/"[\w-]{43}"$/)]);
  expect((await ask("/api/answer", "GET", { "accept-language": "fr" })).etag).not.toBe(etag);
  expect(await ask("/api/answer", "POST")).toMatchObject({ language: "en", etag: undefined });
  expect(await ask("/api/made")).toMatchObject({ language: "en", etag: undefined });
  expect(await ask("/api/own")).toMatchObject({ language: "fr", etag: '"own"' });
  expect(await ask("/api/bytes")).toMatchObject({ language: undefined, etag: expect.stringMatching(/^W\//) });
  expect(await ask("/api/stream")).toMatchObject({ language: undefined, etag: undefined, body: "x" });
  expect(await ask("/page")).toMatchObject({ language: undefined, etag: undefined });
});

test("whoever names the answer, among others or as any, is told that nothing changed", async () => {
  const { etag } = await ask("/api/answer");
  for (const named of [etag, `"a" , ${etag}`, "*", '"a",*'])
    expect(await ask("/api/answer", "GET", { "if-none-match": named })).toMatchObject({
      statusCode: 304,
      body: "",
      type: undefined,
    });
  for (const named of ["", '"a"', `x${etag}`])
    expect(await ask("/api/answer", "GET", { "if-none-match": named })).toMatchObject({ statusCode: 200 });
});

test("bytes that are kept under their hash are not read for whoever has them", async () => {
  expect(await ask("/api/kept")).toMatchObject({ statusCode: 200, body: "x", etag: '"hash"' });
  expect(await ask("/api/kept", "GET", { "if-none-match": '"hash"' })).toMatchObject({ statusCode: 304, body: "" });
  expect(kept.map((one) => one.destroyed)).toEqual([true, true]);
});

test.each(["nothing", "null", '"next"', "3", "[]", "{}", '{"next":null}', '{"next":3}'])(
  "an answer of %s says not where it goes on",
  async (answer) => {
    const { told, body } = await ask(`/api/list?answer=${encodeURIComponent(answer)}`);
    expect([body, told["link"]]).toEqual(["done", undefined]);
  },
);

test("a list that goes on says where, with what was asked", async () => {
  const { told } = await ask(`/api/list?answer=${encodeURIComponent('{"next":"b&c"}')}&after=a`);
  expect(told["link"]).toBe(`</api/list?answer=${encodeURIComponent('{"next":"b&c"}')}&after=b%26c>; rel="next"`);
});
