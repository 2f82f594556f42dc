import type { CaseId } from "../../../kernel/ids.ts";
import { Refused } from "../../../kernel/refusal.ts";
import { civilDateIn } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { append } from "../../audit/index.ts";
import { type AuthorizedCase, appealedCase, authorizeOnCase } from "../../cases/index.ts";
import { recordMet, standingOn } from "../../deadlines/index.ts";
import {
  addDocument,
  type DocketedFile,
  docketDocument,
  docketedFiles,
  documentTypeNames,
  nextDocketNumber,
} from "../../documents/index.ts";
import { closeTask, holdTaskOf } from "../../work/index.ts";

/**
 * Places the record of the Refugee Protection Division on the case of an appeal: every document that stands on the
 * docket of the claim, in its order, the decision among them (RAD Rules, r. 21). Once.
 * @throws case-not-found, action-not-allowed, record-not-wanted, record-sent-already, task-claimed-by-another
 */
export async function sendRecord(tx: Transaction, caseId: string): Promise<{ readonly documents: number }> {
  const appeal = await authorizeOnCase(tx, "appeal.send-record", caseId);
  const claimId = await appealedCase(tx, appeal.id);
  if (claimId === null) throw new Refused("record-not-wanted");
  const task = await holdTaskOf(tx, { queue: "records-to-send", subjectId: appeal.id });
  if (task === null) throw new Refused("record-sent-already");
  const claim = await authorizeOnCase(tx, "appeal.send-record", claimId);
  const files = await docketedFiles(tx, claim.id);
  for (const file of files) await place(tx, appeal.id, file);
  await append(tx, {
    chain: { caseId: appeal.id },
    type: "rpd-record-placed",
    payload: { of: claim.id, documents: files.length },
  });
  await meetLimit(tx, appeal);
  await closeTask(tx, task.id, "sent");
  return { documents: files.length };
}

async function place(tx: Transaction, appealId: CaseId, file: DocketedFile): Promise<void> {
  const language = file.language === "fr" ? "fr" : "en";
  const type = documentTypeNames[file.typeCode]?.[language] ?? file.typeCode;
  const { documentId } = await addDocument(tx, {
    caseId: appealId,
    typeCode: "rpd-record",
    description: file.description === type ? type : `${type} – ${file.description}`.slice(0, 200),
    language: file.language,
    submissionId: null,
    taken: file.taken,
  });
  await docketDocument(tx, documentId, await nextDocketNumber(tx, appealId));
}

async function meetLimit(tx: Transaction, appeal: AuthorizedCase): Promise<void> {
  const limit = (await standingOn(tx, appeal)).items.find(
    (one) => one.rule.code === "rad-rpd-record" && one.state !== "met",
  );
  if (limit === undefined) return;
  await recordMet(tx, {
    caseId: appeal.id,
    ruleCode: limit.rule.code,
    triggerId: limit.trigger.id,
    metOn: civilDateIn(tx.now, appeal.office.zone),
    subjectId: null,
  });
}
