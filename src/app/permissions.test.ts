import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aCounsel } from "../../test/stages/counsel.ts";
import { aTribunal, type Tribunal } from "../../test/support/tribunal.ts";
import { type Actor, nobody, roles } from "../kernel/actor.ts";
import { mergeOfRooms } from "../kernel/declarations.ts";
import { refusals, routes } from "./contexts.ts";
import { permissions } from "./declarations.ts";

let t: Tribunal;
const people = new Map<string, Actor>();
beforeAll(async () => {
  t = await aTribunal();
  const counselId = await aCounsel(t, { licenceNumber: "TABLE-1" });
  for (const role of roles) people.set(role, await t.person(role, role === "counsel" ? counselId : null));
});
afterAll(() => t.close());

const openToAll = new Set([
  // Its token, of 256 bits, says whose sittings are read.
  "/api/v1/calendar-feeds/:token",
  "/api/v1/invitations/check",
  "/api/v1/invitations/accept",
  "/api/v1/log/head",
  "/api/v1/log/keys",
  "/api/v1/log/proof",
  "/api/v1/log/consistency",
  "/api/v1/log/time-stamp",
  "/api/v1/delegations/accept",
  "/api/v1/sign-in-means",
  "/api/v1/password-links",
  "/api/v1/password-links/use",
  "/api/v1/offered-dates/check",
  "/api/v1/offered-sittings/answer",
  "/api/v1/offered-sittings/check",
  "/api/v1/offered-dates/answer",
  // What was published is everybody’s, in the form in which nobody of the case is named.
  "/api/v1/published-decisions",
  "/api/v1/published-decisions/:publishedId/pdf",
  "/api/v1/published-decisions/:publishedId/akoma-ntoso",
]);
const nowhere = "01900000-0000-7000-8000-000000000000";
/** What an address must carry to be answered at all. */
const queries: Readonly<Record<string, string>> = {
  search: "?q=abc",
  delegations: `?counselId=${nowhere}`,
  week: "?officeId=toronto",
  readiness: "?version=1",
  "letters.pdf": `?ids=${nowhere}`,
  "next-hearings": `?caseIds=${nowhere}`,
};
/** What it is asked for is named by its query: here nothing is there. */
const namesOne = /\/letters\.pdf$/;
const addressOf = (path: string) => path.replace(/:seq\b/g, "1").replace(/:\w+/g, nowhere);

test("every route has a row in the permission table, or is one of the few that are open to all", () => {
  for (const route of routes) {
    if (route.action === "public") expect(openToAll.has(route.path), route.path).toBe(true);
    else expect(permissions[route.action]?.length, `${route.method} ${route.path}`).toBeGreaterThan(0);
  }
});

test("every row of the table is about an action of some route", () => {
  const used = new Set<string>(routes.map((route) => route.action));
  expect(Object.keys(permissions).filter((action) => !used.has(action))).toEqual([]);
});

test("what two rooms declare is refused by its name and theirs", () => {
  const row = { roles: ["member"], relations: ["none"] };
  expect(() => mergeOfRooms({ cases: { "case.view": [row] }, filings: { "case.view": [row] } })).toThrow(
    "case.view is declared in cases and in filings",
  );
});

test("every refusal speaks both languages and says what to do next", () => {
  for (const [code, refusal] of Object.entries(refusals)) {
    for (const text of [refusal.title, refusal.next])
      for (const language of ["en", "fr"] as const) expect(text[language].length, code).toBeGreaterThan(5);
    expect(refusal.title.en, code).not.toBe(refusal.title.fr);
  }
});

describe.each(routes.filter((route) => route.action !== "public"))("$method $path", (route) => {
  test("is refused to somebody signed out", async () => {
    // Who is asking is settled before anything that was sent is looked at.
    const answer = await t.call(nobody, route.method, addressOf(route.path), route.body === null ? undefined : {});
    expect(answer.status).toBe(401);
  });

  test.each(roles)("answers %s as the table says", async (role) => {
    if (route.method !== "GET") return;
    const actor = people.get(role);
    if (actor === undefined) throw new Error(role);
    const query = queries[route.path.split("/").at(-1) ?? ""] ?? "";
    const answer = await t.call(actor, route.method, addressOf(route.path) + query);
    const allowed = permissions[route.action]?.some((row) => row.roles.includes(role)) ?? false;
    if (!allowed) expect([answer.status, answer.body.code]).toEqual([403, "action-not-allowed"]);
    else expect(answer.status).toBe(route.path.includes(":") || namesOne.test(route.path) ? 404 : 200);
  });
});
