import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aBrowser } from "../../../test/support/browser.ts";
import { codeOfSeed } from "../../../test/support/totp.ts";
import { aTribunal, type Tribunal } from "../../../test/support/tribunal.ts";
import { routes } from "../../app/contexts.ts";
import { openServer } from "../../app/server.ts";
import { theSystem } from "../../kernel/actor.ts";
import { enrolAuthenticator, openAccount } from "../../modules/identity/index.ts";
import { signInEndpoints } from "../../modules/identity/sign-in/sign-in-endpoints.ts";

let t: Tribunal;
let app: FastifyInstance;
let secure: FastifyInstance;
const secret = "0123456789abcdef0123456789abcdef";

beforeAll(async () => {
  t = await aTribunal();
  app = await openServer(t.services);
  const { config } = t.services;
  secure = await openServer({
    ...t.services,
    config: { ...config, publicUrl: "https://tribunal.example", trustedProxies: ["127.0.0.1"] },
  });
  for (const server of [app, secure]) await server.inject("/healthz");
}, 120_000);
afterAll(async () => {
  await app.close();
  await secure.close();
  await t.close();
});

test("a script and a style carry what keeps them from being mistaken, and leave policies to their page", async () => {
  for (const url of ["/assets/nothing.js", "/assets/nothing.css"]) {
    const { headers } = await secure.inject(url);
    expect(headers).toMatchObject({ "x-content-type-options": "nosniff", "referrer-policy": "no-referrer" });
    expect(headers["strict-transport-security"]).toBeDefined();
    expect(headers["content-security-policy"]).toBeUndefined();
  }
  // A picture or a page could be opened by itself.
  for (const url of ["/assets/nothing.svg", "/assets/nothing.html", "/elsewhere/nothing.js"])
    expect((await secure.inject(url)).headers["content-security-policy"]).toContain("default-src 'self'");
});

test.each([
  "/api/v1/sign-in-means",
  "/api/v1/me",
  "/api/v1/nothing-here",
  "/nothing",
  "/healthz",
  "/api/v1/openapi.json",
])("%s carries the headers that keep a browser from mistaking, embedding or leaking it", async (url) => {
  for (const server of [app, secure]) {
    const { headers } = await server.inject(url);
    const policy = String(headers["content-security-policy"]);
    for (const part of ["default-src 'self'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"])
      expect(policy).toContain(part);
    expect(policy).not.toMatch(/unsafe|\*/);
    expect(headers).toMatchObject({
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy": "same-origin",
    });
    expect(headers["access-control-allow-origin"]).toBeUndefined();
    expect(headers["x-powered-by"] ?? headers["server"]).toBeUndefined();
    if (url.startsWith("/api/")) expect(headers["cache-control"]).toBe("no-store");
  }
  expect((await secure.inject(url)).headers["strict-transport-security"]).toMatch(
    /max-age=63072000; includeSubDomains/,
  );
  expect((await app.inject(url)).headers["strict-transport-security"]).toBeUndefined();
});

test("over HTTPS every cookie is bound to this host, hidden from scripts and not sent from other sites", async () => {
  await t.store.transact(theSystem, async (tx) => {
    const id = await openAccount(tx, {
      email: "edge@greffe.example",
      name: "Somebody",
      language: "en",
      password: "four plain words here",
      roles: [{ role: "registry-officer", officeId: null, division: null }],
      personId: null,
      counselId: null,
    });
    await enrolAuthenticator(tx, id, secret, t.services.config.secret);
  });
  const browser = aBrowser(secure);
  const first = await browser.post("/auth/sign-in/email", {
    email: "edge@greffe.example",
    password: "four plain words here",
  });
  const second = await browser.post("/auth/two-factor/verify-totp", { code: await codeOfSeed(secret) });
  const set = [first, second].flatMap((answer) => [answer.headers["set-cookie"] ?? []].flat()).map(String);
  expect(set.length).toBeGreaterThan(2);
  for (const cookie of set) {
    expect(cookie).toMatch(/^__Host-greffe\./);
    for (const attribute of [/; Secure/i, /; HttpOnly/i, /; SameSite=Lax/i, /; Path=\//i])
      expect(cookie).toMatch(attribute);
    expect(cookie).not.toMatch(/; Domain/i);
  }
  expect((await browser.get("/me")).status).toBe(200);
  const out = await browser.post("/auth/sign-out");
  expect(out.headers["clear-site-data"]).toBe('"cache", "storage"');
  expect((await browser.get("/me")).status).toBe(401);
});

test.each([
  ["another origin", { origin: "https://elsewhere.example" }],
  ["no origin of its own", { origin: "null" }],
  ["another site, as the browser says", { "sec-fetch-site": "cross-site" }],
])("a write that comes from %s is refused before it is read", async (_what, headers) => {
  const answer = await app.inject({
    method: "POST",
    url: "/api/v1/password-links",
    payload: { email: "a@b.example" },
    headers,
  });
  expect(answer.json()).toMatchObject({ status: 403, code: "origin-not-allowed" });
});

test("a form of another site cannot be made to look like a request of ours", async () => {
  for (const type of ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data", "application/xml"]) {
    const answer = await app.inject({
      method: "POST",
      url: "/api/v1/password-links",
      payload: '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>',
      headers: { "content-type": type },
    });
    expect(answer.statusCode, type).toBe(415);
    const bare = await app.inject({ method: "POST", url: "/api/v1/auth/sign-out", headers: { "content-type": type } });
    expect([bare.statusCode, bare.json().code], type).toEqual([415, "media-type-not-accepted"]);
  }
});

test("methods that nobody needs are not there", async () => {
  for (const method of ["TRACE", "OPTIONS", "PUT"] as const)
    expect((await app.inject({ method: method as "PUT", url: "/api/v1/me" })).statusCode).toBeGreaterThanOrEqual(400);
});

test("who sends through a proxy is believed only when the proxy is ours", async () => {
  const addresses: string[] = [];
  for (const [server, from] of [
    [app, "198.51.100.7"],
    [secure, "198.51.100.7"],
    [secure, "127.0.0.1"],
  ] as const) {
    server.ready();
    const probe = await server.inject({
      method: "POST",
      url: "/api/v1/password-links",
      payload: { email: "x@y.example" },
      remoteAddress: from,
      headers: { "x-forwarded-for": "203.0.113.9" },
    });
    expect(probe.statusCode).toBe(202);
    const counted = await t.store.pool.query("select key from rate_limits order by last_request desc, key");
    addresses.push(
      counted.rows
        .map((row) => row.key)
        .sort()
        .join(),
    );
  }
  // The same house in the first two, another in the third.
  expect(addresses[0]).toBe(addresses[1]);
  expect(addresses[2]).not.toBe(addresses[1]);
});

interface Schema {
  readonly type?: string;
  readonly additionalProperties?: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly patternProperties?: object;
}

/** Places in a schema where a sender could add what nobody asked for. */
function openPlaces(schema: Schema, at: string): readonly string[] {
  const inside = [
    ...Object.entries(schema.properties ?? {}).flatMap(([name, one]) => openPlaces(one, `${at}/${name}`)),
    ...(schema.items === undefined ? [] : openPlaces(schema.items, `${at}[]`)),
    ...[...(schema.anyOf ?? []), ...(schema.allOf ?? [])].flatMap((one) => openPlaces(one, at)),
  ];
  const isObject = schema.type === "object" && schema.patternProperties === undefined;
  return isObject && schema.additionalProperties === undefined ? [at, ...inside] : inside;
}

test("no route takes more than its form asks for: nothing can be slipped into a record", () => {
  const open = [
    ...routes.flatMap((route) =>
      route.body === null ? [] : openPlaces(route.body as Schema, `${route.method} ${route.path}`),
    ),
    ...signInEndpoints.flatMap((one) => (one.body === null ? [] : openPlaces(one.body as Schema, one.path))),
  ];
  // An envelope of CloudEvents may carry extensions: they are kept with the message as it came, and read by nobody.
  expect(open).toEqual(["POST /api/v1/referrals"]);
});

test("a field that is misspelt is refused by its name, in both languages, and not lost without a word", async () => {
  const officer = await t.person("registry-officer");
  const asked = [
    ["/api/v1/cases/search", { q: "zorvath", part: true }, "/part"],
    ["/api/v1/password-links", { email: "zorvath@greffe.example", mail: "x" }, "/mail"],
  ] as const;
  for (const [url, payload, path] of asked) {
    for (const [language, text] of [
      ["en", "No such field is expected here."],
      ["fr", "Aucun champ de ce nom n’est attendu ici."],
    ] as const) {
      const answer = await t.call(officer, "POST", url, payload, { "accept-language": language });
      expect([answer.status, answer.body.code]).toEqual([400, "request-malformed"]);
      expect(answer.body.fields).toEqual([{ path, code: "additionalProperties", text }]);
    }
  }
});

test("a text that no database can keep is the sender's to mend, wherever it stands, and says nothing to somebody signed out", async () => {
  const officer = await t.person("registry-officer");
  const asked = [
    ["POST", "/api/v1/cases/search", { q: "zor\u0000vath" }, "/q"],
    ["POST", "/api/v1/cases/search", { q: "\ud800" }, "/q"],
    ["POST", "/api/v1/referrals", { "a\u0000": 1, persons: [{ familyName: "\u0000" }] }, "/persons/0/familyName"],
    ["GET", "/api/v1/counsels?q=zor%00vath", undefined, "/q"],
    ["GET", "/api/v1/cases/%00", undefined, "/caseId"],
  ] as const;
  for (const [method, url, body, path] of asked) {
    const answer = await t.call(officer, method, url, body);
    expect([url, answer.status, answer.body.code]).toEqual([url, 400, "request-malformed"]);
    expect(answer.body.fields).toContainEqual(expect.objectContaining({ path, code: "characters" }));
    expect((await app.inject({ method, url, ...(body === undefined ? {} : { payload: body }) })).statusCode).toBe(401);
  }
  const signIn = { email: "zorvath@greffe.example", password: "wrong\u0000word and long" };
  expect((await aBrowser(app).post("/auth/sign-in/email", signIn)).body.code).toBe("request-malformed");
});

test("an error that nobody foresaw tells the sender a reference and nothing of the inside", async () => {
  const broken = await openServer({
    ...t.services,
    store: {
      ...t.services.store,
      transact: () => Promise.reject(new Error("secret detail: select * from accounts at /srv/greffe")),
    },
  });
  const answer = await broken.inject({
    method: "POST",
    url: "/api/v1/password-links",
    payload: { email: "a@b.example" },
  });
  expect(answer.statusCode).toBe(503);
  expect(answer.json().code).toBe("unexpected-error");
  expect(answer.body).not.toMatch(/secret|select|\/srv|stack|at /i);
  await broken.close();
});

test("a body that is too large is refused, and so is the one request too many of one machine in a minute", async () => {
  const large = await app.inject({
    method: "POST",
    url: "/api/v1/referrals",
    headers: { "content-type": "application/json" },
    payload: `"${"x".repeat(30_000_000)}"`,
  });
  expect([large.statusCode, large.json().code]).toEqual([413, "body-too-large"]);
  const ask = async () => (await app.inject({ url: "/api/v1/nothing", remoteAddress: "10.9.9.9" })).statusCode;
  const answers = new Map<number, number>();
  for (let nth = 0; nth < 1201; nth++) {
    const status = await ask();
    answers.set(status, (answers.get(status) ?? 0) + 1);
  }
  expect([...answers]).toEqual([
    [404, 1200],
    [429, 1],
  ]);
  const told = await app.inject({ url: "/api/v1/nothing", remoteAddress: "10.9.9.9" });
  expect(told.json().code).toBe("too-many-requests");
  // Who shares the address has the files of the pages all the same.
  const file = await app.inject({ url: "/assets/nothing.js", remoteAddress: "10.9.9.9" });
  expect(file.statusCode).toBe(404);
});
