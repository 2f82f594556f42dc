import { Type } from "typebox";
import { afterAll, expect, test } from "vitest";
import { type Actor, nobody } from "../../kernel/actor.ts";
import { Refused } from "../../kernel/refusal.ts";
import { noTracer } from "../telemetry/tracer.ts";
import type { RouteDefinition } from "./route.ts";
import { createServer, mountRoutes, type ServerHooks } from "./server.ts";

const logged: unknown[] = [];
const text = { en: "x", fr: "x" };
const codes = [
  ["not-found", 404],
  ["origin-not-allowed", 403],
  ["action-not-allowed", 403],
  ["request-malformed", 400],
  ["unexpected-error", 503],
  ["signed-out", 401],
  ["media-type-not-accepted", 415],
] as const;
const officer = { kind: "registry-officer" } as unknown as Actor;

const hooks: ServerHooks = {
  refusals: Object.fromEntries(codes.map(([code, status]) => [code, { status, title: text, next: text }])) as never,
  actorOf: async ({ headers }) => {
    if (headers.authorization === "broken") throw new Error("a fault");
    if (headers.authorization === undefined) throw new Refused("signed-out" as never);
    return officer;
  },
  authorize: (_actor, action) => {
    if ((action as string) === "forbidden") throw new Refused("action-not-allowed");
  },
};

const route = (path: string, more: Partial<RouteDefinition>): RouteDefinition => ({
  method: "GET",
  path: `/api/v1${path}`,
  action: "public",
  summary: text,
  params: Type.Object({}),
  query: Type.Object({}),
  body: null,
  consumes: null,
  produces: null,
  response: Type.Object({ who: Type.String() }),
  status: 200,
  handle: async ({ actor }) => ({ who: actor === nobody ? "nobody" : "officer", more: 1 }),
  ...more,
});

async function aServer(publicUrl: string, tracer = noTracer, trustedProxies: readonly string[] = []) {
  const log = { info: (facts: unknown) => void logged.push(facts), error: (facts: unknown) => void logged.push(facts) };
  const services = { config: { publicUrl, trustedProxies, tls: null }, tracer, log } as never;
  const app = await createServer(services, hooks);
  mountRoutes(
    app,
    [
      route("/public", {}),
      route("/public", { method: "HEAD", handle: async ({ reply }) => void reply.header("x-own", "1").send() }),
      route("/own", { action: "known" as never }),
      route("/forbidden", { action: "forbidden" as never }),
      route("/write", { method: "POST", status: 201, body: Type.Object({ n: Type.Integer() }) }),
      route("/upload", {
        method: "POST",
        body: Type.Any(),
        consumes: "text/csv",
        response: Type.Any(),
        handle: async ({ request }) => ({ read: (await request.raw.toArray()).join("") }),
      }),
      route("/file", { produces: "text/csv", handle: async ({ reply }) => reply.type("text/csv").send("a,b") }),
      route("/strict", {
        produces: "text/html",
        handle: async ({ reply }) => reply.header("content-security-policy", "sandbox").send("x"),
      }),
      route("/list", {
        query: Type.Object({ after: Type.Optional(Type.String()) }),
        response: Type.Any(),
        handle: async () => ({ next: "b" }),
      }),
      route("/unpaged", { response: Type.Any(), handle: async () => ({ next: "b" }) }),
    ],
    services,
    hooks,
  );
  return app;
}
const app = await aServer("http://localhost:3000");
const secure = await aServer("https://tribunal.example");
afterAll(async () => {
  await app.close();
  await secure.close();
});
const signedIn = { authorization: "yes" };

test.each([
  ["/public", {}, 200, "nobody"],
  ["/public", signedIn, 200, "officer"],
  ["/public", { authorization: "broken" }, 503, "unexpected-error"],
  ["/own", {}, 401, "signed-out"],
  ["/own", signedIn, 200, "officer"],
  ["/forbidden", signedIn, 403, "action-not-allowed"],
])("%s with %j is answered %i, %s", async (path, headers, status, said) => {
  const answer = await app.inject({ url: `/api/v1${path}`, headers });
  expect([answer.statusCode, answer.json().who ?? answer.json().code]).toEqual([status, said]);
});

test("an answer holds what its route names and no more, and what a handler sends itself goes as it is", async () => {
  expect((await app.inject("/api/v1/public")).json()).toEqual({ who: "nobody" });
  const file = await app.inject("/api/v1/file");
  expect([file.body, file.headers["content-type"]]).toEqual(["a,b", "text/csv"]);
});

test("where a route answers HEAD itself nothing answers for it, and elsewhere the one that reads does", async () => {
  const own = await app.inject({ method: "HEAD", url: "/api/v1/public" });
  expect([own.statusCode, own.headers["x-own"]]).toEqual([200, "1"]);
  expect((await app.inject({ method: "HEAD", url: "/api/v1/file" })).statusCode).toBe(200);
});

test("only a list that can go on says where it does", async () => {
  expect((await app.inject("/api/v1/list")).headers["link"]).toBe('</api/v1/list?after=b>; rel="next"');
  expect((await app.inject("/api/v1/unpaged")).headers["link"]).toBeUndefined();
});

const post = (headers: object, server = app) =>
  server.inject({ method: "POST", url: "/api/v1/write", payload: { n: 1 }, headers: { ...headers } });

test.each([
  [{}, 201],
  [{ origin: "http://localhost:3000" }, 201],
  [{ origin: "http://localhost:80", host: "localhost:80" }, 201],
  [{ origin: "https://localhost:3000" }, 403],
  [{ origin: "null" }, 403],
  [{ "sec-fetch-site": "same-origin" }, 201],
  [{ "sec-fetch-site": "cross-site" }, 403],
  [{ "sec-fetch-site": "cross-site", origin: "http://localhost:3000" }, 403],
])("a write with %j is answered %i", async (headers, status) => {
  expect((await post(headers)).statusCode).toBe(status);
});

test("what is only read may be asked for from anywhere", async () => {
  for (const method of ["GET", "HEAD"] as const)
    expect(
      (await app.inject({ method, url: "/api/v1/public", headers: { "sec-fetch-site": "cross-site", origin: "null" } }))
        .statusCode,
    ).toBe(200);
});

test("the log has who was tried at which address, and nothing of what is only malformed", async () => {
  logged.length = 0;
  await app.inject({ method: "POST", url: "/api/v1/write", payload: { n: "x" } });
  expect(logged).toEqual([]);
  await app.inject({ url: "/api/v1/forbidden", headers: signedIn });
  await post({ origin: "null" });
  expect(logged).toMatchObject([
    { code: "action-not-allowed", route: "/api/v1/forbidden" },
    { code: "origin-not-allowed", route: "/api/v1/write" },
  ]);
});

test("a stricter policy of the handler's own stays, and a tribunal at https says that it stays there", async () => {
  expect((await app.inject("/api/v1/strict")).headers["content-security-policy"]).toBe("sandbox");
  const clear = await app.inject("/api/v1/public");
  const encrypted = await secure.inject("/api/v1/public");
  expect(clear.headers["content-security-policy"]).toContain("default-src 'self'");
  expect([clear, encrypted].map(({ headers }) => headers["strict-transport-security"])).toEqual([
    undefined,
    "max-age=63072000; includeSubDomains",
  ]);
});

test.each([
  ["GET", "/cases/7", "text/html", "/en/cases/7"],
  ["GET", "/english", "text/html", "/en/english"],
  ["GET", "/cases/7", undefined, null],
  ["GET", "/cases/7", "application/json", null],
  ["POST", "/cases/7", "text/html", null],
  ["GET", "/en/cases/7", "text/html", null],
  ["GET", "/fr", "text/html", null],
  ["GET", "/api?x", "text/html", null],
  ["GET", "/assets/a.js", "text/html", null],
  ["GET", "/cases/..%2f", "text/html", null],
] as const)("%s %s, with %s read, leads to %s", async (method, url, accept, to) => {
  const headers = accept === undefined ? {} : { accept };
  const answer = await app.inject({ method, url, headers });
  expect(answer.headers["location"] ?? null).toBe(to);
  expect(answer.statusCode).toBe(to === null ? 404 : 302);
});

test("a page is kept by its reader, and no answer of the interface is", async () => {
  expect((await app.inject("/api/v1/public")).headers["cache-control"]).toBe("no-store");
  expect((await app.inject("/elsewhere")).headers["cache-control"]).toBeUndefined();
});

test("a body of its route's own kind is left for its handler to read, and any other is refused", async () => {
  const upload = (type: string) =>
    app.inject({ method: "POST", url: "/api/v1/upload", payload: "a,b", headers: { "content-type": type } });
  expect((await upload("text/csv")).json()).toEqual({ read: "a,b" });
  expect((await upload("application/json")).statusCode).toBe(415);
});

test("what is left to ask for in a minute is said to nobody who may ask", async () => {
  const { headers } = await app.inject("/api/v1/public");
  expect(Object.keys(headers).filter((name) => name.startsWith("x-ratelimit"))).toEqual([]);
});

test.each([
  [[], undefined],
  [["127.0.0.1"], "00-a-b-01"],
])("behind the proxies %j a trace goes on from %s", async (proxies, from) => {
  const begun: unknown[] = [];
  const begin = (...given: readonly unknown[]) => {
    begun.push(given[3]);
    return { within: (run: () => unknown) => run(), end: () => undefined };
  };
  const traced = await aServer("http://localhost:3000", { ...noTracer, begin } as never, proxies);
  await traced.inject({ url: "/api/v1/public", headers: { traceparent: "00-a-b-01" } });
  await traced.close();
  expect(begun).toEqual([from]);
});
