import { afterAll, beforeAll, expect, test } from "vitest";
import { aCounsel } from "../../../test/stages/counsel.ts";
import { aReadyUpload, takeUpload } from "../../../test/stages/files.ts";
import { aReferral } from "../../../test/stages/referral.ts";
import { aTribunal, type Tribunal } from "../../../test/support/tribunal.ts";
import { type Actor, nobody } from "../../kernel/actor.ts";
import type { CaseId, DocumentId } from "../../kernel/ids.ts";
import { Refused } from "../../kernel/refusal.ts";
import type { Transaction } from "../../platform/database/store.ts";
import { takeUploads } from "../files/index.ts";
import { addDocument, correctDocument, docketDocument, nextDocketNumber } from "./index.ts";

let t: Tribunal;
let officer: Actor;
beforeAll(async () => {
  t = await aTribunal();
  officer = await t.person("registry-officer");
});
afterAll(() => t.close());

let licence = 0;
/** A case with counsel of record. */
async function aRepresentedCase(): Promise<{ caseId: CaseId; counsel: Actor; personId: string }> {
  const counselId = await aCounsel(t, { licenceNumber: `DOC-${++licence}` });
  const counsel = await t.person("counsel", counselId);
  const sent = await t.call(officer, "POST", "/api/v1/referrals", aReferral());
  const caseId: CaseId = sent.body.cases[0].id;
  const { personId } = (await t.call(officer, "GET", `/api/v1/cases/${caseId}`)).body.parties[0];
  const begun = await t.call(officer, "POST", `/api/v1/cases/${caseId}/representations`, {
    personId,
    counselId,
    scope: "whole-proceeding",
    authorisation: "counsel-contact-information-form",
  });
  expect(begun.status).toBe(201);
  return { caseId, counsel, personId };
}

const filed = (tx: Transaction, caseId: CaseId, uploadId: string, typeCode = "disclosure") =>
  takeUpload(tx, uploadId).then((taken) =>
    addDocument(tx, { caseId, taken, typeCode, description: "Letters", language: "en", submissionId: null }),
  );

async function aDocument(actor: Actor, caseId: CaseId): Promise<DocumentId> {
  const uploadId = await aReadyUpload(t, actor, { pages: 3 });
  return (await t.store.transact(actor, (tx) => filed(tx, caseId, uploadId))).documentId;
}

const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => "done",
    (error: unknown) => (error instanceof Refused ? error.code : String(error)),
  );

const idsSeenBy = async (actor: Actor, caseId: CaseId) => {
  const answer = await t.call(actor, "GET", `/api/v1/cases/${caseId}/documents`);
  return answer.body.items.map((item: { documentId: string }) => item.documentId);
};

test("an upload is taken once, also by two at the same moment", async () => {
  const { caseId, counsel } = await aRepresentedCase();
  const uploadId = await aReadyUpload(t, counsel);
  const both = await Promise.all(
    [1, 2].map(() => codeOf(t.store.transact(counsel, (tx) => filed(tx, caseId, uploadId)))),
  );
  expect(both.sort()).toEqual(["done", "upload-taken"]);
});

test("uploads are taken together in the order in which they are named, or none of them", async () => {
  const { counsel } = await aRepresentedCase();
  const names = ["c.pdf", "a.pdf", "b.pdf"];
  const ids: string[] = [];
  for (const fileName of names) ids.push(await aReadyUpload(t, counsel, { fileName }));
  const [first = "", , last = ""] = ids;
  const take = (wanted: readonly string[]) =>
    t.store
      .transact(counsel, (tx) => takeUploads(tx, wanted, null))
      .then((taken) => taken.map(({ fileName }) => fileName));
  expect(await codeOf(take([...ids, "not-an-id"]))).toBe("upload-not-found");
  expect(await codeOf(take([first, last, first.toUpperCase()]))).toBe("upload-taken");
  expect(await take(ids)).toEqual(names);
  expect(await codeOf(take([last, crypto.randomUUID()]))).toBe("upload-taken");
  expect(await take([])).toEqual([]);
});

test("an upload of somebody else is not there, but a delegate’s upload is there for the counsel", async () => {
  const { counsel } = await aRepresentedCase();
  const stranger = await t.person("counsel", await aCounsel(t, { licenceNumber: "DOC-S" }));
  const delegate = await t.person("delegate");
  await t.store.pool.query("insert into delegations values (gen_random_uuid(), $1, $2, now(), null)", [
    counsel.counselId,
    delegate.accountId,
  ]);
  const uploadId = await aReadyUpload(t, delegate);
  expect(await codeOf(t.store.transact(stranger, (tx) => takeUpload(tx, uploadId)))).toBe("upload-not-found");
  expect(await codeOf(t.store.transact(officer, (tx) => takeUpload(tx, uploadId)))).toBe("upload-not-found");
  expect(await codeOf(t.store.transact(nobody, (tx) => takeUpload(tx, uploadId)))).toBe("upload-not-found");
  expect(await codeOf(t.store.transact(counsel, (tx) => takeUpload(tx, uploadId)))).toBe("done");
  expect(await codeOf(t.store.transact(counsel, (tx) => takeUpload(tx, "not-an-id")))).toBe("upload-not-found");
});

test("an upload that is still growing or was refused is not filed, each in its own words", async () => {
  const { counsel } = await aRepresentedCase();
  const growing = await aReadyUpload(t, counsel);
  const refused = await aReadyUpload(t, counsel);
  await t.store.pool.query("update uploads set state = 'growing' where id = $1", [growing]);
  await t.store.pool.query("update uploads set state = 'refused', refusal_code = 'pdf-encrypted' where id = $1", [
    refused,
  ]);
  expect(await codeOf(t.store.transact(counsel, (tx) => takeUpload(tx, growing)))).toBe("upload-not-ready");
  expect(await codeOf(t.store.transact(counsel, (tx) => takeUpload(tx, refused)))).toBe("pdf-encrypted");
});

test("until it is docketed a document is seen by staff and by its filer alone, then by everybody on the case", async () => {
  const { caseId, counsel } = await aRepresentedCase();
  const minister = await t.person("minister-counsel");
  await t.store.pool.query("insert into case_access values ($1, $2, 'minister', gen_random_uuid(), now(), null)", [
    caseId,
    minister.accountId,
  ]);
  const documentId = await aDocument(counsel, caseId);
  expect(await idsSeenBy(counsel, caseId)).toEqual([documentId]);
  expect(await idsSeenBy(officer, caseId)).toEqual([documentId]);
  expect(await idsSeenBy(minister, caseId)).toEqual([]);
  const before = await t.call(minister, "GET", `/api/v1/documents/${documentId}`);
  expect([before.status, before.body.code]).toEqual([404, "document-not-found"]);
  await t.store.transact(officer, async (tx) => docketDocument(tx, documentId, await nextDocketNumber(tx, caseId)));
  expect(await idsSeenBy(minister, caseId)).toEqual([documentId]);
  const after = await t.call(minister, "GET", `/api/v1/documents/${documentId}`);
  expect(after.body).toMatchObject({ docketNumber: 1, pages: 3, type: { code: "disclosure" }, scan: "not-scanned" });
});

test("a wrong query, with visibility forgotten, gives no row of another’s case", async () => {
  const { caseId, counsel } = await aRepresentedCase();
  await aDocument(counsel, caseId);
  const stranger = await t.person("counsel", await aCounsel(t, { licenceNumber: "DOC-X" }));
  const rows = await t.store.transact(stranger, async (tx) => ({
    uploads: await tx.db.selectFrom("uploads").select("id").execute(),
    documents: await tx.db.selectFrom("documents").select("id").execute(),
    versions: await tx.db.selectFrom("document_versions").select("document_id").execute(),
    dockets: await tx.db.selectFrom("document_dockets").select("document_id").execute(),
    sources: await tx.db.selectFrom("document_sources").select("document_id").execute(),
  }));
  for (const [table, found] of Object.entries(rows)) expect(found, table).toEqual([]);
  const list = await t.call(stranger, "GET", `/api/v1/cases/${caseId}/documents`);
  expect([list.status, list.body.code]).toEqual([404, "case-not-found"]);
  expect((await t.call(nobody, "GET", `/api/v1/cases/${caseId}/documents`)).status).toBe(401);
});

test("counsel who came off the case sees none of its documents, their own included", async () => {
  const { caseId, counsel } = await aRepresentedCase();
  const documentId = await aDocument(counsel, caseId);
  await t.store.pool.query("update case_access set until_at = now() where case_id = $1", [caseId]);
  expect((await t.call(counsel, "GET", `/api/v1/documents/${documentId}`)).body.code).toBe("document-not-found");
});

test("of two officers docketing one document, or two documents under one number, one is told", async () => {
  const { caseId, counsel } = await aRepresentedCase();
  const first = await aDocument(counsel, caseId);
  const second = await aDocument(counsel, caseId);
  const docket = (id: DocumentId, number: number) =>
    codeOf(t.store.transact(officer, (tx) => docketDocument(tx, id, number)));
  expect((await Promise.all([docket(first, 1), docket(first, 2)])).sort()).toEqual([
    "document-already-docketed",
    "done",
  ]);
  const taken = (await t.call(officer, "GET", `/api/v1/documents/${first}`)).body.docketNumber;
  expect(await docket(second, taken)).toBe("docket-number-taken");
});

test("a correction is a new version that names the old one, and two at once both stand in order", async () => {
  const { caseId, counsel } = await aRepresentedCase();
  const documentId = await aDocument(counsel, caseId);
  const correct = (changes: { typeCode?: string; description?: string }) =>
    t.store.transact(officer, (tx) => correctDocument(tx, documentId, changes));
  expect(await correct({ description: "Letters" })).toBe(1);
  expect((await Promise.all([correct({ description: "Two letters" }), correct({ typeCode: "other" })])).sort()).toEqual(
    [2, 3],
  );
  const view = await t.call(counsel, "GET", `/api/v1/documents/${documentId}`);
  expect(view.body).toMatchObject({ version: 3, description: "Two letters", type: { code: "other" } });
  expect(await codeOf(correct({ typeCode: "appeal-record" }))).toBe("document-type-unknown");
  expect(await codeOf(correct({ description: " \u202e " }))).toBe("document-description-missing");
  const rows = await t.store.pool.query(
    "select version, corrects_version from document_versions where document_id = $1 order by version",
    [documentId],
  );
  expect(rows.rows.map((row) => row.corrects_version)).toEqual([null, 1, 2]);
});

test("counsel may not file what only the Minister files, nor what the proceeding does not have", async () => {
  const { caseId, counsel } = await aRepresentedCase();
  const types = await t.call(counsel, "GET", `/api/v1/cases/${caseId}/document-types`);
  const byCode = new Map(types.body.items.map((one: { code: string; mayFile: boolean }) => [one.code, one.mayFile]));
  expect([byCode.get("basis-of-claim"), byCode.get("intervention-notice"), byCode.get("appeal-record")]).toEqual([
    true,
    false,
    undefined,
  ]);
  const file = async (typeCode: string) => {
    const uploadId = await aReadyUpload(t, counsel);
    return codeOf(t.store.transact(counsel, (tx) => filed(tx, caseId, uploadId, typeCode)));
  };
  expect(await file("intervention-notice")).toBe("document-type-not-yours");
  expect(await file("appeal-record")).toBe("document-type-unknown");
});

test("the record tells of each document received, corrected and docketed, by identifiers and codes only", async () => {
  const { caseId, counsel } = await aRepresentedCase();
  const documentId = await aDocument(counsel, caseId);
  await t.store.transact(officer, async (tx) => {
    await correctDocument(tx, documentId, { description: "A secret description" });
    await docketDocument(tx, documentId, 1);
  });
  const history = await t.call(officer, "GET", `/api/v1/cases/${caseId}/history`);
  const types = history.body.items.map((item: { type: string }) => item.type);
  for (const type of ["document-received", "document-corrected", "document-docketed"]) expect(types).toContain(type);
  expect(JSON.stringify(history.body)).not.toContain("secret");
});

test("the list is paged and sorted by the server", async () => {
  const { caseId, counsel } = await aRepresentedCase();
  const ids = [await aDocument(counsel, caseId), await aDocument(counsel, caseId), await aDocument(counsel, caseId)];
  await t.store.transact(officer, (tx) => docketDocument(tx, ids[1] ?? (ids[0] as DocumentId), 7));
  const list = (query: string) => t.call(counsel, "GET", `/api/v1/cases/${caseId}/documents?${query}`);
  const first = await list("limit=2&sort=docket&order=asc");
  expect([first.body.total, first.body.next, first.body.items[0].documentId]).toEqual([3, "2", ids[1]]);
  const second = await list(`limit=2&sort=docket&order=asc&after=${first.body.next}`);
  expect([second.body.items.length, second.body.next]).toEqual([1, null]);
});

test("the application’s role can change neither a document nor a version nor a docket entry", async () => {
  const { caseId, counsel } = await aRepresentedCase();
  await aDocument(counsel, caseId);
  for (const table of ["documents", "document_versions", "document_dockets", "document_sources", "blob_scans"]) {
    const client = await t.store.pool.connect();
    await client.query("begin; set local role greffe_app; select set_config('greffe.kind', 'system', true)");
    await expect(client.query(`delete from ${table}`), table).rejects.toThrow(/permission denied/);
    await client.query("rollback");
    client.release();
  }
});
