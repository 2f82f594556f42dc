import { afterAll, expect, test } from "vitest";
import { aReadyUpload } from "../../../test/stages/files.ts";
import { aContent } from "../../../test/stages/submission.ts";
import { workOff } from "../../../test/support/jobs.ts";
import { type Actor, theSystem } from "../../kernel/actor.ts";
import type { AccountId, CaseId } from "../../kernel/ids.ts";
import { accessStage, acting } from "../cases/testing.ts";
import { beginDelegation } from "./steps/delegation.ts";
import { designateRepresentative } from "./steps/designation.ts";

const { t, officer, operator, counselOnCase, aCaseOf, sees } = await accessStage();
afterAll(() => t.close());

const seal = async (theCase: { readonly fileNumber: string }) => {
  const sealed = await t.call(operator, "POST", "/api/v1/sealed-cases", { ...theCase, reason: "order" });
  expect(sealed.status).toBe(201);
};
const setStanding = (counselId: string, standing: string) =>
  t.call(officer, "POST", `/api/v1/counsels/${counselId}/standing`, { standing });
const standingEvents = async (caseId: string) => {
  const { rows } = await t.store.pool.query(
    "select type, actor_kind, payload from events where case_id = $1 and type like 'counsel-access%' order by seq",
    [caseId],
  );
  return rows;
};

async function answersTo(counsel: Actor, caseId: string, uploadId: string) {
  const ask = async (url: string) => (await t.call(counsel, "GET", url)).status;
  const { body } = await t.call(counsel, "GET", "/api/v1/cases");
  return {
    file: await ask(`/api/v1/cases/${caseId}`),
    documents: await ask(`/api/v1/cases/${caseId}/documents`),
    archive: await ask(`/api/v1/cases/${caseId}/archive`),
    history: await ask(`/api/v1/cases/${caseId}/history`),
    listed: body.items.some((one: { id: string }) => one.id === caseId),
    filed: (await t.call(counsel, "POST", `/api/v1/cases/${caseId}/submissions`, aContent([uploadId]))).status,
  };
}

test("a suspended licence closes the sealed cases too, and good standing opens them again", async () => {
  const { counsel, counselId, theCase } = await counselOnCase();
  const open = await aCaseOf(counselId);
  const delegate = await t.person("delegate");
  await t.store.transact(theSystem, (tx) => beginDelegation(tx, counselId, delegate.accountId as AccountId));
  await seal({ fileNumber: theCase.fileNumber });
  const uploadId = await aReadyUpload(t, counsel, { pages: 1 });
  expect(await sees(counsel, theCase)).toBe(true);
  // The officer is told of the cases that the officer may know of.
  expect((await setStanding(counselId, "suspended")).body.cases).toBe(1);
  const closed = { file: 404, documents: 404, archive: 404, history: 404, listed: false, filed: 404 };
  expect(await answersTo(counsel, theCase.id, uploadId)).toEqual(closed);
  expect([await sees(delegate, theCase), await sees(counsel, open.theCase)]).toEqual([false, false]);
  await workOff(t);
  expect((await setStanding(counselId, "good")).body.cases).toBe(1);
  expect([await sees(counsel, theCase), await sees(delegate, theCase)]).toEqual([true, true]);
  await workOff(t);
  const events = await standingEvents(theCase.id);
  expect(events.map((one) => [one.type, one.actor_kind, one.payload.by])).toEqual([
    ["counsel-access-suspended", "system", officer.accountId],
    ["counsel-access-restored", "system", officer.accountId],
  ]);
  expect(await standingEvents(open.theCase.id)).toHaveLength(2);
});

test("nobody closes or opens a counsel's cases by the database's function beside the licence", async () => {
  const { counsel, counselId, theCase } = await counselOnCase();
  const run = (actor: Actor, name: string) =>
    t.store.transact(actor, (tx) =>
      tx.db.executeQuery({
        ...tx.db.selectNoFrom((of) => of.lit(1).as("one")).compile(),
        sql: `select greffe.${name}($1, now())`,
        parameters: [counselId],
      }),
    );
  await expect(run(officer, "close_cases_of_counsel")).rejects.toThrow(/not suspended/);
  await expect(run(counsel, "close_cases_of_counsel")).rejects.toThrow(/Not theirs/);
  await expect(run(counsel, "open_cases_of_counsel")).rejects.toThrow(/Not theirs/);
  expect(await sees(counsel, theCase)).toBe(true);
});

test("an account that is opened for a person comes to the sealed case of the child for whom the person acts", async () => {
  const [own, child] = [await aCaseOf(null), await aCaseOf(null)];
  await t.store.transact(theSystem, (tx) =>
    designateRepresentative(tx, {
      caseId: child.theCase.id as CaseId,
      personId: child.personId as never,
      actingPersonId: own.personId as never,
      basis: "parent",
    }),
  );
  await seal({ fileNumber: child.theCase.fileNumber });
  const opened = await t.call(officer, "POST", `/api/v1/cases/${own.theCase.id}/parties/${own.personId}/account`, {
    email: "parent-of-sealed@greffe.example",
    language: "en",
  });
  expect(opened.status).toBe(201);
  const parent = acting(opened.body.accountId, "designated-representative");
  expect([await sees(parent, own.theCase), await sees(parent, child.theCase)]).toEqual([false, true]);
  expect(await sees(acting(opened.body.accountId, "claimant"), own.theCase)).toBe(true);
});

test("an account that is closed no longer comes to a sealed case, nor do those to whom it delegated", async () => {
  const { counsel, counselId, theCase } = await counselOnCase();
  const delegate = await t.person("delegate");
  await t.store.transact(theSystem, (tx) => beginDelegation(tx, counselId, delegate.accountId as AccountId));
  await seal({ fileNumber: theCase.fileNumber });
  expect((await t.call(officer, "POST", `/api/v1/people/${counsel.accountId}/close`)).status).toBe(200);
  await workOff(t);
  expect([await sees(counsel, theCase), await sees(delegate, theCase)]).toEqual([false, false]);
  // A licence that is confirmed later opens nothing to an account that is closed.
  await setStanding(counselId, "suspended");
  await setStanding(counselId, "good");
  expect(await sees(counsel, theCase)).toBe(false);
});

test("an invitation to a sealed case is not there for an officer who may not open the case", async () => {
  const { theCase, personId } = await aCaseOf(null);
  const { counselId } = await counselOnCase();
  const other = await t.store.pool.query(
    "insert into counsels select (jsonb_populate_record(k, jsonb_build_object('id', gen_random_uuid(), 'licence_number', 'INV-1'))).* from counsels k where id = $1 returning id",
    [counselId],
  );
  await t.call(officer, "POST", `/api/v1/cases/${theCase.id}/representations`, {
    personId,
    counselId: other.rows[0].id,
    scope: "whole-proceeding",
    authorisation: "counsel-contact-information-form",
  });
  const issued = await t.call(officer, "POST", `/api/v1/cases/${theCase.id}/invitations`, {
    counselId: other.rows[0].id,
    channel: "mail",
  });
  expect(issued.status).toBe(201);
  await seal({ fileNumber: theCase.fileNumber });
  const withdrawn = await t.call(officer, "POST", `/api/v1/invitations/${issued.body.invitationId}/withdraw`);
  expect(withdrawn.body.code).toBe("invitation-not-found");
});
