import { afterAll, beforeAll, expect, test } from "vitest";
import { decisionStage } from "../../../test/stages/decision.ts";
import { setting } from "../../../test/stages/hearing.ts";

let stage: Awaited<ReturnType<typeof decisionStage>>;
beforeAll(async () => {
  stage = await decisionStage();
});
afterAll(() => stage.t.close());

const resumption = (memberId: string | null, on: string) => setting({ on, memberId });

test("no hearing is resumed, nor shown as possible, between the signature and the release; afterwards the case is decided", async () => {
  const { theCase, decision } = await stage.signed();
  const officer = await stage.t.person("scheduling-officer");
  const body = resumption(stage.member.accountId, stage.aDay());
  const refused = await stage.post(officer, `/cases/${theCase.id}/hearings`, body);
  expect([refused.status, refused.body.code]).toEqual([409, "hearing-after-signature"]);
  expect(JSON.stringify(refused.body)).not.toMatch(/reject|rejet/i);
  const shown = await stage.post(officer, `/cases/${theCase.id}/hearings/preview`, body.sitting);
  expect(shown.body.code).toBe("hearing-after-signature");
  expect(await stage.statusOf(theCase.id)).toBe("heard");
  const offered = async () =>
    (await stage.t.call(officer, "GET", `/api/v1/cases/${theCase.id}/hearing-needs`)).body.actions;
  const record = () =>
    stage.t.call(officer, "PUT", `/api/v1/cases/${theCase.id}/hearing-needs`, { mode: "in-person", equipment: [] });
  expect(await offered()).toEqual([]);
  expect(await record()).toMatchObject({ status: 409, body: { code: "hearing-stage-not-possible" } });
  expect((await stage.post(stage.clerk, `/decisions/${decision.id}/release`)).status).toBe(200);
  const tasks = await stage.t.store.pool.query("select outcome from tasks where case_id = $1 and queue = $2", [
    theCase.id,
    "decisions-to-release",
  ]);
  expect(tasks.rows).toEqual([{ outcome: "released" }]);
  // Nor is it offered, or taken, how it would be held.
  expect(await offered()).toEqual([]);
  expect((await record()).body.code).toBe("hearing-stage-not-possible");
  const open = await stage.heard();
  const { body: needs } = await stage.t.call(officer, "GET", `/api/v1/cases/${open.theCase.id}/hearing-needs`);
  expect(needs.actions).toEqual(["hearing.record-needs"]);
});

test("a resumption and the signature at once: one of the two is refused, and the case stands as the other left it", async () => {
  const { theCase } = await stage.heard();
  const draft = await stage.begin(theCase.id);
  const { body } = await stage.save(draft, "rejected");
  const officer = await stage.t.person("scheduling-officer");
  // Far enough ahead for the notice that a hearing needs.
  for (let days = 0; days < 30; days += 1) stage.aDay();
  const [sign, set] = await Promise.all([
    stage.post(stage.member, `/decisions/${draft.id}/sign`, { version: body.version }),
    stage.post(officer, `/cases/${theCase.id}/hearings`, resumption(stage.member.accountId, stage.aDay())),
  ]);
  expect([sign.status === 200, set.status === 201].filter(Boolean)).toHaveLength(1);
  expect(await stage.statusOf(theCase.id)).toBe(sign.status === 200 ? "heard" : "scheduled");
});
