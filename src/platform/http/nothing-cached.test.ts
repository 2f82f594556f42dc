import { afterAll, beforeAll, expect, test } from "vitest";
import { aTribunal, type Tribunal } from "../../../test/support/tribunal.ts";
import { aWorld } from "../../../test/support/world.ts";
import { routes } from "../../app/contexts.ts";
import { type Actor, nobody } from "../../kernel/actor.ts";

let t: Tribunal;
let world: Awaited<ReturnType<typeof aWorld>>;
beforeAll(async () => {
  t = await aTribunal();
  world = await aWorld(t);
}, 120_000);
afterAll(() => t.close());

const things: Readonly<Record<string, string>> = {
  documentId: "select id from documents where case_id = $1",
  submissionId: "select id from submissions where case_id = $1",
  noticeId: "select id from notices where case_id = $1",
  deliveryId: "select id from deliveries where case_id = $1",
  hearingId: "select hearing_id as id from hearing_cases where case_id = $1",
  personId: "select person_id as id from case_parties where case_id = $1",
};

async function addressOf(path: string): Promise<string> {
  let address = path.replace(":caseId", world.cases.own).replaceAll(/:(?:page|seq|number|n)\b/g, "1");
  for (const [name, query] of Object.entries(things)) {
    if (!address.includes(`:${name}`)) continue;
    const { rows } = await t.store.pool.query(`${query} order by 1 limit 1`, [world.cases.own]);
    address = address.replace(`:${name}`, rows[0].id);
  }
  return address.replaceAll(/:\w+/g, "01900000-0000-7000-8000-000000000000");
}

test("no answer stays in a browser for whoever sits there next, whatever is asked and by whom", async () => {
  const people: readonly Actor[] = [world.officer, world.people.get("counsel") ?? nobody, nobody];
  const answered = new Set<string>();
  for (const route of routes.filter((one) => one.method === "GET")) {
    const url = await addressOf(route.path);
    for (const actor of people) {
      const { statusCode, headers } = await t.app.inject({ method: "GET", url, headers: t.headersOf(actor) });
      expect([url, headers["cache-control"]]).toEqual([url, "no-store"]);
      if (statusCode === 200) answered.add(route.path);
    }
  }
  // What a file holds was really sent, not refused.
  for (const path of ["content", "pages/:page", "pages/:page/text"].map(
    (one) => `/api/v1/documents/:documentId/${one}`,
  ))
    expect(answered).toContain(path);
  for (const path of [
    "/api/v1/cases/:caseId/archive",
    "/api/v1/notices/:noticeId/document.pdf",
    "/api/v1/cases/:caseId",
  ])
    expect(answered).toContain(path);
}, 120_000);
