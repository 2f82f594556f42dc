import { afterAll, beforeEach, expect, test } from "vitest";
import { analysis, decisionStage } from "../../../test/stages/decision.ts";
import { aReadyUpload } from "../../../test/stages/files.ts";
import { aPerson, aReferral } from "../../../test/stages/referral.ts";
import { notRefusedWithoutIdentifier } from "../../../test/support/no-identifier.ts";
import { routes } from "./routes.ts";

const { t, clerk, member, get, post, put, aCase, set, aDay, heard, begin, save, signed } = await decisionStage();
afterAll(() => t.close());
beforeEach(() => t.at("2026-11-24T15:00:00.000Z"));

const unknown = "01900000-0000-7000-8000-00000000ffff";
const stepOn = async (caseId: string, step: string, who = clerk) => {
  const { version } = (await get(who, `/cases/${caseId}`)).body;
  return post(who, `/cases/${caseId}/steps`, { version, reason: "As ordered", step });
};

/** An appeal that is perfected: it is decided on its record. */
async function perfected() {
  const { theCase } = await aCase(aReferral({}, { division: "RAD", proceedingType: "appeal", origin: null }));
  expect((await stepOn(theCase.id, "perfect")).status).toBe(200);
  return theCase;
}

test("what is no identifier is nobody's decision, member or reader", async () => {
  const { theCase, decision } = await signed();
  expect(await notRefusedWithoutIdentifier(t, routes, { caseId: theCase.id, decisionId: decision.id })).toEqual([]);
});

test("a case is given to a member or a panel of three, once it can be decided and before it is", async () => {
  const [one, other] = [await t.person("member"), await t.person("member")];
  const assign = (caseId: string, memberId: unknown, panelIds: unknown[] = []) =>
    post(clerk, `/cases/${caseId}/assign-member`, { memberId, panelIds });
  const { theCase: early } = await aCase(aReferral({}, { division: "RAD", proceedingType: "appeal", origin: null }));
  expect((await assign(early.id, member.accountId)).body.code).toBe("decision-not-possible");
  const theCase = await perfected();
  for (const nobody of ["no-identifier", unknown, clerk.accountId])
    expect((await assign(theCase.id, nobody)).body.code).toBe("member-not-found");
  for (const nobody of ["no-identifier", unknown])
    expect((await assign(theCase.id, member.accountId, [one.accountId, nobody])).body.code).toBe("member-not-found");
  for (const panelIds of [[one.accountId], [one.accountId, one.accountId], [one.accountId, member.accountId]])
    expect((await assign(theCase.id, member.accountId, panelIds)).body.code).toBe("panel-of-three-wanted");
  expect((await assign(theCase.id, member.accountId)).status).toBe(200);
  expect((await assign(theCase.id, member.accountId)).body.code).toBe("member-assigned-already");
  expect((await assign(theCase.id, member.accountId, [one.accountId, other.accountId])).status).toBe(200);
  expect((await assign(theCase.id, member.accountId, [other.accountId, one.accountId])).body.code).toBe(
    "member-assigned-already",
  );
  expect((await begin(theCase.id)).panel).toHaveLength(3);
  expect((await assign(theCase.id, one.accountId)).body.code).toBe("decision-begun-already");
  const review = await aCase(aReferral({}, { division: "ID", proceedingType: "detention-review", origin: null }));
  await t.store.pool.query("update cases set status = 'heard' where id = $1", [review.theCase.id]);
  expect((await assign(review.theCase.id, member.accountId, [one.accountId, other.accountId])).body.code).toBe(
    "panel-not-of-division",
  );
});

test("a decision is begun once the case can be decided, by its panel, and of a day on which it was heard", async () => {
  const { theCase } = await aCase();
  await set(theCase.id, { sitting: sittingOf(), shortNotice: null });
  expect((await begin(theCase.id)).code).toBe("decision-not-possible");
  const appeal = await perfected();
  await post(clerk, `/cases/${appeal.id}/assign-member`, { memberId: member.accountId, panelIds: [] });
  const { steps } = (await get(clerk, `/cases/${appeal.id}`)).body;
  const panel = steps.find((one: { code: string }) => one.code.startsWith("constitute-panel"));
  expect((await stepOn(appeal.id, panel.code)).status).toBe(200);
  expect((await begin(appeal.id)).code).toBe("decision-of-panel");
  const { theCase: decided, on } = await heard();
  expect((await begin(decided.id, "2020-01-01")).code).toBe("decision-stated-day-wrong");
  const draft = await begin(decided.id, on);
  const keep = (changes: object) =>
    put(member, `/decisions/${draft.id}/draft`, {
      version: draft.version,
      content: analysis(),
      statedOn: on,
      determinations: [],
      ...changes,
    });
  expect((await keep({ statedOn: "2020-01-01" })).body.code).toBe("decision-stated-day-wrong");
  // Nothing is chosen yet: the words are kept all the same.
  expect((await keep({})).status).toBe(200);
});

const sittingOf = () => ({
  on: aDay(),
  time: "09:00",
  durationMinutes: 210,
  mode: "virtual",
  room: null,
  joinUrl: "https://video.example/j/1",
  joinTelephone: null,
  joinCode: null,
  memberId: member.accountId,
  interpreterLanguage: null,
  interpreterDialect: null,
  interpreterName: null,
  issues: null,
});

test("an appeal is not decided while the Minister or the person may still answer, and is on the last day of that", async () => {
  const appeal = await perfected();
  await post(clerk, `/cases/${appeal.id}/assign-member`, { memberId: member.accountId, panelIds: [] });
  const received = { code: "minister-received-record", on: "2026-11-24", time: null, replaces: null };
  const recorded = await post(clerk, `/cases/${appeal.id}/deadline-triggers`, received);
  expect(recorded.status).toBe(201);
  const draft = await begin(appeal.id);
  const { body } = await save(draft, "confirmed");
  const sign = () => post(member, `/decisions/${draft.id}/sign`, { version: body.version });
  t.at("2026-12-08T15:00:00.000Z");
  expect((await sign()).body).toMatchObject({
    code: "decision-too-early",
    title: expect.stringMatching(/December.9/),
  });
  t.at("2026-12-09T15:00:00.000Z");
  expect((await sign()).body.status).toBe("signed");
});

test("of what was signed nothing is previewed, read by more people, commented or signed by a panel", async () => {
  const { decision } = await signed();
  const reader = await t.person("member");
  const readers = { accountId: reader.accountId, purpose: "second-reader" };
  expect((await post(member, `/decisions/${decision.id}/readers`, readers)).body.code).toBe("decision-not-a-draft");
  expect((await post(member, `/decisions/${decision.id}/comments`, { words: "Late" })).body.code).toBe(
    "decision-not-a-draft",
  );
  expect((await get(member, `/decisions/${decision.id}/preview`)).body.code).toBe("decision-not-a-draft");
  const signature = { version: decision.version, opinion: "concurs", dissent: null };
  expect((await post(member, `/decisions/${decision.id}/panel-signature`, signature)).body.code).toBe(
    "panel-signature-not-asked",
  );
});

test("a decision on a case that was withdrawn since is not released", async () => {
  const { theCase, decision } = await signed();
  await t.store.pool.query("update cases set status = 'withdrawn' where id = $1", [theCase.id]);
  expect((await post(clerk, `/decisions/${decision.id}/release`)).body.code).toBe("case-step-not-possible");
});

test("a receipt is of one of the decision's cases, from the day of the release to today", async () => {
  const { theCase, decision } = await signed();
  const { theCase: other } = await aCase();
  t.at("2028-12-05T15:00:00.000Z");
  await post(clerk, `/decisions/${decision.id}/release`);
  t.at("2028-12-07T15:00:00.000Z");
  const record = (changes: object) =>
    post(clerk, `/decisions/${decision.id}/receipts`, {
      caseId: theCase.id,
      side: "minister",
      personId: null,
      counselId: null,
      receivedOn: "2028-12-07",
      basis: "acknowledged",
      ...changes,
    });
  expect((await record({ caseId: other.id })).body.code).toBe("receipt-recipient-wrong");
  expect((await record({ personId: unknown })).body.code).toBe("receipt-recipient-wrong");
  expect((await record({ receivedOn: "2028-12-04" })).body.code).toBe("receipt-day-wrong");
  expect((await record({ receivedOn: "2028-12-08" })).body.code).toBe("receipt-day-wrong");
  expect((await record({ receivedOn: "2028-12-07" })).status).toBeLessThan(300);
  const { parties } = (await get(clerk, `/cases/${theCase.id}`)).body;
  const { personId } = parties[0];
  expect((await record({ side: "party", personId, counselId: unknown })).body.code).toBe("receipt-recipient-wrong");
  expect((await record({ side: "party", counselId: unknown })).body.code).toBe("receipt-recipient-wrong");
  expect((await record({ side: "party", personId, receivedOn: "2028-12-05" })).status).toBeLessThan(300);
});

test("cases heard together are decided together, but for what left meanwhile or is not open to the member", async () => {
  const leaves = [
    "update cases set status = 'withdrawn' where id = $1",
    "update case_access set until_at = now() where case_id = $1 and relation = 'assigned-member'",
  ];
  for (const leave of [null, ...leaves]) {
    const family = aReferral({}, { persons: [aPerson(), aPerson({ givenNames: "Bela" })] });
    const { cases: joined } = await heard(family);
    const [one, other] = joined.map(({ id }) => id) as [string, string];
    if (leave !== null) await t.store.pool.query(leave, [other]);
    const { cases } = await begin(one);
    expect(cases.map(({ caseId }: { caseId: string }) => caseId).toSorted()).toEqual(
      leave === null ? [one, other].toSorted() : [one],
    );
  }
});

test("a document that was found to be harmful is not put in, and a draft without one has none taken out", async () => {
  const { theCase } = await heard();
  const draft = await begin(theCase.id);
  const out = await post(member, `/decisions/${draft.id}/file/take-out`, { version: draft.version });
  expect([out.status, out.body.version]).toEqual([200, draft.version]);
  const uploadId = await aReadyUpload(t, member, { pages: 2 });
  await t.store.pool.query(
    "insert into blob_scans (hash, verdict, scanned_at) select hash, 'infected', now() from uploads where id = $1",
    [uploadId],
  );
  const infected = await put(member, `/decisions/${draft.id}/file`, { version: draft.version, uploadId });
  expect(infected.body.code).toBe("decision-file-infected");
});
