import { afterAll, beforeAll, expect, test } from "vitest";
import { decisionStage } from "../../../test/stages/decision.ts";
import { aReferral } from "../../../test/stages/referral.ts";
import { type Actor, theSystem } from "../../kernel/actor.ts";
import { readyRows } from "../scheduling/queries/ready-rows.ts";

let stage: Awaited<ReturnType<typeof decisionStage>>;
beforeAll(async () => {
  stage = await decisionStage();
});
afterAll(() => stage.t.close());

const step = async (who: Actor, caseId: string, code: string) => {
  const { version } = (await stage.get(stage.clerk, `/cases/${caseId}`)).body;
  return stage.post(who, `/cases/${caseId}/steps`, { version, step: code, reason: "As the officer was told." });
};

test.each(["withdraw-heard", "suspend-heard", "terminate-heard"])(
  "%s: a decision took effect when it was signed, and is released before anything else is done",
  async (code) => {
    const { theCase, decision } = await stage.signed();
    const refused = await step(stage.clerk, theCase.id, code);
    expect(refused.body).toMatchObject({
      code: "step-guard-not-met",
      fields: [{ path: "/step", code: "nothing-signed", text: expect.stringContaining("waits to be released") }],
    });
    expect(await stage.statusOf(theCase.id)).toBe("heard");
    expect((await stage.post(stage.clerk, `/decisions/${decision.id}/release`)).status).toBe(200);
    expect(await stage.statusOf(theCase.id)).toBe("decided");
  },
);

test("whoever may not read the decision yet is held by it all the same, and reads nothing of it", async () => {
  const { theCase } = await stage.signed("convention-refugee");
  const triage = await stage.t.person("triage-officer");
  const { body } = await step(triage, theCase.id, "suspend-heard");
  expect(body.code).toBe("step-guard-not-met");
  expect(JSON.stringify(body)).not.toMatch(/accept|allow|refugee is|accueill/i);
});

test("a case whose decision is only being written is withdrawn as before", async () => {
  const { theCase } = await stage.heard();
  await stage.begin(theCase.id);
  expect((await step(stage.clerk, theCase.id, "withdraw-heard")).status).toBe(200);
  expect(await stage.statusOf(theCase.id)).toBe("withdrawn");
});

test("a case allowed without a hearing is planned for none while its decision waits", async () => {
  stage.t.at("2026-11-24T15:00:00.000Z");
  const { theCase } = await stage.aCase(aReferral());
  const isPlanned = () =>
    stage.t.store.readOnly(theSystem, async (tx) => (await readyRows(tx)).some((one) => one.id === theCase.id));
  const triage = await stage.t.person("triage-officer");
  await step(triage, theCase.id, "make-ready");
  await stage.post(stage.clerk, `/cases/${theCase.id}/assign-member`, { memberId: stage.member.accountId });
  const draft = await stage.begin(theCase.id);
  expect(await isPlanned()).toBe(true);
  const { body } = await stage.save(draft, "convention-refugee");
  expect((await stage.post(stage.member, `/decisions/${draft.id}/sign`, { version: body.version })).status).toBe(200);
  expect(await isPlanned()).toBe(false);
  const refused = await step(triage, theCase.id, "choose-short-hearing");
  expect(refused.body).toMatchObject({ code: "step-guard-not-met", fields: [{ code: "nothing-signed" }] });
});
