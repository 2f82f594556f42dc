import { afterAll, expect, test } from "vitest";
import { aReferral } from "../../../test/stages/referral.ts";
import { accessStage } from "./testing.ts";

const { t, officer, operator, aCaseOf } = await accessStage();
afterAll(() => t.close());

const seal = (fileNumber: string) => t.call(operator, "POST", "/api/v1/sealed-cases", { fileNumber, reason: "safety" });

test("the account of somebody on a sealed case alone is on no list, in no search and under no address", async () => {
  const { theCase, personId } = await aCaseOf(null);
  const opened = await t.call(officer, "POST", `/api/v1/cases/${theCase.id}/parties/${personId}/account`, {
    email: "hidden.subject@greffe.example",
    language: "en",
  });
  const search = async (actor: typeof officer, query: string) =>
    JSON.stringify((await t.call(actor, "GET", `/api/v1/people?${query}`)).body);
  expect(await search(officer, "search=hidden.subject")).toContain(opened.body.accountId);
  await seal(theCase.fileNumber);
  for (const actor of [officer, operator]) {
    for (const query of ["search=hidden.subject", "role=claimant&limit=100", "limit=100"])
      expect(await search(actor, query), query).not.toContain("hidden.subject");
    expect((await t.call(actor, "GET", `/api/v1/people/${opened.body.accountId}`)).status).toBe(404);
  }
  await t.store.pool.query(
    "insert into case_access (case_id, account_id, relation, source_id, from_at) values ($1, $2, 'assigned-staff', gen_random_uuid(), now())",
    [theCase.id, officer.accountId],
  );
  expect(await search(officer, "search=hidden.subject")).toContain(opened.body.accountId);
});

test("a referral that comes again does not name a case that was sealed since", async () => {
  const message = aReferral();
  const first = await t.call(officer, "POST", "/api/v1/referrals", message as never);
  const { fileNumber } = first.body.cases[0];
  await seal(fileNumber);
  const partner = await t.person("partner-system");
  for (const actor of [officer, partner]) {
    const again = await t.call(actor, "POST", "/api/v1/referrals", message as never);
    expect(again.body).toEqual({ cases: [], repeated: true });
  }
});

test("neither the history nor the corrections of a case name a joined one that was sealed since", async () => {
  const [own, sibling] = [await aCaseOf(null), await aCaseOf(null)];
  const { version } = (await t.call(officer, "GET", `/api/v1/cases/${own.theCase.id}`)).body;
  const joined = await t.call(officer, "POST", `/api/v1/cases/${own.theCase.id}/join`, {
    fileNumber: sibling.theCase.fileNumber,
    reason: "same family",
    version,
  });
  expect(joined.status).toBe(200);
  const read = async () =>
    JSON.stringify([
      (await t.call(officer, "GET", `/api/v1/cases/${own.theCase.id}/history`)).body,
      (await t.call(officer, "GET", `/api/v1/cases/${own.theCase.id}/changes`)).body,
      (await t.call(officer, "POST", `/api/v1/cases/${own.theCase.id}/separate`, { version, reason: "apart" })).body,
    ]);
  for (const name of [sibling.theCase.id, sibling.theCase.fileNumber]) expect(await read()).toContain(name);
  await seal(sibling.theCase.fileNumber);
  for (const name of [sibling.theCase.id, sibling.theCase.fileNumber]) expect(await read()).not.toContain(name);
});

test("deliveries of a sealed case are counted for nobody who may not open it", async () => {
  const { theCase } = await aCaseOf(null);
  const count = async () => {
    const { body } = await t.call(officer, "GET", "/api/v1/deliveries/counts");
    return body.items.reduce((sum: number, one: { number: number }) => sum + one.number, 0);
  };
  await t.store.pool.query(
    `with n as (insert into notices (id, case_id, kind, kind_version, content, facts, mailing_id, issued_at)
        values (gen_random_uuid(), $1, 'documents-docketed', 1, '{}', '{}', gen_random_uuid(), now()) returning id),
      d as (insert into deliveries (id, notice_id, case_id, channel, person_id, language, created_at)
        select gen_random_uuid(), n.id, $1, 'mail', p.person_id, 'en', now() from n, case_parties p where p.case_id = $1 returning id)
      insert into delivery_events (delivery_id, case_id, state, occurred_at) select d.id, $1, 'queued', now() from d`,
    [theCase.id],
  );
  const before = await count();
  await seal(theCase.fileNumber);
  expect(await count()).toBe(before - 1);
});
