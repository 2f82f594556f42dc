import { afterAll, beforeAll, expect, test } from "vitest";
import { decisionStage } from "../../../test/stages/decision.ts";
import { setting } from "../../../test/stages/hearing.ts";
import { type Actor, theSystem } from "../../kernel/actor.ts";
import { endAccessWithoutRole } from "../cases/index.ts";

let stage: Awaited<ReturnType<typeof decisionStage>>;
beforeAll(async () => {
  stage = await decisionStage();
});
afterAll(() => stage.t.close());

/** A draft that says everything, and its version. */
async function toSign() {
  const found = await stage.heard();
  const draft = await stage.begin(found.theCase.id);
  const { version } = (await stage.save(draft, "rejected")).body;
  const sign = () => stage.post(stage.member, `/decisions/${draft.id}/sign`, { version });
  return { ...found, draft, version, sign };
}
const step = async (caseId: string, code: string) => {
  const { version } = (await stage.get(stage.clerk, `/cases/${caseId}`)).body;
  return stage.post(stage.clerk, `/cases/${caseId}/steps`, { version, step: code, reason: "As the officer was told." });
};
/** A day with the notice that a hearing needs. */
const laterDay = () => {
  for (let days = 0; days < 30; days += 1) stage.aDay();
  return stage.aDay();
};
const resume = (caseId: string, who: Actor, on: string) =>
  stage.post(stage.officer, `/cases/${caseId}/hearings`, setting({ on, memberId: who.accountId }));

test("a case that was withdrawn since its draft was begun is not decided, and nothing waits to be released", async () => {
  const { theCase, draft, version, sign } = await toSign();
  expect((await step(theCase.id, "withdraw-heard")).status).toBe(200);
  const refused = await sign();
  expect([refused.status, refused.body.code]).toEqual([409, "decision-no-longer-possible"]);
  expect(refused.body.title).toContain(theCase.fileNumber);
  expect((await stage.get(stage.member, `/decisions/${draft.id}`)).body).toMatchObject({ status: "draft", hash: null });
  expect((await stage.post(stage.member, `/decisions/${draft.id}/discard`, { version })).status).toBe(200);
  expect(await stage.statusOf(theCase.id)).toBe("withdrawn");
});

test("a case whose hearing is to be resumed is decided when it was heard again, and not before", async () => {
  const { theCase, sign } = await toSign();
  const on = laterDay();
  const { body: hearing } = await resume(theCase.id, stage.member, on);
  expect((await sign()).body.code).toBe("decision-no-longer-possible");
  stage.t.at(`${on}T18:00:00.000Z`);
  const held = { outcome: "held", cause: null, decision: "reserved", note: null, undertakings: [] };
  expect((await stage.post(stage.member, `/hearings/${hearing.id}/outcome`, held)).status).toBe(201);
  expect((await sign()).body.status).toBe("signed");
});

test("withdrawn and signed at once: one of the two is refused", async () => {
  const { theCase, sign } = await toSign();
  const [signed, withdrawn] = await Promise.all([sign(), step(theCase.id, "withdraw-heard")]);
  expect([signed.status, withdrawn.status].filter((status) => status === 200)).toHaveLength(1);
  expect(await stage.statusOf(theCase.id)).toBe(signed.status === 200 ? "heard" : "withdrawn");
});

test("a conflict of interest is declared until the decision is signed, and not of a case that is closed", async () => {
  const { theCase, draft, sign } = await toSign();
  const declare = () => stage.post(stage.member, `/cases/${theCase.id}/declare-conflict`);
  expect((await sign()).status).toBe(200);
  expect([(await declare()).status, (await declare()).body.code]).toEqual([409, "conflict-too-late"]);
  expect((await stage.post(stage.clerk, `/decisions/${draft.id}/release`)).status).toBe(200);
  expect((await declare()).body.code).toBe("conflict-too-late");
  const wanted = "select 1 from tasks where case_id = $1 and queue = 'members-wanted'";
  expect((await stage.t.store.pool.query(wanted, [theCase.id])).rowCount).toBe(0);
  const other = await toSign();
  const both = await Promise.all([
    other.sign(),
    stage.post(stage.member, `/cases/${other.theCase.id}/declare-conflict`),
  ]);
  expect(both.filter((one) => one.status === 200)).toHaveLength(1);
});

test("the draft of a member who left the tribunal keeps nobody from deciding; that of who is there does", async () => {
  const { theCase, draft } = await toSign();
  const { t, post, clerk } = stage;
  const next = await t.person("member");
  const assign = () => post(clerk, `/cases/${theCase.id}/assign-member`, { memberId: next.accountId });
  expect((await assign()).body.code).toBe("decision-begun-already");
  const { accountId: left } = stage.member;
  await t.store.pool.query("update role_assignments set until_at = $2 where account_id = $1", [left, t.store.clock()]);
  await t.store.transact(theSystem, (tx) => endAccessWithoutRole(tx, left));
  expect((await assign()).status).toBe(200);
  const begun = await post(next, `/cases/${theCase.id}/decisions`, { statedOn: null });
  expect(begun.status).toBe(201);
  const { rows } = await t.store.pool.query("select status from decisions where id = $1", [draft.id]);
  expect(rows).toEqual([{ status: "discarded" }]);
  const history = await stage.get(clerk, `/cases/${theCase.id}/history`);
  const types = history.body.items.map((one: { type: string }) => one.type);
  expect(types).toContain("decision-discarded");
});
