import { afterAll, expect, test } from "vitest";
import { aReadyUpload } from "../../../test/stages/files.ts";
import { aContent, aRepresentedCase, aSubmission, inHand } from "../../../test/stages/submission.ts";
import { notRefusedWithoutIdentifier } from "../../../test/support/no-identifier.ts";
import { aTribunal } from "../../../test/support/tribunal.ts";
import type { CaseId } from "../../kernel/ids.ts";
import type { Zone } from "../../kernel/time.ts";
import { authorizeOnCase } from "../cases/index.ts";
import { replaceDocuments } from "./commands/replace-documents.ts";
import { receiptProof } from "./queries/receipt-proof.ts";
import { filerOf } from "./receipt/filer-of.ts";
import { routes } from "./routes.ts";

const t = await aTribunal();
const officer = await t.person("registry-officer");
afterAll(() => t.close());

const unknown = "01900000-0000-7000-8000-00000000ffff";

test("what is no identifier is nobody's draft, submission or document", async () => {
  const { caseId, counsel } = await aRepresentedCase(t, officer);
  const { body } = await aSubmission(t, counsel, caseId);
  const known = { caseId, submissionId: body.submissionId, documentId: body.documents[0].documentId };
  expect(await notRefusedWithoutIdentifier(t, routes, known)).toEqual([]);
});

test("a document that was not returned is not filed again as one that was", async () => {
  const { caseId, counsel } = await aRepresentedCase(t, officer);
  const [row] = aContent([await aReadyUpload(t, counsel)]).documents;
  const again = (returnedDocumentId: string) =>
    t.call(counsel, "POST", `/api/v1/cases/${caseId}/submissions`, {
      ...aContent([]),
      documents: [{ ...row, uploadId: null, returnedDocumentId }],
    } as never);
  expect((await again(unknown)).body.code).toBe("returned-document-not-found");
});

test("whoever has no part in the case files in nobody's name", async () => {
  const { caseId, counsel } = await aRepresentedCase(t, officer);
  const filed = (relations: readonly "counsel-of-record"[]) =>
    t.store.readOnly(counsel, async (tx) => {
      const row = await authorizeOnCase(tx, "case.view", caseId);
      return filerOf(tx, { ...row, relations }, "America/Toronto" as Zone, null);
    });
  await expect(filed([])).rejects.toMatchObject({ code: "action-not-allowed" });
  expect(await filed(["counsel-of-record"])).toMatchObject({ filedAs: "counsel-of-record", side: "party" });
});

test("drafts are listed of the one case that is asked for", async () => {
  const [one, other] = [await aRepresentedCase(t, officer), await aRepresentedCase(t, officer)];
  const draft = await t.call(officer, "POST", `/api/v1/cases/${one.caseId}/submission-drafts`);
  const listed = async (caseId: string) =>
    (await t.call(officer, "GET", `/api/v1/submission-drafts?caseId=${caseId}`)).body.items;
  expect(await listed(one.caseId)).toMatchObject([{ id: draft.body.id, caseId: one.caseId }]);
  expect(await listed(other.caseId)).toEqual([]);
});

test("nothing takes the place of no document, and a proof that cannot be read is not told as one to come", async () => {
  const { caseId, counsel } = await aRepresentedCase(t, officer);
  const { body } = await aSubmission(t, counsel, caseId, 1);
  const hand = await inHand(t, officer, body.submissionId);
  const nothing = { ...hand, documentIds: [], how: "merged", made: [] } as const;
  await expect(
    t.store.transact(officer, (tx) => replaceDocuments(tx, body.submissionId, nothing)),
  ).rejects.toMatchObject({ code: "document-not-in-submission" });
  const unreadable = { caseId: caseId as CaseId, event: { ...body.event, id: "case:not-a-number" } };
  await expect(t.store.readOnly(counsel, (tx) => receiptProof(tx, unreadable))).rejects.toThrow(/invalid input|NaN/);
});

test("a document without pages is not split", async () => {
  const { caseId, counsel } = await aRepresentedCase(t, officer);
  const { body } = await aSubmission(t, counsel, caseId, 1);
  const hand = await inHand(t, officer, body.submissionId);
  const { documentId } = body.documents[0];
  await t.store.pool.query("alter table submission_documents disable trigger all");
  await t.store.pool.query("update submission_documents set pages = null where document_id = $1", [documentId]);
  const parts = [1, 2].map((page) => ({
    firstPage: page,
    lastPage: page,
    typeCode: "disclosure",
    description: "A part",
  }));
  const split = await t.call(
    officer,
    "POST",
    `/api/v1/submissions/${body.submissionId}/documents/${documentId}/split`,
    {
      ...hand,
      parts,
    } as never,
  );
  expect(split.body.code).toBe("document-without-pages");
});
