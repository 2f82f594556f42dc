import type { Actor } from "../../src/kernel/actor.ts";
import type { SubmissionContent } from "../../src/modules/filings/contract.ts";
import type { Tribunal } from "../support/tribunal.ts";
import { aCounsel } from "./counsel.ts";
import { aReadyUpload } from "./files.ts";
import { aReferral } from "./referral.ts";

let licences = 0;

/** A case with counsel of record, and everybody who works on it. */
export async function aRepresentedCase(t: Tribunal, officer: Actor, data: Parameters<typeof aReferral>[1] = {}) {
  const counselId = await aCounsel(t, { licenceNumber: `FILE-${++licences}` });
  const counsel = await t.person("counsel", counselId);
  const sent = await t.call(officer, "POST", "/api/v1/referrals", aReferral({}, data));
  const caseId: string = sent.body.cases[0].id;
  const view = await t.call(officer, "GET", `/api/v1/cases/${caseId}`);
  if (view.status !== 200) throw new Error(`The new case cannot be read: ${view.status} ${JSON.stringify(view.body)}`);
  const begun = await t.call(officer, "POST", `/api/v1/cases/${caseId}/representations`, {
    personId: view.body.parties[0].personId,
    counselId,
    scope: "whole-proceeding",
    authorisation: "counsel-contact-information-form",
  });
  const fileNumber: string = sent.body.cases[0].fileNumber;
  const representationId: string = begun.body.representationId;
  return { caseId, fileNumber, counsel, counselId, representationId };
}

/** What counsel would send: one disclosure per upload, with its statement of service. */
export function aContent(uploadIds: readonly string[], changes: Partial<SubmissionContent> = {}): SubmissionContent {
  return {
    documents: uploadIds.map((uploadId, index) => ({
      key: `row-${index}`,
      uploadId,
      returnedDocumentId: null,
      fileName: "disclosure.pdf",
      typeCode: "disclosure",
      description: `Country evidence ${index + 1}`,
      language: "en",
    })),
    service: { kind: "no-other-party", to: "", method: null, on: "", explanation: "" },
    note: "",
    counter: null,
    ...changes,
  };
}

/** A submission of this many documents, filed by this counsel. */
export async function aSubmission(t: Tribunal, counsel: Actor, caseId: string, documents = 1) {
  const uploads: string[] = [];
  for (let turn = 0; turn < documents; turn++) uploads.push(await aReadyUpload(t, counsel, { pages: turn + 1 }));
  return t.call(counsel, "POST", `/api/v1/cases/${caseId}/submissions`, aContent(uploads));
}

/** The officer has the submission in hand. */
export async function inHand(
  t: Tribunal,
  officer: Actor,
  submissionId: string,
): Promise<{ taskId: string; version: number }> {
  const found = await t.store.pool.query("select id from tasks where subject_id = $1", [submissionId]);
  const taskId: string = found.rows[0].id;
  await t.call(officer, "POST", `/api/v1/tasks/${taskId}/claim`, {});
  const view = await t.call(officer, "GET", `/api/v1/submissions/${submissionId}`);
  return { taskId, version: view.body.review.version };
}
