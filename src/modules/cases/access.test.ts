import { afterAll, beforeAll, expect, test } from "vitest";
import { workOff } from "../../../test/support/jobs.ts";
import { aTribunal, type Tribunal } from "../../../test/support/tribunal.ts";
import { type Actor, nobody, type Role } from "../../kernel/actor.ts";
import type { AccountId, CounselId, PersonId } from "../../kernel/ids.ts";
import { aPerson, aReferral } from "../intake/testing.ts";
import { aCounsel } from "../parties/testing.ts";

let t: Tribunal;
let officer: Actor;
let operator: Actor;
beforeAll(async () => {
  t = await aTribunal();
  officer = await t.person("registry-officer");
  operator = await t.person("operator");
});
afterAll(() => t.close());

let nth = 0;
async function counselOnCase() {
  nth++;
  const counselId = await aCounsel(t, { licenceNumber: `ACC-${nth}` });
  const counsel = await t.person("counsel", counselId);
  const file = await aCaseOf(counselId);
  return { counselId, counsel, ...file };
}

async function aCaseOf(counselId: CounselId | null) {
  const sent = await t.call(officer, "POST", "/api/v1/referrals", aReferral());
  const [file] = sent.body.cases as { id: string; fileNumber: string }[];
  if (file === undefined) throw new Error("no case");
  const view = await t.call(officer, "GET", `/api/v1/cases/${file.id}`);
  const personId = view.body.parties[0].personId as string;
  let representationId = "";
  if (counselId !== null) {
    const begun = await t.call(officer, "POST", `/api/v1/cases/${file.id}/representations`, {
      personId,
      counselId,
      scope: "whole-proceeding",
      authorisation: "counsel-contact-information-form",
    });
    representationId = begun.body.representationId;
  }
  return { file, personId, representationId };
}

const sees = async (actor: Actor, file: { id: string }) =>
  (await t.call(actor, "GET", `/api/v1/cases/${file.id}`)).status === 200;

const acting = (accountId: string, role: Role, more: Partial<Actor> = {}): Actor => ({
  ...nobody,
  kind: "party",
  roles: [role],
  accountId: accountId as AccountId,
  ...more,
});

async function codeSentTo(email: string): Promise<string> {
  await workOff(t);
  const mail = t.sent.findLast((one) => one.to === email);
  return /[A-Z0-9]{4}(?:-[A-Z0-9]{4}){3}/.exec(mail?.text ?? "")?.[0] ?? "";
}

async function aDelegateOf(counsel: Actor, email = `delegate-${nth++}@cabinet.example`) {
  const invited = await t.call(counsel, "POST", "/api/v1/delegations/invitations", {
    email,
    name: "Dominique Exemple",
    language: "fr",
  });
  expect(invited.status).toBe(201);
  const answer = {
    code: await codeSentTo(email),
    email,
    name: "Dominique Exemple",
    password: "un canot rouge et lent",
    language: "fr",
  };
  return { answer, email, invitationId: invited.body.invitationId as string };
}

const accept = (answer: object) => t.call(nobody, "POST", "/api/v1/delegations/accept", answer as never);

test("a delegate comes in by the counsel's code, sees the counsel's files, and none from the moment the delegation ends", async () => {
  const { counsel, counselId, file } = await counselOnCase();
  const { answer } = await aDelegateOf(counsel);
  const both = await Promise.all([accept(answer), accept(answer)]);
  expect(both.map((one) => one.status).sort()).toEqual([201, 409]);
  const delegate = acting(both.find((one) => one.status === 201)?.body.accountId, "delegate");
  expect(await sees(delegate, file)).toBe(true);
  const later = await aCaseOf(counselId);
  expect(await sees(delegate, later.file)).toBe(true);
  const listed = await t.call(counsel, "GET", "/api/v1/delegations");
  expect(listed.body.delegates).toHaveLength(1);
  const end = `/api/v1/delegations/${listed.body.delegates[0].id}/end`;
  const stranger = await t.person("counsel", await aCounsel(t, { licenceNumber: "STRANGER-1" }));
  expect((await t.call(stranger, "POST", end)).body.code).toBe("delegation-not-found");
  expect((await t.call(delegate, "POST", end)).status).toBe(403);
  expect((await t.call(counsel, "POST", end)).status).toBe(200);
  expect((await t.call(counsel, "POST", end)).body.code).toBe("delegation-not-found");
  expect([await sees(delegate, file), await sees(delegate, later.file)]).toEqual([false, false]);
  expect(await sees(counsel, file)).toBe(true);
});

test("the registry ends a delegation too, and on a sealed file the delegate loses sight as well", async () => {
  const { counsel, counselId, file } = await counselOnCase();
  const { answer } = await aDelegateOf(counsel);
  const delegate = acting((await accept(answer)).body.accountId, "delegate");
  await t.call(operator, "POST", "/api/v1/sealed-cases", { fileNumber: file.fileNumber, reason: "safety" });
  expect(await sees(delegate, file)).toBe(true);
  const listed = await t.call(officer, "GET", `/api/v1/delegations?counselId=${counselId}`);
  expect((await t.call(officer, "POST", `/api/v1/delegations/${listed.body.delegates[0].id}/end`)).status).toBe(200);
  expect(await sees(delegate, file)).toBe(false);
});

test("of five invitations at once four are sent", async () => {
  const { counsel } = await counselOnCase();
  const answers = await Promise.all(
    [1, 2, 3, 4, 5].map((place) =>
      t.call(counsel, "POST", "/api/v1/delegations/invitations", {
        email: `five-${place}@cabinet.example`,
        name: "Somebody",
        language: "en",
      }),
    ),
  );
  expect(answers.map((one) => one.status).sort()).toEqual([201, 201, 201, 201, 409]);
  expect(answers.find((one) => one.status === 409)?.body.code).toBe("delegates-full");
});

test("a delegate's code opens only at its own address, not after it was withdrawn, and closes after five tries", async () => {
  const { counsel } = await counselOnCase();
  const one = await aDelegateOf(counsel);
  const wrong = { ...one.answer, email: "somebody-else@cabinet.example" };
  const codes = [];
  for (let turn = 0; turn < 6; turn++) codes.push((await accept(wrong)).body.code);
  expect(codes).toEqual([...Array(5).fill("delegate-address-differs"), "invitation-locked"]);
  expect((await accept(one.answer)).body.code).toBe("invitation-locked");
  const two = await aDelegateOf(counsel);
  const withdraw = `/api/v1/delegations/invitations/${two.invitationId}/withdraw`;
  expect((await t.call(counsel, "POST", withdraw)).status).toBe(200);
  expect((await accept(two.answer)).body.code).toBe("invitation-withdrawn");
});

test("a delegate takes up work for a second counsel and files under each one's name", async () => {
  const first = await counselOnCase();
  const second = await counselOnCase();
  const { answer, email } = await aDelegateOf(first.counsel);
  const delegate = acting((await accept(answer)).body.accountId, "delegate");
  const other = await aDelegateOf(second.counsel, email);
  const take = { code: other.answer.code };
  expect((await t.call(delegate, "POST", "/api/v1/delegations/take-up", take)).status).toBe(200);
  expect([await sees(delegate, first.file), await sees(delegate, second.file)]).toEqual([true, true]);
  const { actingFor } = await import("./index.ts");
  const name = (id: string) => t.store.read(delegate, (tx) => actingFor(tx, id as never));
  expect([await name(first.file.id), await name(second.file.id)]).toEqual([first.counselId, second.counselId]);
});

test("closing the counsel's account ends their delegates' sight of the files", async () => {
  const { counsel, file } = await counselOnCase();
  const { answer } = await aDelegateOf(counsel);
  const delegate = acting((await accept(answer)).body.accountId, "delegate");
  expect((await t.call(operator, "POST", `/api/v1/people/${counsel.accountId}/close`)).status).toBe(200);
  await workOff(t);
  expect([await sees(counsel, file), await sees(delegate, file)]).toEqual([false, false]);
});

test("the Minister's counsel sees a file by intervention, from then until it ends", async () => {
  const { file } = await aCaseOf(null);
  const minister = await t.person("minister-counsel");
  expect(await sees(minister, file)).toBe(false);
  const join = (accountId: string | null) =>
    t.call(officer, "POST", `/api/v1/cases/${file.id}/minister`, { accountId, basis: "intervention" } as never);
  expect((await join(officer.accountId)).body.code).toBe("not-minister-counsel");
  const joined = await join(minister.accountId);
  expect(joined.status).toBe(201);
  expect((await join(minister.accountId)).body.code).toBe("minister-already-on-case");
  expect(await sees(minister, file)).toBe(true);
  const end = `/api/v1/cases/${file.id}/minister/${joined.body.participationId}/end`;
  expect((await t.call(minister, "POST", end)).status).toBe(403);
  expect((await t.call(officer, "POST", end)).status).toBe(200);
  expect(await sees(minister, file)).toBe(false);
});

test("a claimant's own account sees the claimant's case and no other", async () => {
  const { file, personId } = await aCaseOf(null);
  const other = await aCaseOf(null);
  const open = (id: string) =>
    t.call(officer, "POST", `/api/v1/cases/${file.id}/parties/${id}/account`, {
      email: `claimant-${nth++}@example.org`,
      language: "fr",
    });
  const opened = await open(personId);
  expect(opened.status).toBe(201);
  expect((await open(personId)).body.code).toBe("party-has-account");
  expect((await open(other.personId)).body.code).toBe("person-not-party");
  const claimant = acting(opened.body.accountId, "claimant", { personId: personId as PersonId });
  expect([await sees(claimant, file), await sees(claimant, other.file)]).toEqual([true, false]);
});

test("a parent who acts for a child sees the child's file beside their own, in one account", async () => {
  const persons = [
    aPerson({ givenNames: "Mira" }),
    aPerson({ givenNames: "Osk", bornOn: "2019-03-04", actedForBy: 0 }),
  ];
  const sent = await t.call(officer, "POST", "/api/v1/referrals", aReferral({}, { persons }));
  const [own, childs] = sent.body.cases;
  const view = await t.call(officer, "GET", `/api/v1/cases/${own.id}`);
  const childView = await t.call(officer, "GET", `/api/v1/cases/${childs.id}`);
  const open = (caseId: string, personId: string) =>
    t.call(officer, "POST", `/api/v1/cases/${caseId}/parties/${personId}/account`, {
      email: `parent-${nth++}@example.org`,
      language: "en",
    });
  expect((await open(childs.id, childView.body.parties[0].personId)).body.code).toBe("party-is-represented");
  const opened = await open(own.id, view.body.parties[0].personId);
  expect(opened.status).toBe(201);
  const account: Actor = {
    ...acting(opened.body.accountId, "claimant", { personId: view.body.parties[0].personId as PersonId }),
    roles: ["claimant", "designated-representative"],
  };
  expect([await sees(account, own), await sees(account, childs)]).toEqual([true, true]);
});

test("a sealed file is there for the member who ordered it and whoever is assigned, and for no other staff", async () => {
  const { counsel, file } = await counselOnCase();
  const [member, colleague] = [await t.person("member"), await t.person("member")];
  const seal = `/api/v1/cases/${file.id}/seal`;
  expect((await t.call(officer, "POST", seal, { reason: "order" })).status).toBe(403);
  expect((await t.call(member, "POST", seal, { reason: "order" })).status).toBe(200);
  expect((await t.call(member, "POST", seal, { reason: "order" })).body.code).toBe("case-already-sealed");
  expect(await Promise.all([member, colleague, officer, counsel].map((one) => sees(one, file)))).toEqual([
    true,
    false,
    false,
    true,
  ]);
  const found = await t.call(officer, "POST", "/api/v1/cases/search", { q: file.fileNumber });
  expect(found.body.items).toEqual([]);
  const assign = `/api/v1/sealed-cases/${file.id}/assignments`;
  expect((await t.call(operator, "POST", assign, { accountId: counsel.accountId })).body.code).toBe("not-staff");
  expect((await t.call(operator, "POST", assign, { accountId: officer.accountId })).status).toBe(201);
  expect(await sees(officer, file)).toBe(true);
  const listed = await t.call(operator, "GET", "/api/v1/sealed-cases");
  const entry = listed.body.items.find((one: { caseId: string }) => one.caseId === file.id);
  expect(entry.assigned).toHaveLength(2);
  expect((await t.call(operator, "GET", `/api/v1/cases/${file.id}`)).status).toBe(403);
  expect((await t.call(operator, "POST", `${assign}/${officer.accountId}/end`)).status).toBe(200);
  expect(await sees(officer, file)).toBe(false);
  expect((await t.call(colleague, "POST", `/api/v1/cases/${file.id}/unseal`)).body.code).toBe("case-not-found");
  expect((await t.call(member, "POST", `/api/v1/cases/${file.id}/unseal`)).status).toBe(200);
  expect(await sees(colleague, file)).toBe(true);
  const history = await t.call(member, "GET", `/api/v1/cases/${file.id}/history`);
  expect(history.body.items.map((one: { type: string }) => one.type)).toEqual(
    expect.arrayContaining(["case-sealed", "case-unsealed", "staff-assigned", "staff-taken-off"]),
  );
});

test("an officer assigned to a sealed file takes counsel off it, and counsel no longer sees it", async () => {
  const { counsel, file, representationId } = await counselOnCase();
  await t.call(operator, "POST", "/api/v1/sealed-cases", { fileNumber: file.fileNumber, reason: "order" });
  await t.call(operator, "POST", `/api/v1/sealed-cases/${file.id}/assignments`, { accountId: officer.accountId });
  const end = `/api/v1/cases/${file.id}/representations/${representationId}/end`;
  expect((await t.call(officer, "POST", end, { reason: "withdrew" })).status).toBe(200);
  expect(await sees(counsel, file)).toBe(false);
});

test("the operator seals by number without seeing the file, and an unknown number is answered as one that is not there", async () => {
  const place = (fileNumber: string) =>
    t.call(operator, "POST", "/api/v1/sealed-cases", { fileNumber, reason: "order" });
  expect((await place("MC9-99999")).body.code).toBe("case-not-found");
  const { file } = await aCaseOf(null);
  expect((await place(file.fileNumber)).status).toBe(201);
  expect((await place(file.fileNumber)).body.code).toBe("case-already-sealed");
  expect((await t.call(operator, "POST", `/api/v1/sealed-cases/${file.id}/unseal`)).status).toBe(200);
  expect((await t.call(operator, "POST", `/api/v1/sealed-cases/${file.id}/unseal`)).body.code).toBe("case-not-sealed");
});
