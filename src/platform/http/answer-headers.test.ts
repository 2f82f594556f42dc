import { afterAll, beforeAll, expect, test } from "vitest";
import { aReferral } from "../../../test/stages/referral.ts";
import { aTribunal, type Tribunal } from "../../../test/support/tribunal.ts";
import type { Actor } from "../../kernel/actor.ts";

let t: Tribunal;
let officer: Actor;
beforeAll(async () => {
  t = await aTribunal();
  officer = await t.person("registry-officer");
  for (let n = 0; n < 3; n++) await t.call(officer, "POST", "/api/v1/referrals", aReferral());
}, 120_000);
afterAll(() => t.close());

const get = (url: string, headers: object = {}, actor = officer) =>
  t.app.inject({ method: "GET", url, headers: { ...t.headersOf(actor), ...headers } });

test("an answer says in which language it is", async () => {
  const french = await get("/api/v1/queues", { "accept-language": "fr-CA" });
  expect(french.headers["content-language"]).toBe("fr");
  const refused = await t.app.inject({ method: "GET", url: "/api/v1/queues", headers: { "accept-language": "fr" } });
  expect([refused.statusCode, refused.headers["content-language"]]).toEqual([401, "fr"]);
});

test("what has not changed is not sent again to whoever names it, and what has is", async () => {
  const first = await get("/api/v1/queues");
  const name = String(first.headers["etag"]);
  const same = await get("/api/v1/queues", { "if-none-match": `"other", ${name}` });
  expect([same.statusCode, same.body]).toEqual([304, ""]);
  expect((await get("/api/v1/queues", { "if-none-match": name, "accept-language": "fr" })).statusCode).toBe(200);
  await t.call(officer, "POST", "/api/v1/referrals", aReferral());
  const list = await get("/api/v1/cases");
  await t.call(officer, "POST", "/api/v1/referrals", aReferral());
  expect((await get("/api/v1/cases", { "if-none-match": String(list.headers["etag"]) })).statusCode).toBe(200);
});

test("whoever is signed out is refused, whatever they name", async () => {
  const url = "/api/v1/queues";
  const refused = await t.app.inject({ method: "GET", url, headers: { "if-none-match": "*" } });
  expect(refused.statusCode).toBe(401);
});

test("a list says where it goes on, and that it ends", async () => {
  const first = await get("/api/v1/cases?limit=2");
  const next = /^<(.+)>; rel="next"$/.exec(String(first.headers["link"]))?.[1] ?? "";
  expect(next).toContain("limit=2");
  const seen = first.json().items.map((one: { id: string }) => one.id);
  const second = await get(next);
  expect(second.json().items.map((one: { id: string }) => one.id)).not.toEqual(seen);
  expect((await get("/api/v1/cases?limit=100")).headers["link"]).toBeUndefined();
});

test("every answer says what is left of the general limit, also one that refuses", async () => {
  const limit = (answer: Awaited<ReturnType<typeof get>>) => Number(answer.headers["ratelimit-limit"]);
  const left = (answer: Awaited<ReturnType<typeof get>>) => Number(answer.headers["ratelimit-remaining"]);
  const first = await get("/api/v1/queues");
  const next = await get("/api/v1/cases/not-a-case");
  expect([first.statusCode, next.statusCode]).toEqual([200, 404]);
  expect([limit(first), limit(next)]).toEqual([1200, 1200]);
  expect(left(next)).toBe(left(first) - 1);
  expect(Number(next.headers["ratelimit-reset"])).toBeGreaterThan(0);
  expect(first.headers["x-ratelimit-limit"]).toBeUndefined();
});

test("signing in tells of no limit but the general one", async () => {
  const payload = { email: "nobody@greffe.example", password: "wrong" };
  const answer = await t.app.inject({ method: "POST", url: "/api/v1/auth/sign-in/email", payload });
  expect([answer.statusCode, answer.headers["ratelimit-limit"]]).toEqual([401, "1200"]);
});
