import { afterAll, expect, test } from "vitest";
import { aCounsel } from "../../../test/stages/counsel.ts";
import { workOff } from "../../../test/support/jobs.ts";
import { type Actor, nobody } from "../../kernel/actor.ts";
import { accessStage, acting } from "../cases/testing.ts";

const { t, officer, operator, counselOnCase, aCaseOf, sees } = await accessStage();
afterAll(() => t.close());

let nth = 0;

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

test("a delegate comes in by the counsel's code, sees the counsel's cases, and none from the moment the delegation ends", async () => {
  const { counsel, counselId, theCase } = await counselOnCase();
  const { answer } = await aDelegateOf(counsel);
  const both = await Promise.all([accept(answer), accept(answer)]);
  expect(both.map((one) => one.status).sort()).toEqual([201, 409]);
  const delegate = acting(both.find((one) => one.status === 201)?.body.accountId, "delegate");
  expect(await sees(delegate, theCase)).toBe(true);
  const later = await aCaseOf(counselId);
  expect(await sees(delegate, later.theCase)).toBe(true);
  const listed = await t.call(counsel, "GET", "/api/v1/delegations");
  expect(listed.body.delegates).toHaveLength(1);
  const end = `/api/v1/delegations/${listed.body.delegates[0].id}/end`;
  const stranger = await t.person("counsel", await aCounsel(t, { licenceNumber: "STRANGER-1" }));
  expect((await t.call(stranger, "POST", end)).body.code).toBe("delegation-not-found");
  expect((await t.call(delegate, "POST", end)).status).toBe(403);
  expect((await t.call(counsel, "POST", end)).status).toBe(200);
  expect((await t.call(counsel, "POST", end)).body.code).toBe("delegation-not-found");
  expect([await sees(delegate, theCase), await sees(delegate, later.theCase)]).toEqual([false, false]);
  expect(await sees(counsel, theCase)).toBe(true);
});

test("the registry ends a delegation too, and on a sealed case the delegate loses sight as well", async () => {
  const { counsel, counselId, theCase } = await counselOnCase();
  const { answer } = await aDelegateOf(counsel);
  const delegate = acting((await accept(answer)).body.accountId, "delegate");
  await t.call(operator, "POST", "/api/v1/sealed-cases", { fileNumber: theCase.fileNumber, reason: "safety" });
  expect(await sees(delegate, theCase)).toBe(true);
  const listed = await t.call(officer, "GET", `/api/v1/delegations?counselId=${counselId}`);
  expect((await t.call(officer, "POST", `/api/v1/delegations/${listed.body.delegates[0].id}/end`)).status).toBe(200);
  expect(await sees(delegate, theCase)).toBe(false);
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

test("a delegate's code no longer opens after fourteen days, nor withdraws what is not there", async () => {
  const { counsel } = await counselOnCase();
  const { answer, invitationId } = await aDelegateOf(counsel);
  t.at("2026-12-08T15:00:00.000Z");
  expect((await accept(answer)).body.code).toBe("invitation-expired");
  t.at("2026-11-24T15:00:00.000Z");
  const other = (await counselOnCase()).counsel;
  const withdraw = (who: Actor, id: string) =>
    t.call(who, "POST", `/api/v1/delegations/invitations/${id}/withdraw`).then((one) => one.body.code);
  expect(await withdraw(other, invitationId)).toBe("delegate-invitation-not-found");
  expect(await withdraw(counsel, "no-such-invitation")).toBe("delegate-invitation-not-found");
  expect(await withdraw(counsel, invitationId)).toBeUndefined();
  expect(await withdraw(counsel, invitationId)).toBe("delegate-invitation-not-found");
});

test("a code of a counsel whose licence was suspended opens nothing", async () => {
  const { counsel, counselId } = await counselOnCase();
  const { answer, email } = await aDelegateOf(counsel);
  const standing = { standing: "suspended" };
  expect((await t.call(officer, "POST", `/api/v1/counsels/${counselId}/standing`, standing)).status).toBe(200);
  expect((await accept(answer)).body.code).toBe("counsel-not-in-good-standing");
  const { rows } = await t.store.pool.query("select id from accounts where email = $1", [email]);
  expect(rows).toEqual([]);
});

test("a delegate takes up work for a second counsel and works under each one's name", async () => {
  const first = await counselOnCase();
  const second = await counselOnCase();
  const { answer, email } = await aDelegateOf(first.counsel);
  const delegate = acting((await accept(answer)).body.accountId, "delegate");
  const other = await aDelegateOf(second.counsel, email);
  const take = { code: other.answer.code };
  expect((await t.call(delegate, "POST", "/api/v1/delegations/take-up", take)).status).toBe(200);
  expect([await sees(delegate, first.theCase), await sees(delegate, second.theCase)]).toEqual([true, true]);
  const { actingFor } = await import("./index.ts");
  const name = (id: string) => t.store.transact(delegate, (tx) => actingFor(tx, id as never));
  expect([await name(first.theCase.id), await name(second.theCase.id)]).toEqual([first.counselId, second.counselId]);
});

test("closing the counsel's account ends their delegates' sight of the cases", async () => {
  const { counsel, theCase } = await counselOnCase();
  const { answer } = await aDelegateOf(counsel);
  const delegate = acting((await accept(answer)).body.accountId, "delegate");
  expect((await t.call(operator, "POST", `/api/v1/people/${counsel.accountId}/close`)).status).toBe(200);
  await workOff(t);
  expect([await sees(counsel, theCase), await sees(delegate, theCase)]).toEqual([false, false]);
});

test("a counsel has ten invitations sent in a day and no more, however many are withdrawn", async () => {
  const { counsel } = await counselOnCase();
  const invite = () =>
    t.call(counsel, "POST", "/api/v1/delegations/invitations", {
      email: `invited-${nth++}@cabinet.example`,
      name: "Dominique Exemple",
      language: "fr",
    });
  for (let turn = 0; turn < 10; turn++) {
    const { status, body } = await invite();
    expect(status).toBe(201);
    await t.call(counsel, "POST", `/api/v1/delegations/invitations/${body.invitationId}/withdraw`);
  }
  expect((await invite()).body).toMatchObject({ code: "delegate-invitations-spent", status: 429 });
});

test("somebody signed in has ten guesses an hour at codes, from however many addresses", async () => {
  const delegate = await t.person("delegate");
  const guess = (path: string) => t.call(delegate, "POST", path, { code: "AAAA-BBBB-CCCC-DDDD" });
  for (let turn = 0; turn < 5; turn++)
    for (const path of ["/api/v1/delegations/take-up", "/api/v1/invitations/check"])
      expect((await guess(path)).body.code).toBe("invitation-code-unknown");
  for (const path of ["/api/v1/delegations/take-up", "/api/v1/invitations/check"])
    expect((await guess(path)).body.code).toBe("too-many-tries");
});
