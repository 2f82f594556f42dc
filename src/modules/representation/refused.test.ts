import { afterAll, expect, test } from "vitest";
import { aCounsel } from "../../../test/stages/counsel.ts";
import { workOff } from "../../../test/support/jobs.ts";
import { notRefusedWithoutIdentifier } from "../../../test/support/no-identifier.ts";
import { type Actor, nobody } from "../../kernel/actor.ts";
import type { Json } from "../../kernel/canonical-json.ts";
import { accessStage, acting } from "../cases/testing.ts";
import { routes } from "./routes.ts";

const { t, officer, counselOnCase, aCaseOf } = await accessStage();
afterAll(() => t.close());

const unknown = "01900000-0000-7000-8000-00000000ffff";
const post = (who: Actor, url: string, body: object = {}) => t.call(who, "POST", `/api/v1${url}`, body as Json);
const standing = (counselId: string, to: string) =>
  t.store.pool.query("update counsels set standing = $1 where id = $2", [to, counselId]);
const begin = (caseId: string, personId: string, counselId: string) =>
  post(officer, `/cases/${caseId}/representations`, {
    personId,
    counselId,
    scope: "whole-proceeding",
    authorisation: "counsel-contact-information-form",
  });

test("what is no identifier is nobody's record, participation, invitation or delegation", async () => {
  const { theCase, personId } = await counselOnCase();
  expect(await notRefusedWithoutIdentifier(t, routes, { caseId: theCase.id, personId })).toEqual([]);
});

test("a person has one counsel of record, in good standing, and nobody else's record is ended", async () => {
  const { theCase, personId, representationId } = await counselOnCase();
  const other = await aCounsel(t, { licenceNumber: "REF-1" });
  expect((await begin(theCase.id, personId, other)).body.code).toBe("person-already-represented");
  const { theCase: free, personId: alone } = await aCaseOf(null);
  for (const lost of ["suspended", "revoked"]) {
    await standing(other, lost);
    expect((await begin(free.id, alone, other)).body.code, lost).toBe("counsel-not-in-good-standing");
  }
  // Nothing is known of the licence: the registry decides, and the record may begin.
  await standing(other, "unknown");
  expect((await begin(free.id, alone, other)).status).toBe(201);
  const end = (caseId: string, id: string) =>
    post(officer, `/cases/${caseId}/representations/${id}/end`, { reason: "withdrew" });
  expect((await end(free.id, representationId)).body.code).toBe("representation-not-found");
  expect((await end(theCase.id, representationId)).status).toBe(200);
  expect((await end(theCase.id, representationId)).body.code).toBe("representation-not-found");
});

test("counsel is invited in good standing, on the record, without an account, at an address", async () => {
  const counselId = await aCounsel(t, { licenceNumber: "REF-2", email: null });
  const { theCase } = await aCaseOf(counselId);
  const invite = (id: string, channel = "mail") =>
    post(officer, `/cases/${theCase.id}/invitations`, { counselId: id, channel });
  const stranger = await aCounsel(t, { licenceNumber: "REF-3" });
  expect((await invite(stranger)).body.code).toBe("counsel-not-of-record");
  expect((await invite(counselId, "email")).body.code).toBe("counsel-without-email");
  for (const lost of ["suspended", "revoked", "unknown"]) {
    await standing(counselId, lost);
    expect((await invite(counselId)).body.code, lost).toBe("counsel-not-in-good-standing");
  }
  await standing(counselId, "good");
  const issued = await invite(counselId);
  expect(issued.status).toBe(201);
  const acceptance = {
    code: issued.body.code,
    licenceNumber: "REF-2",
    fileNumber: theCase.fileNumber,
    principalBornOn: "1990-05-17",
    email: "ref-2@counsel.example",
    name: "Ari Samplesworth",
    password: "several plain words",
    language: "fr",
  };
  await t.person("counsel", counselId);
  expect((await post(nobody, "/invitations/accept", acceptance)).body.code).toBe("counsel-has-account");
  expect((await invite(counselId)).body.code).toBe("counsel-has-account");
});

test("a code opens until the moment at which it ends, and not at that moment", async () => {
  const counselId = await aCounsel(t, { licenceNumber: "REF-4" });
  const { theCase } = await aCaseOf(counselId);
  const { body } = await post(officer, `/cases/${theCase.id}/invitations`, { counselId, channel: "mail" });
  const check = () => post(nobody, "/invitations/check", { code: body.code });
  const end = Date.parse(body.expiresAt);
  t.at(new Date(end - 1).toISOString());
  expect((await check()).status).toBe(200);
  t.at(new Date(end).toISOString());
  expect((await check()).body.code).toBe("invitation-expired");
  t.at("2026-11-24T15:00:00.000Z");
});

test("only counsel in good standing invites a delegate, each address once, and a delegate is taken up once", async () => {
  const { counsel, counselId } = await counselOnCase();
  const email = "ref-delegate@cabinet.example";
  const invite = (who: Actor) =>
    post(who, "/delegations/invitations", { email, name: "Dominique Exemple", language: "fr" });
  expect((await invite({ ...counsel, counselId: null })).body.code).toBe("counsel-only");
  expect((await invite({ ...counsel, counselId: unknown as never })).body.code).toBe("counsel-only");
  await standing(counselId, "unknown");
  expect((await invite(counsel)).body.code).toBe("counsel-not-in-good-standing");
  await standing(counselId, "good");
  expect((await invite(counsel)).status).toBe(201);
  expect((await invite(counsel)).body.code).toBe("delegate-already-invited");
  const code = async () => {
    await workOff(t);
    const mail = t.sent.findLast((one) => one.to === email);
    return /[A-Z0-9]{4}(?:-[A-Z0-9]{4}){3}/.exec(mail?.text ?? "")?.[0] ?? "";
  };
  const answer = { email, name: "Dominique Exemple", password: "un canot rouge et lent", language: "fr" };
  const accepted = await post(nobody, "/delegations/accept", { ...answer, code: await code() });
  expect(accepted.status).toBe(201);
  const delegate = acting(accepted.body.accountId, "delegate");
  expect((await invite(counsel)).status).toBe(201);
  const second = await code();
  const other = await t.person("delegate");
  expect((await post(other, "/delegations/take-up", { code: second })).body.code).toBe("delegate-address-differs");
  expect((await post(delegate, "/delegations/take-up", { code: second })).body.code).toBe("delegate-already");
  expect((await t.call(officer, "GET", "/api/v1/delegations")).body.code).toBe("counsel-not-found");
});

test("the Minister leaves a case that they are on, once", async () => {
  const { theCase } = await aCaseOf(null);
  const minister = await t.person("minister-counsel");
  const joined = await post(officer, `/cases/${theCase.id}/minister`, {
    accountId: minister.accountId,
    basis: "intervention",
  });
  expect(joined.status).toBe(201);
  const end = (id: string) => post(officer, `/cases/${theCase.id}/minister/${id}/end`);
  expect((await end(unknown)).body.code).toBe("participation-not-found");
  expect((await end(joined.body.participationId)).status).toBe(200);
  expect((await end(joined.body.participationId)).body.code).toBe("participation-not-found");
});
