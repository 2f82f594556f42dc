import { afterAll, beforeAll, expect, test } from "vitest";
import { runJobs } from "../../../test/stages/case-with-counsel.ts";
import { aReferral } from "../../../test/stages/referral.ts";
import { aTribunal, type Tribunal } from "../../../test/support/tribunal.ts";
import { type Actor, theSystem } from "../../kernel/actor.ts";
import type { CaseId } from "../../kernel/ids.ts";
import { issueNotice, jobs } from "./index.ts";

let t: Tribunal;
let officer: Actor;
beforeAll(async () => {
  t = await aTribunal();
  officer = await t.person("registry-officer");
});
afterAll(() => t.close());

test("the Minister, of whom nobody has an account on the case, gets one letter, to which no e-mail is sent instead", async () => {
  const review = { division: "ID", proceedingType: "detention-review", origin: null, country: null } as const;
  const sent = await t.call(officer, "POST", "/api/v1/referrals", aReferral({}, review));
  const caseId = sent.body.cases[0].id as CaseId;
  const facts = { fileNumber: "TC6-00001", documents: "Disclosure: a letter" };
  const { noticeId } = await t.store.transact(theSystem, (tx) =>
    issueNotice(tx, { caseId, kind: "documents-docketed", facts }),
  );
  await runJobs(t, jobs);
  const { rows } = await t.store.pool.query("select id, channel from deliveries where notice_id = $1 and to_minister", [
    noticeId,
  ]);
  expect(rows).toMatchObject([{ channel: "mail" }]);
  const again = await t.call(officer, "POST", `/api/v1/deliveries/${rows[0].id}/send-again`, {});
  expect(again).toMatchObject({ status: 404, body: { code: "delivery-not-found" } });
});

test.each([
  ["RPD", "cessation", true],
  ["RPD", "vacation", true],
  ["RPD", "claim", false],
  ["IAD", "sponsorship-appeal", true],
] as const)(
  "before the %s, the Minister of whom nobody has an account is told of %s: %s",
  async (division, proceedingType, isTold) => {
    const data = { division, proceedingType, origin: null, claimType: null } as const;
    const sent = await t.call(officer, "POST", "/api/v1/referrals", aReferral({}, data));
    expect(sent.status).toBe(201);
    const caseId = sent.body.cases[0].id as CaseId;
    const facts = { fileNumber: sent.body.cases[0].fileNumber, documents: "Disclosure: a letter" };
    const { noticeId } = await t.store.transact(theSystem, (tx) =>
      issueNotice(tx, { caseId, kind: "documents-docketed", facts }),
    );
    await runJobs(t, jobs);
    const { rows } = await t.store.pool.query("select channel from deliveries where notice_id = $1 and to_minister", [
      noticeId,
    ]);
    expect(rows.map((one) => one.channel)).toEqual(isTold ? ["mail"] : []);
  },
);
