import { afterAll, expect, test } from "vitest";
import { aRepresentedCase, aSubmission } from "../../../test/stages/submission.ts";
import { notRefusedWithoutIdentifier } from "../../../test/support/no-identifier.ts";
import { aTribunal } from "../../../test/support/tribunal.ts";
import { theSystem } from "../../kernel/actor.ts";
import type { CaseId } from "../../kernel/ids.ts";
import { currentVersion } from "./queries/current-version.ts";
import { typesOnCase } from "./queries/type-on-case.ts";
import { routes } from "./routes.ts";

const t = await aTribunal();
const officer = await t.person("registry-officer");
afterAll(() => t.close());

const unknown = "01900000-0000-7000-8000-00000000ffff";

test("what is no identifier is nobody's document, and a case that is not there has no types", async () => {
  const { caseId, counsel } = await aRepresentedCase(t, officer);
  const { body } = await aSubmission(t, counsel, caseId);
  const { documentId } = body.documents[0];
  expect(await notRefusedWithoutIdentifier(t, routes, { caseId, documentId, page: "1" })).toEqual([]);
  const read = <T>(run: Parameters<typeof t.store.readOnly<T>>[1]) => t.store.readOnly(theSystem, run);
  for (const id of ["no-identifier", unknown])
    await expect(read((tx) => currentVersion(tx, id))).rejects.toMatchObject({ code: "document-not-found" });
  expect((await read((tx) => currentVersion(tx, documentId))).document_id).toBe(documentId);
  await expect(read((tx) => typesOnCase(tx, unknown as CaseId))).rejects.toMatchObject({
    code: "document-type-unknown",
  });
});

test("a document that has no pages is had as it was received, and not as a PDF", async () => {
  const { caseId, counsel } = await aRepresentedCase(t, officer);
  const { body } = await aSubmission(t, counsel, caseId);
  const { documentId } = body.documents[0];
  const content = (form: string) =>
    t.app.inject({
      url: `/api/v1/documents/${documentId}/content?form=${form}`,
      headers: t.headersOf(counsel),
    });
  expect((await content("pdf")).statusCode).toBe(200);
  await t.store.pool.query("alter table document_versions disable trigger all");
  await t.store.pool.query("update document_versions set pdf_hash = null, pages = null where document_id = $1", [
    documentId,
  ]);
  expect((await content("pdf")).json().code).toBe("document-without-pages");
  expect((await content("received")).statusCode).toBe(200);
});
