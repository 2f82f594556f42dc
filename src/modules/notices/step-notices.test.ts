import { afterAll, describe, expect, test } from "vitest";
import { decisionStage } from "../../../test/stages/decision.ts";
import { aReferral } from "../../../test/stages/referral.ts";
import { workOff } from "../../../test/support/jobs.ts";
import { type Actor, nobody } from "../../kernel/actor.ts";
import { openedNotices } from "../cases/index.ts";
import { issuedBy } from "./rules/issued-by.ts";
import { noticeKinds } from "./rules/notice-kinds.ts";

const { t, member, clerk, aCase, get, post, noticesOf } = await decisionStage();
afterAll(() => t.close());

const step = async (caseId: string, code: string, who = clerk) => {
  const { body } = await get(who, `/cases/${caseId}`);
  const answer = await post(who, `/cases/${caseId}/steps`, { version: body.version, step: code, reason: "As asked" });
  expect(answer.body?.code ?? answer.status).toBe(200);
  await workOff(t);
};
const kindsOf = async (caseId: string) => {
  const { rows } = await t.store.pool.query("select kind from notices where case_id = $1 order by issued_at, id", [
    caseId,
  ]);
  return rows.map((row) => row.kind);
};

test("every notice that a lifecycle names has its issuer, and those of this room have words", () => {
  expect(new Set(Object.keys(issuedBy))).toEqual(new Set(Object.keys(openedNotices)));
  for (const [kind, by] of Object.entries(issuedBy))
    if (by === "step")
      expect(
        noticeKinds.some((one) => one.code === kind),
        kind,
      ).toBe(true);
});

describe("a step of which no hearing and no decision tells", () => {
  test("is told to everybody on the case, once, however often its job runs", async () => {
    const { theCase, counsel } = await aCase(aReferral());
    await step(theCase.id, "abandon-received", member);
    expect(await kindsOf(theCase.id)).toEqual(["notice-of-abandonment"]);
    await t.store.pool.query(
      `select graphile_worker.add_job('case-stepped', json_build_object('caseId', $1::text, 'version', version, 'from', 'received', 'step', 'abandon-received')) from cases where id = $1::uuid`,
      [theCase.id],
    );
    await workOff(t);
    expect(await kindsOf(theCase.id)).toEqual(["notice-of-abandonment"]);
    const [told] = await noticesOf(counsel);
    expect(told.title.en).toBe("Notice of decision: abandoned");
    expect(told.title.fr).toBe("Avis de décision\u00a0: désistement prononcé");
  });

  test("starts the time to ask the Court on the day on which its notice is opened, and leaves the partners' messages", async () => {
    const { theCase, counsel } = await aCase(aReferral());
    await step(theCase.id, "abandon-received", member);
    const limits = async () =>
      (await get(clerk, `/cases/${theCase.id}/deadlines`)).body.items.filter(
        (one: { ruleCode: string }) => one.ruleCode === "fc-leave",
      );
    expect(await limits()).toEqual([]);
    const [told] = await noticesOf(counsel);
    await get(counsel, `/notices/${told.id}`);
    await workOff(t);
    const { rows } = await t.store.pool.query(
      "select to_char(happened_on, 'YYYY-MM-DD') as on from deadline_triggers where case_id = $1 and code = 'final-decision-received'",
      [theCase.id],
    );
    expect(rows).toEqual([{ on: "2026-11-24" }]);
    const messages = await t.store.pool.query(
      "select partner, kind from partner_messages where case_id = $1 order by 1",
      [theCase.id],
    );
    expect(messages.rows).toEqual([
      { partner: "CBSA", kind: "proceeding-ended" },
      { partner: "IRCC", kind: "proceeding-ended" },
    ]);
  });

  test("withdrawn, reinstated, and abandoned and reopened: each says what it is", async () => {
    const { theCase } = await aCase(aReferral());
    await step(theCase.id, "withdraw-received");
    await step(theCase.id, "reinstate", member);
    await step(theCase.id, "suspend-ready");
    await step(theCase.id, "continue-ready");
    expect((await kindsOf(theCase.id)).sort()).toEqual([
      "notice-of-reinstatement",
      "proceeding-continued",
      "proceeding-suspended",
      "withdrawal-recorded",
    ]);
  });
});

describe("what a step would tell", () => {
  const preview = (who: Actor, caseId: string, code: string) => get(who, `/cases/${caseId}/steps/${code}/notices`);

  test("is what it tells, and nobody is told of it by asking", async () => {
    const { theCase, counsel } = await aCase(aReferral());
    const { body } = await preview(member, theCase.id, "abandon-received");
    expect(body.notices.map((one: { kind: string }) => one.kind)).toEqual(["notice-of-abandonment"]);
    const counselTold = body.told.find((one: { relation: string }) => one.relation === "counsel-of-record");
    expect(counselTold).toMatchObject({ channel: "portal", byEmail: true, fileNumber: theCase.fileNumber });
    await workOff(t);
    expect(await noticesOf(counsel)).toEqual([]);
    await step(theCase.id, "abandon-received", member);
    const [told] = await noticesOf(counsel);
    const notice = await get(counsel, `/notices/${told.id}`);
    const [foreseen] = body.notices;
    expect([notice.body.title, notice.body.paragraphs, notice.body.rows]).toEqual([
      foreseen.title,
      foreseen.paragraphs,
      foreseen.rows,
    ]);
  });

  test("is nothing where no notice goes, and nobody is named then", async () => {
    const { theCase } = await aCase(aReferral());
    expect((await preview(clerk, theCase.id, "make-ready")).body).toEqual({ notices: [], told: [] });
  });

  test("is refused of a step that the case cannot take, to its parties, and to whoever is signed out", async () => {
    const { theCase, counsel } = await aCase(aReferral());
    expect((await preview(clerk, theCase.id, "hear")).body.code).toBe("case-step-not-possible");
    expect((await preview(counsel, theCase.id, "abandon-received")).body.code).toBe("action-not-allowed");
    expect((await preview(nobody, theCase.id, "abandon-received")).body.code).toBe("signed-out");
  });
});
