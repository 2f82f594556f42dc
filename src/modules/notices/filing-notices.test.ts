import { afterAll, beforeAll, expect, test } from "vitest";
import { aCaseWithCounsel, runJobs } from "../../../test/stages/case-with-counsel.ts";
import { aReadyUpload, takeUpload } from "../../../test/stages/files.ts";
import { aTribunal, type Tribunal } from "../../../test/support/tribunal.ts";
import type { Actor } from "../../kernel/actor.ts";
import type { CaseId, DocumentId, SubmissionId } from "../../kernel/ids.ts";
import { addDocument, docketDocument } from "../documents/index.ts";
import { filingJobs } from "./filing-jobs.ts";
import { jobs } from "./jobs.ts";

let t: Tribunal;
let officer: Actor;
beforeAll(async () => {
  t = await aTribunal();
  officer = await t.person("registry-officer");
});
afterAll(() => t.close());

let licence = 0;

/** A case, its counsel, and one document that somebody filed. */
async function aFiling(filedBy: "counsel" | "minister") {
  const { theCase, counsel } = await aCaseWithCounsel(t, officer, `FILED-${++licence}`);
  const minister = await t.person("minister-counsel");
  await t.store.pool.query("insert into case_access values ($1, $2, 'minister', gen_random_uuid(), now(), null)", [
    theCase.id,
    minister.accountId,
  ]);
  const filer = filedBy === "counsel" ? counsel : minister;
  const uploadId = await aReadyUpload(t, filer);
  const submissionId = crypto.randomUUID() as SubmissionId;
  const documentId = await t.store.transact(filer, async (tx) => {
    const taken = await takeUpload(tx, uploadId);
    const added = await addDocument(tx, {
      caseId: theCase.id as CaseId,
      taken,
      typeCode: "disclosure",
      description: "A letter",
      language: "en",
      submissionId,
    });
    return added.documentId as DocumentId;
  });
  const side = filedBy === "counsel" ? "party" : "minister";
  const payload = { caseId: theCase.id, submissionId, documentIds: [documentId], side };
  const run = async (name: string) => {
    for (const job of filingJobs) if (job.name === name) await job.handle(payload, t.services);
  };
  const kinds = async (who: Actor): Promise<string[]> =>
    (await t.call(who, "GET", "/api/v1/notices")).body.items.map((one: { kind: string }) => one.kind);
  const letters = async () =>
    (
      await t.store.pool.query(
        `select d.person_id is not null as "toPerson" from deliveries d join notices n on n.id = d.notice_id
          where n.case_id = $1 and n.kind = 'submission-returned' and d.channel = 'mail'`,
        [theCase.id],
      )
    ).rows;
  return { theCase, counsel, minister, documentId, run, kinds, letters };
}

test("whoever filed is told of the receipt once, and nobody else is", async () => {
  const { counsel, minister, run, kinds } = await aFiling("counsel");
  await Promise.all([run("after-submission-received"), run("after-submission-received")]);
  await run("after-submission-received");
  expect(await kinds(counsel)).toEqual(["acknowledgement-of-receipt"]);
  expect(await kinds(minister)).toEqual([]);
});

test("what is docketed is told to everybody on the case, to the filer too and once", async () => {
  const { counsel, minister, documentId, run, kinds } = await aFiling("minister");
  await t.store.transact(officer, (tx) => docketDocument(tx, documentId, 1));
  await run("after-documents-docketed");
  await run("after-documents-docketed");
  expect([await kinds(counsel), await kinds(minister)]).toEqual([["documents-docketed"], ["documents-docketed"]]);
});

test("what is returned is told to whoever filed it, with the document by name", async () => {
  const { counsel, minister, run, kinds } = await aFiling("minister");
  await run("after-submission-returned");
  expect([await kinds(counsel), await kinds(minister)]).toEqual([[], ["submission-returned"]]);
  const [notice] = (await t.call(minister, "GET", "/api/v1/notices")).body.items;
  const opened = await t.call(minister, "GET", `/api/v1/notices/${notice.id}`);
  expect(JSON.stringify(opened.body.rows)).toContain("A letter");
});

test("staff who entered a paper for somebody are not told of their own work", async () => {
  const { theCase, counsel, run, kinds } = await aFiling("counsel");
  await t.store.pool.query("update documents set filed_by = $1 where case_id = $2", [officer.accountId, theCase.id]);
  await run("after-submission-received");
  expect(await kinds(counsel)).toEqual([]);
});

test("a paper that is returned is told to the side it came for: to the account that acts there, and no letter", async () => {
  const { theCase, counsel, minister, run, kinds, letters } = await aFiling("counsel");
  await t.store.pool.query("update documents set filed_by = $1 where case_id = $2", [officer.accountId, theCase.id]);
  await Promise.all([run("after-submission-returned"), run("after-submission-returned")]);
  expect([await kinds(counsel), await kinds(minister)]).toEqual([["submission-returned"], []]);
  expect(await letters()).toEqual([]);
});

test("a paper that is returned to a party whom no account reaches makes a letter, which is work, once", async () => {
  const { theCase, counsel, minister, run, kinds, letters } = await aFiling("counsel");
  await t.store.pool.query("update documents set filed_by = $1 where case_id = $2", [officer.accountId, theCase.id]);
  await t.store.pool.query("update representations set until_at = now() where case_id = $1", [theCase.id]);
  await t.store.pool.query("update case_access set until_at = now() where account_id = $1", [counsel.accountId]);
  await run("after-submission-returned");
  await run("after-submission-returned");
  expect(await kinds(minister)).toEqual([]);
  expect(await letters()).toEqual([{ toPerson: true }]);
  await runJobs(t, jobs);
  const tasks = await t.store.pool.query("select 1 from tasks where case_id = $1 and queue = 'letters-to-mail'", [
    theCase.id,
  ]);
  expect(tasks.rows).toHaveLength(1);
});

test("what is returned to somebody who has left the case since is told to the side it was filed for", async () => {
  const { theCase, counsel, run, letters } = await aFiling("counsel");
  await t.store.pool.query("update representations set until_at = now() where case_id = $1", [theCase.id]);
  await t.store.pool.query("update case_access set until_at = now() where account_id = $1", [counsel.accountId]);
  await run("after-submission-returned");
  expect(await letters()).toEqual([{ toPerson: true }]);
});

test("a paper of the Minister that is returned makes no letter to the other side", async () => {
  const { theCase, counsel, minister, run, kinds, letters } = await aFiling("minister");
  await t.store.pool.query("update documents set filed_by = $1 where case_id = $2", [officer.accountId, theCase.id]);
  await run("after-submission-returned");
  expect([await kinds(counsel), await kinds(minister)]).toEqual([[], ["submission-returned"]]);
  expect(await letters()).toEqual([]);
});
