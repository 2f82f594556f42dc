import { afterAll, beforeAll, expect, test } from "vitest";
import { aCounsel } from "../../../test/stages/counsel.ts";
import { aReferral } from "../../../test/stages/referral.ts";
import { aTribunal, type Tribunal } from "../../../test/support/tribunal.ts";
import { type Actor, nobody } from "../../kernel/actor.ts";
import type { CounselId } from "../../kernel/ids.ts";

let t: Tribunal;
let officer: Actor;
beforeAll(async () => {
  t = await aTribunal();
  officer = await t.person("registry-officer");
});
afterAll(() => t.close());

async function aCase(
  changes: Parameters<typeof aReferral>[0] = {},
): Promise<{ id: string; fileNumber: string; personId: string }> {
  const sent = await t.call(officer, "POST", "/api/v1/referrals", aReferral(changes));
  expect(sent.status).toBe(201);
  const [first] = sent.body.cases;
  const view = await t.call(officer, "GET", `/api/v1/cases/${first.id}`);
  return { ...first, personId: view.body.parties[0].personId };
}

const onRecord = (personId: string, counselId: string) => ({
  personId,
  counselId,
  scope: "whole-proceeding",
  authorisation: "counsel-contact-information-form",
});

async function invited(licenceNumber: string, channel: "email" | "mail") {
  const counselId: CounselId = await aCounsel(t, { licenceNumber });
  const theCase = await aCase();
  await t.call(officer, "POST", `/api/v1/cases/${theCase.id}/representations`, onRecord(theCase.personId, counselId));
  const issued = await t.call(officer, "POST", `/api/v1/cases/${theCase.id}/invitations`, { counselId, channel });
  const acceptance = {
    code: issued.body.code,
    licenceNumber,
    fileNumber: theCase.fileNumber,
    principalBornOn: "1990-05-17",
    email: `${licenceNumber}@counsel.example`,
    name: "Ari Samplesworth",
    password: "several plain words",
    language: "fr",
  };
  return { theCase, counselId, issued, acceptance };
}

test("a code opens one account, once, and every case of the counsel", async () => {
  const { acceptance, theCase, issued } = await invited("INV-1", "mail");
  expect(issued.status).toBe(201);
  const check = await t.call(nobody, "POST", "/api/v1/invitations/check", { code: acceptance.code.toLowerCase() });
  expect(check.body).toMatchObject({ asksBirthDate: true });
  const both = await Promise.all([1, 2].map(() => t.call(nobody, "POST", "/api/v1/invitations/accept", acceptance)));
  expect(both.map((answer) => answer.status).sort()).toEqual([201, 409]);
  const accountId = both.find((answer) => answer.status === 201)?.body.accountId;
  const counsel: Actor = { ...nobody, kind: "party", roles: ["counsel"], accountId };
  expect((await t.call(counsel, "GET", `/api/v1/cases/${theCase.id}`)).status).toBe(200);
  expect((await t.call(nobody, "POST", "/api/v1/invitations/check", { code: acceptance.code })).body.code).toBe(
    "invitation-used",
  );
});

test("five wrong answers close a code, also to the right answer", async () => {
  const { acceptance } = await invited("INV-2", "mail");
  const wrong = { ...acceptance, principalBornOn: "1990-05-18" };
  const codes: string[] = [];
  for (let turn = 0; turn < 5; turn++)
    codes.push((await t.call(nobody, "POST", "/api/v1/invitations/accept", wrong)).body.code);
  expect(codes).toEqual([...Array(4).fill("invitation-check-failed"), "invitation-locked"]);
  expect((await t.call(nobody, "POST", "/api/v1/invitations/accept", acceptance)).body.code).toBe("invitation-locked");
});

test("a counsel whose licence was suspended after the invitation opens no account with it", async () => {
  const { acceptance, counselId } = await invited("INV-STANDING", "mail");
  await t.call(officer, "POST", `/api/v1/counsels/${counselId}/standing`, { standing: "suspended" });
  const answer = await t.call(nobody, "POST", "/api/v1/invitations/accept", acceptance);
  expect(answer.body.code).toBe("counsel-not-in-good-standing");
  const { rows } = await t.store.pool.query("select id from accounts where counsel_id = $1", [counselId]);
  expect(rows).toEqual([]);
});

test("an expired, a withdrawn and an unknown code are each told apart", async () => {
  const { acceptance, issued } = await invited("INV-3", "mail");
  expect((await t.call(nobody, "POST", "/api/v1/invitations/check", { code: "AAAA-BBBB" })).body.code).toBe(
    "invitation-code-unknown",
  );
  t.at("2027-01-15T15:00:00.000Z");
  expect((await t.call(nobody, "POST", "/api/v1/invitations/accept", acceptance)).body.code).toBe("invitation-expired");
  t.at("2026-11-24T15:00:00.000Z");
  const withdraw = `/api/v1/invitations/${issued.body.invitationId}/withdraw`;
  expect((await t.call(officer, "POST", withdraw)).status).toBe(200);
  expect((await t.call(officer, "POST", withdraw)).body.code).toBe("invitation-not-found");
  expect((await t.call(nobody, "POST", "/api/v1/invitations/check", { code: acceptance.code })).body.code).toBe(
    "invitation-withdrawn",
  );
});

test("a code sent by e-mail is shown to no officer and the message names no party", async () => {
  const { issued, theCase } = await invited("INV-4", "email");
  expect(issued.body.code).toBeNull();
  const { jobs } = await import("./jobs.ts");
  const queued = await t.store.pool.query(
    "select payload from graphile_worker._private_jobs j join graphile_worker._private_tasks k on k.id = j.task_id where k.identifier = 'after-invitation-issued'",
  );
  const issues = jobs.find((job) => job.name === "after-invitation-issued");
  for (const row of queued.rows) await issues?.handle(row.payload, t.services);
  const mail = t.sent.at(-1);
  expect(mail?.text).toMatch(/[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}/);
  expect(mail?.text).toContain("Votre code");
  expect(mail?.text).not.toContain(theCase.fileNumber);
});
