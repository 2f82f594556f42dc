import { afterAll, beforeAll, expect, test } from "vitest";
import { aPdf, aReadyUpload, takeUpload } from "../../../test/stages/files.ts";
import { aRepresentedCase } from "../../../test/stages/submission.ts";
import { aTribunal, type Tribunal } from "../../../test/support/tribunal.ts";
import { theSystem } from "../../kernel/actor.ts";
import type { CaseId } from "../../kernel/ids.ts";
import { scanBlob } from "../files/examination/scan-blob.ts";
import { aScanner } from "../files/examination/testing.ts";
import { noteInfected } from "./commands/note-infected.ts";
import { addDocument } from "./index.ts";

let t: Tribunal;
beforeAll(async () => {
  t = await aTribunal();
});
afterAll(() => t.close());

test("malware that is found in a filed document is told in its case’s record, once", async () => {
  const officer = await t.person("registry-officer");
  const { caseId, counsel } = await aRepresentedCase(t, officer);
  const uploadId = await aReadyUpload(t, counsel, { bytes: aPdf(1, "EICAR") });
  const { documentId, hash } = await t.store.transact(counsel, async (tx) =>
    addDocument(tx, {
      caseId: caseId as CaseId,
      taken: await takeUpload(tx, uploadId),
      typeCode: "disclosure",
      description: "Letters",
      language: "en",
      submissionId: null,
    }),
  );
  const scanner = await aScanner();
  const services = { ...t.services, config: { ...t.services.config, clamd: scanner.clamd } };
  expect(await scanBlob(services, hash)).toBe("infected");
  scanner.close();
  const jobs = await t.store.pool.query(
    `select j.payload from graphile_worker._private_jobs j
       join graphile_worker._private_tasks k on k.id = j.task_id where k.identifier = 'blob-found-infected'`,
  );
  expect(jobs.rows.map((row) => row.payload)).toEqual([{ hash }]);
  for (const _again of [1, 2]) await t.store.transact(theSystem, (tx) => noteInfected(tx, hash));
  const events = await t.store.pool.query(
    "select payload from events where case_id = $1 and type = 'document-found-infected'",
    [caseId],
  );
  expect(events.rows.map((row) => row.payload)).toEqual([{ documentId, hash }]);
});
