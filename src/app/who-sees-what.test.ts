import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aCounsel } from "../../test/stages/counsel.ts";
import { sampleOf } from "../../test/support/sample.ts";
import { aTribunal, type Tribunal } from "../../test/support/tribunal.ts";
import { aWorld, type Kind, kinds, sees } from "../../test/support/world.ts";
import { type Actor, nobody, type Role, roles } from "../kernel/actor.ts";
import type { RouteDefinition } from "../platform/http/route.ts";
import { routes } from "./contexts.ts";
import { permissions } from "./declarations.ts";

const nowhere = "01900000-0000-7000-8000-000000000000";

/** Where the thing that an address names is kept with its case, so that a real one of each case can be asked for. */
const things: Readonly<Record<string, string>> = {
  documentId: "select id, case_id from documents",
  submissionId: "select id, case_id from submissions",
  draftId: "select id, case_id from submission_drafts",
  noticeId: "select id, case_id from notices",
  deliveryId: "select id, case_id from deliveries",
  questionId: "select id, case_id from person_questions",
  hearingId: "select hearing_id as id, case_id from hearing_cases",
  taskId: "select id, case_id from tasks",
  decisionId: "select decision_id as id, case_id from decision_cases",
  translationId:
    "select t.id, c.case_id from decision_translations t join decision_cases c on c.decision_id = t.decision_id",
  undertakingId: "select id, case_id from undertakings",
  representationId: "select id, case_id from representations",
  personId: "select person_id as id, case_id from case_parties",
  participationId: "select id, case_id from minister_participations",
  invitationId: "select id, case_id from invitations",
  disposalId: "select id, case_id from disposals",
  holdId: "select id, case_id from legal_holds",
  dateToAvoidId: "select id, case_id from dates_to_avoid",
  offerId: "select offer_id as id, case_id from hearing_offer_cases",
  sittingOfferId:
    "select o.id, c.case_id from interpreter_offers o join hearing_cases c on c.hearing_id = o.hearing_id",
  partnerMessageId: "select id, case_id from partner_messages",
  proposalId: "select proposal_id as id, case_id from schedule_proposal_cases",
};
/** Numbers in an address that name nothing of themselves. */
const plain: Readonly<Record<string, string>> = {
  seq: "1",
  number: "1",
  page: "1",
  n: "1",
  queue: "filing-review",
  stepCode: "abandon-received",
};
/** Its whole point is a case that the operator does not see: by number, with nothing of the case in the answer. */
const byNumberOnly = (path: string) => path.startsWith("/api/v1/sealed-cases");

const paramsOf = (route: RouteDefinition) => [...route.path.matchAll(/:(\w+)/g)].map((found) => found[1] ?? "");
const isAboutCase = (route: RouteDefinition) =>
  route.action !== "public" &&
  !byNumberOnly(route.path) &&
  !route.path.includes("/delegations/") &&
  paramsOf(route).some((name) => name === "caseId" || things[name] !== undefined);
const aboutCases = routes.filter(isAboutCase);

let t: Tribunal;
let world: Awaited<ReturnType<typeof aWorld>>;
const found = new Map<string, string>();
let asked = 0;

beforeAll(async () => {
  t = await aTribunal();
  world = await aWorld(t);
  for (const [name, query] of Object.entries(things)) {
    const rows = await t.store.pool.query<{ id: string; case_id: string }>(`${query} order by 1`);
    for (const kind of kinds) {
      const row = rows.rows.find((one) => one.case_id === world.cases[kind]);
      if (row !== undefined) found.set(`${kind} ${name}`, row.id);
    }
  }
  // Each actor is known to the server from its first call on.
  for (const actor of [...world.people.values(), nobody]) await t.call(actor, "GET", "/api/v1/offices");
}, 120_000);
afterAll(() => t.close());

function addressOf(route: RouteDefinition, kind: Kind | null): string {
  const query = route.path.endsWith("/readiness") ? "?version=1" : "";
  const path = route.path.replace(/:(\w+)/g, (_all, name: string) => {
    if (plain[name] !== undefined) return plain[name];
    if (kind === null) return nowhere;
    return name === "caseId" ? world.cases[kind] : (found.get(`${kind} ${name}`) ?? nowhere);
  });
  // What it must carry to be answered at all.
  return path + query;
}

async function ask(actor: Actor, route: RouteDefinition, kind: Kind | null) {
  const answer = await t.app.inject({
    method: route.method,
    url: addressOf(route, kind),
    // One house would be asked to wait: each question comes from another.
    remoteAddress: `10.${(asked >> 16) & 255}.${(asked >> 8) & 255}.${asked++ & 255}`,
    headers: { "x-test-actor": actor.accountId ?? "", "accept-language": "en" },
    ...(route.body === null ? {} : { payload: sampleOf(route.body) as object }),
  });
  return { status: answer.statusCode, text: answer.body };
}

/** Everything that the database holds, in one number. */
async function everything(): Promise<string> {
  const tables = await t.store.pool.query<{ name: string }>(
    "select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') order by 1",
  );
  const digests: string[] = [];
  for (const { name } of tables.rows) {
    const digest = await t.store.pool.query(
      `select md5(coalesce(string_agg(x::text, '' order by x::text), '')) as digest from "${name}" x`,
    );
    digests.push(`${name} ${digest.rows[0].digest}`);
  }
  return digests.join("\n");
}

const rowsOf = (route: RouteDefinition, role: Role) =>
  (permissions[route.action] ?? []).filter((row) => row.roles.includes(role));

test("the world has a thing of every sort on the cases that must stay unseen", () => {
  for (const name of ["documentId", "submissionId", "noticeId", "hearingId", "taskId", "personId", "representationId"])
    for (const kind of kinds) expect(found.has(`${kind} ${name}`), `${kind} ${name}`).toBe(true);
});

test("every address about a case names something that this test knows how to find", () => {
  const open = new Set([
    "requestId",
    "sessionId",
    "passkeyId",
    "accountId",
    "assignmentId",
    "counselId",
    "messageId",
    "uploadId",
  ]);
  // Rooms are of offices, and offices of nobody’s case.
  open.add("absenceId").add("entryId").add("closureId").add("calendarId").add("token");
  // What is published is everybody’s.
  open.add("publishedId");
  open.add("replacementId").add("viewId").add("whatIfId");
  open.add("roomId").add("officeId").add("jobId").add("runId").add("division");
  const known = new Set([
    ...Object.keys(things),
    ...Object.keys(plain),
    ...open,
    "caseId",
    "delegationId",
    "deadlineId",
  ]);
  for (const route of routes) for (const name of paramsOf(route)) expect(known.has(name), `${route.path}`).toBe(true);
});

describe.each(roles)("%s", (role) => {
  test("is answered about an unseen case as about one that does not exist, whatever is asked or sent, and nothing changes", async () => {
    const actor = world.people.get(role) ?? nobody;
    const before = await everything();
    for (const route of aboutCases) {
      const mayAtAll = rowsOf(route, role).length > 0;
      const nothing = mayAtAll ? await ask(actor, route, null) : null;
      for (const kind of kinds.filter((one) => !sees(role, one))) {
        const answer = await ask(actor, route, kind);
        const name = `${role} ${route.method} ${route.path} (${kind})`;
        if (nothing === null)
          expect([answer.status, answer.text], name).toEqual([403, expect.stringContaining("action-not-allowed")]);
        else expect([name, answer.status, answer.text], name).toEqual([name, 404, nothing.text]);
      }
    }
    expect(await everything()).toBe(before);
  }, 120_000);

  test("reads of a case that it sees what the table gives to its relation, and changes nothing that the table does not", async () => {
    const actor = world.people.get(role) ?? nobody;
    const relations = relationsOf(role);
    for (const route of aboutCases) {
      const rows = rowsOf(route, role);
      if (rows.length === 0) continue;
      const permitted = rows.some((row) => row.relations.some((one) => relations.has(one)));
      const isCaseRead = route.method === "GET" && paramsOf(route).join() === "caseId";
      for (const kind of kinds.filter((one) => sees(role, one))) {
        const name = `${role} ${route.method} ${route.path} (${kind})`;
        if (permitted && !isCaseRead) continue;
        const { status } = await ask(actor, route, kind);
        if (permitted) expect([name, status]).toEqual([name, 200]);
        else expect([403, 404], name).toContain(status);
      }
    }
  }, 120_000);
});

function relationsOf(role: Role): ReadonlySet<string> {
  const own: Partial<Record<Role, string>> = {
    counsel: "counsel-of-record",
    delegate: "delegate",
    claimant: "party",
    "designated-representative": "designated-representative",
    "minister-counsel": "minister",
  };
  return new Set([own[role] ?? (sees(role, "other") ? "staff" : "nothing"), "none"]);
}

test("lists, counts and searches of one who is on no case have nothing in them", async () => {
  const counselId = await aCounsel(t, { licenceNumber: "NOBODY-1" });
  for (const role of ["counsel", "delegate", "claimant", "designated-representative", "minister-counsel"] as const) {
    const stranger = await t.person(role, role === "counsel" ? counselId : null);
    for (const route of routes.filter((one) => one.method === "GET" && paramsOf(one).length === 0)) {
      if (
        rowsOf(route, role).length === 0 ||
        /\/(me|offices|reference|delegations|return-reasons|members)/.test(route.path)
      )
        continue;
      const answer = await t.call(stranger, "GET", route.path);
      const text = JSON.stringify(answer.body);
      for (const caseId of Object.values(world.cases)) expect(text, `${role} ${route.path}`).not.toContain(caseId);
      expect(text, `${role} ${route.path}`).not.toMatch(/Zorvath|[A-Z]{2}\d-\d{5}/);
      for (const count of ["total", "count", "unread"])
        if (answer.body?.[count] !== undefined) expect(answer.body[count], `${role} ${route.path}`).toBe(0);
    }
    const search = await t.call(stranger, "POST", "/api/v1/cases/search", { q: "Zorvath" });
    expect([search.body.items, search.body.total]).toEqual([[], 0]);
  }
});
