import { sql } from "kysely";
import { afterAll, expect, test } from "vitest";
import { aCounsel } from "../../test/stages/counsel.ts";
import { aReadyUpload, takeUpload } from "../../test/stages/files.ts";
import { hearingStage, setting } from "../../test/stages/hearing.ts";
import { aContent, aRepresentedCase, aSubmission } from "../../test/stages/submission.ts";
import { type Actor, theSystem } from "../kernel/actor.ts";
import type { CaseId, DocumentId } from "../kernel/ids.ts";
import { acting } from "../modules/cases/testing.ts";
import { addDocument } from "../modules/documents/index.ts";

/** What somebody who was on a case still has in hand when they no longer are: a download, a key, an address, a code. */
const { t, aCase, set, noticesOf, registry } = await hearingStage();
afterAll(() => t.close());
const officer = await registry();

const endRepresentation = async (caseId: string) => {
  const view = await t.call(officer, "GET", `/api/v1/cases/${caseId}`);
  const records = view.body.parties[0].representedBy as { representationId: string; untilAt: string | null }[];
  const record = records.find((one) => one.untilAt === null);
  const url = `/api/v1/cases/${caseId}/representations/${record?.representationId}/end`;
  expect((await t.call(officer, "POST", url, { reason: "removed-by-party" })).status).toBe(200);
};

async function filed(counsel: Actor, caseId: string, bytes: Buffer): Promise<DocumentId> {
  const uploadId = await aReadyUpload(t, counsel, { bytes, fileName: "long.pdf", pages: 1 });
  const added = await t.store.transact(counsel, async (tx) =>
    addDocument(tx, {
      caseId: caseId as CaseId,
      taken: await takeUpload(tx, uploadId),
      typeCode: "disclosure",
      description: "Long",
      language: "en",
      submissionId: null,
    }),
  );
  return added.documentId;
}

test("a download of all documents goes no further than the document in hand once the reader is off the case", async () => {
  const { caseId, counsel } = await aRepresentedCase(t, officer);
  const size = 6_000_000;
  for (let nth = 1; nth <= 3; nth++) await filed(counsel, caseId, Buffer.alloc(size, nth));
  const ask = () =>
    t.app.inject({ url: `/api/v1/cases/${caseId}/archive`, headers: t.headersOf(counsel), payloadAsStream: true });
  const read = async (underWay: () => Promise<unknown>) => {
    let length = 0;
    try {
      for await (const chunk of (await ask()).stream()) {
        if (length === 0) await underWay();
        length += (chunk as Buffer).length;
      }
    } catch (error) {
      return { length, ended: error };
    }
    return { length, ended: null };
  };
  const whole = await read(async () => undefined);
  expect(whole).toMatchObject({ ended: null });
  expect(whole.length).toBeGreaterThan(3 * size);
  let isOff = false;
  const cut = await read(async () => {
    await endRepresentation(caseId);
    isOff = true;
  });
  expect(isOff).toBe(true);
  expect(cut.ended).not.toBeNull();
  expect(cut.length).toBeLessThan(3 * size);
});

test("what was answered to a key, a notice and its calendar entry are gone with the case", async () => {
  const { theCase, counsel } = await aCase();
  await set(theCase.id, setting());
  const [notice] = await noticesOf(counsel);
  const uploads = [await aReadyUpload(t, counsel, { pages: 1 })];
  const submit = () =>
    t.call(counsel, "POST", `/api/v1/cases/${theCase.id}/submissions`, aContent(uploads) as never, {
      "idempotency-key": "filed-before",
    });
  const receipt = await submit();
  expect(receipt.status).toBe(201);
  const addresses = [
    `/api/v1/notices/${notice.id}`,
    `/api/v1/notices/${notice.id}/calendar.ics`,
    `/api/v1/notices/${notice.id}/document.pdf`,
    `/api/v1/submissions/${receipt.body.submissionId}`,
    `/api/v1/cases/${theCase.id}/hearings`,
  ];
  const answers = async () => {
    const found: number[] = [];
    for (const url of addresses) found.push((await t.app.inject({ url, headers: t.headersOf(counsel) })).statusCode);
    return found;
  };
  expect(await answers()).toEqual([200, 200, 200, 200, 200]);
  await endRepresentation(theCase.id);
  expect(await answers()).toEqual([404, 404, 404, 404, 404]);
  const again = await submit();
  expect([again.status, JSON.stringify(again.body).includes(receipt.body.receiptNumber)]).toEqual([404, false]);
  expect(await noticesOf(counsel)).toEqual([]);
});

test("counsel who was taken off a case and comes back by an invitation to another sees the other alone", async () => {
  const counselId = await aCounsel(t, { licenceNumber: "BACK-1" });
  const [before, after] = [await aRepresentedCase(t, officer), await aRepresentedCase(t, officer)];
  for (const { caseId } of [before, after]) {
    const view = await t.call(officer, "GET", `/api/v1/cases/${caseId}`);
    const [record] = view.body.parties[0].representedBy;
    const url = `/api/v1/cases/${caseId}/representations/${record.representationId}/replace`;
    const body = { counselId, scope: "whole-proceeding", authorisation: "counsel-contact-information-form" };
    expect((await t.call(officer, "POST", url, body)).status).toBe(201);
    if (caseId === before.caseId) await endRepresentation(caseId);
  }
  const counsel = await t.person("counsel", counselId);
  await t.store.transact(theSystem, (tx) =>
    sql`select greffe.open_cases_of_counsel(${counselId}, now())`.execute(tx.db),
  );
  const listed = await t.call(counsel, "GET", "/api/v1/cases");
  expect(listed.body.items.map((one: { id: string }) => one.id)).toEqual([after.caseId]);
  expect((await t.call(counsel, "GET", `/api/v1/cases/${before.caseId}/history`)).status).toBe(404);
});

test("a delegate does nothing under a licence that is suspended, and what the delegate began waits", async () => {
  const { caseId, counsel, counselId } = await aRepresentedCase(t, officer);
  const delegate = acting((await t.person("delegate")).accountId ?? "", "delegate");
  await t.store.pool.query("insert into delegations values (gen_random_uuid(), $1, $2, now(), null)", [
    counselId,
    delegate.accountId,
  ]);
  const standing = (is: string) => t.call(officer, "POST", `/api/v1/counsels/${counselId}/standing`, { standing: is });
  await standing("suspended");
  await standing("good");
  const filedByDelegate = await aSubmission(t, delegate, caseId);
  expect(filedByDelegate.status).toBe(201);
  await standing("suspended");
  for (const who of [delegate, counsel]) {
    expect((await t.call(who, "GET", "/api/v1/cases")).body.items).toEqual([]);
    expect((await t.call(who, "GET", `/api/v1/submissions/${filedByDelegate.body.submissionId}`)).status).toBe(404);
    expect((await aSubmission(t, who, caseId)).body.code).toBe("case-not-found");
    expect((await t.call(who, "GET", `/api/v1/cases/${caseId}/archive`)).status).toBe(404);
  }
  await standing("good");
  expect((await t.call(delegate, "GET", `/api/v1/submissions/${filedByDelegate.body.submissionId}`)).status).toBe(200);
});
