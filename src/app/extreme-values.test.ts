import { afterAll, beforeAll, expect, test } from "vitest";
import { sampleOf } from "../../test/support/sample.ts";
import { aTribunal, type Tribunal } from "../../test/support/tribunal.ts";
import { aWorld } from "../../test/support/world.ts";
import { type Actor, nobody } from "../kernel/actor.ts";
import { signInEndpoints } from "../modules/identity/sign-in/sign-in-endpoints.ts";
import type { RouteDefinition } from "../platform/http/route.ts";
import { routes } from "./contexts.ts";
import { permissions } from "./declarations.ts";

/** What nobody means to send: empty, long, NUL, half a character, beyond every number, of another type. */
const texts = [
  "",
  " ",
  "x".repeat(5000),
  "\u0000",
  "\ud800",
  "9223372036854775807",
  "9223372036854775808",
  "2147483648",
];
const more = [
  "-1",
  "0",
  "1e400",
  "NaN",
  "null",
  "[]",
  "' or 1=1 --",
  "%",
  "\u202e",
  "0001-01-01",
  "275761-01-01",
  "😀",
];
const values = [...texts, ...more];
const others = [null, true, -1, 0.5, 1e308, 2 ** 53 + 2, [], [null], {}, [[]], "x".repeat(100_000)];

/** Real things, so that what is asked gets beyond whether they are there. */
const things: Readonly<Record<string, string>> = {
  documentId: "select id from documents where case_id = $1",
  submissionId: "select id from submissions where case_id = $1",
  draftId: "select id from submission_drafts where case_id = $1",
  noticeId: "select id from notices where case_id = $1",
  hearingId: "select hearing_id as id from hearing_cases where case_id = $1",
  taskId: "select id from tasks where case_id = $1",
  personId: "select person_id as id from case_parties where case_id = $1",
};
const numbers: Readonly<Record<string, string>> = { seq: "1", number: "1", page: "1", n: "1", queue: "filing-review" };

let t: Tribunal;
let world: Awaited<ReturnType<typeof aWorld>>;
const known = new Map<string, string>();
let asked = 0;

beforeAll(async () => {
  t = await aTribunal();
  world = await aWorld(t);
  known.set("caseId", world.cases.own);
  for (const [name, query] of Object.entries(things)) {
    const { rows } = await t.store.pool.query<{ id: string }>(`${query} limit 1`, [world.cases.own]);
    known.set(name, rows[0]?.id ?? "");
  }
  for (const actor of world.people.values()) await t.call(actor, "GET", "/api/v1/offices");
}, 120_000);
afterAll(() => t.close());

/** Somebody who may call it, staff first: they get furthest. */
function actorFor(route: RouteDefinition): Actor {
  const rows = permissions[route.action] ?? [];
  const roles = ["registry-officer", "operator", ...rows.flatMap((row) => row.roles)] as const;
  const role = roles.find((one) => rows.some((row) => row.roles.includes(one)));
  return (role === undefined ? undefined : world.people.get(role)) ?? nobody;
}

type Change = { readonly param?: string; readonly value?: string; readonly query?: string; readonly body?: unknown };

async function ask(route: RouteDefinition, change: Change, headers: Record<string, string> = {}): Promise<number> {
  const path = route.path.replace(/:(\w+)/g, (_all, name: string) =>
    name === change.param
      ? encoded(change.value ?? "")
      : (known.get(name) ?? numbers[name] ?? "01900000-0000-7000-8000-000000000000"),
  );
  const body = "body" in change ? change.body : route.body === null ? undefined : sampleOf(route.body);
  const answer = await t.app.inject({
    method: route.method,
    url: change.query === undefined ? path : `${path}?${change.query}`,
    remoteAddress: `10.${(asked >> 16) & 255}.${(asked >> 8) & 255}.${asked++ & 255}`,
    headers: {
      "x-test-actor": actorFor(route).accountId ?? "",
      ...(body === undefined ? {} : { "content-type": "application/json" }),
      ...headers,
    },
    ...(body === undefined ? {} : { payload: JSON.stringify(body) }),
  });
  return answer.statusCode;
}

/** Half a character has no encoding: it is sent as the bytes that a broken program makes of it. */
const encoded = (value: string): string => (value.isWellFormed() ? encodeURIComponent(value) : "%ED%A0%80");

const namesIn = (schema: object): readonly string[] =>
  Object.keys((schema as { properties?: object }).properties ?? {});

const titleOf = (route: RouteDefinition) => `${route.method} ${route.path}`;
const taken = routes.filter((route) => route.consumes === null);

interface Schema {
  readonly type?: string;
  readonly maximum?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
}

/** Whole numbers in a schema that end nowhere. */
function endless(schema: Schema, at: string): readonly string[] {
  const inside = [
    ...Object.entries(schema.properties ?? {}).flatMap(([name, one]) => endless(one, `${at}/${name}`)),
    ...(schema.items === undefined ? [] : endless(schema.items, `${at}[]`)),
    ...[...(schema.anyOf ?? []), ...(schema.allOf ?? [])].flatMap((one) => endless(one, at)),
  ];
  return /integer|number/.test(schema.type ?? "") && schema.maximum === undefined ? [at, ...inside] : inside;
}

test("every number that a route takes ends somewhere", () => {
  const all = routes.flatMap((route) =>
    [route.params, route.query, ...(route.body === null ? [] : [route.body])].flatMap((schema) =>
      endless(schema as Schema, titleOf(route)),
    ),
  );
  expect(all).toEqual([]);
});

test("no value of an address, and none of a question, is an error of ours", { timeout: 600_000 }, async () => {
  const errors: string[] = [];
  for (const route of taken) {
    for (const param of namesIn(route.params))
      for (const value of values) {
        const status = await ask(route, { param, value });
        if (status >= 500) errors.push(`${titleOf(route)} :${param}=${value.slice(0, 30)} ${status}`);
      }
    for (const name of namesIn(route.query))
      for (const query of [
        ...values.map((value) => `${name}=${encoded(value)}`),
        `${name}=1&${name}=2`,
        `${name}[x]=1`,
        name,
      ]) {
        const status = await ask(route, { query });
        if (status >= 500) errors.push(`${titleOf(route)} ?${query.slice(0, 60)} ${status}`);
      }
  }
  expect(errors).toEqual([]);
});

test("no value in a form is an error of ours", { timeout: 600_000 }, async () => {
  const errors: string[] = [];
  for (const route of taken) {
    if (route.body === null) continue;
    const sample = sampleOf(route.body) as Record<string, unknown>;
    for (const name of namesIn(route.body))
      for (const value of [...values, ...others]) {
        const status = await ask(route, { body: { ...sample, [name]: value } });
        if (status >= 500) errors.push(`${titleOf(route)} ${name}=${JSON.stringify(value).slice(0, 40)} ${status}`);
      }
    for (const body of others) {
      const status = await ask(route, { body });
      if (status >= 500) errors.push(`${titleOf(route)} ${JSON.stringify(body).slice(0, 40)} ${status}`);
    }
  }
  expect(errors).toEqual([]);
});

test("a key that cannot be kept is refused in words, before anything is done", async () => {
  const route = taken.find((one) => one.path === "/api/v1/me/sessions/end-others");
  if (route === undefined) throw new Error("The route is gone");
  for (const key of ["", " ", "x".repeat(201), "x".repeat(5000), "a b", "é"])
    expect(await ask(route, {}, { "idempotency-key": key }), key).toBe(400);
  expect(await ask(route, {}, { "idempotency-key": "x".repeat(200) })).toBe(200);
});

test("no header of a position, and nothing sent to an endpoint of the sign-in, is an error of ours", async () => {
  for (const value of ["9223372036854775807", "-1", "x".repeat(300)])
    for (const url of ["/api/v1/cases", "/api/v1/me"])
      expect((await t.app.inject({ url, headers: { "last-event-id": value } })).statusCode).toBeLessThan(500);
  for (const endpoint of signInEndpoints) {
    if (endpoint.body === null || endpoint.path.includes("social")) continue;
    const sample = sampleOf(endpoint.body) as Record<string, unknown>;
    for (const name of namesIn(endpoint.body))
      for (const value of [...texts, ...others]) {
        const answer = await t.app.inject({
          method: "POST",
          url: `/api/v1/auth${endpoint.path}`,
          remoteAddress: `10.9.${(asked >> 8) & 255}.${asked++ & 255}`,
          payload: { ...sample, [name]: value },
        });
        expect(answer.statusCode, `${endpoint.path} ${name} ${JSON.stringify(value).slice(0, 40)}`).toBeLessThan(500);
      }
  }
});
