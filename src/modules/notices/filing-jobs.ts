import { createHash } from "node:crypto";
import { theSystem } from "../../kernel/actor.ts";
import type { Json } from "../../kernel/canonical-json.ts";
import type { AccountId, CaseId, DocumentId, SubmissionId } from "../../kernel/ids.ts";
import { type Instant, momentText, type Zone } from "../../kernel/time.ts";
import type { Transaction } from "../../platform/database/store.ts";
import type { Services } from "../../platform/http/route.ts";
import { defineJob } from "../../platform/jobs/job.ts";
import { authorizeOnCase, officeOf, partiesToNotify } from "../cases/index.ts";
import { type DocumentView, documentsById, documentsOfSubmission } from "../documents/index.ts";
import { issueNotice, type NewNotice, type Side } from "./commands/issue-notice.ts";
import { holdNotice } from "./held-notices.ts";
import { isIssued } from "./queries/is-issued.ts";
import { readersFor } from "./queries/readers-for.ts";
import "./db.ts";

interface Filed {
  readonly caseId: CaseId;
  readonly submissionId: SubmissionId;
  readonly documentIds?: readonly DocumentId[];
  /** For whom it was filed. */
  readonly side?: Side;
}

/** Whoever sent the documents is told that they arrived. */
const received = defineJob({
  name: "after-submission-received",
  handle: (payload, services) =>
    tell(services, "after-submission-received", payload as unknown as Filed, async (tx, filed) => {
      const documents = await documentsOfSubmission(tx, filed.submissionId, false);
      const [first] = documents;
      if (first === undefined) return null;
      return {
        caseId: filed.caseId,
        kind: "acknowledgement-of-receipt",
        facts: { ...(await factsOf(tx, filed.caseId, documents)), receivedAt: await momentOf(tx, filed.caseId, first) },
        recipients: await filersOf(tx, filed),
        sourceKey: `submission-received:${filed.submissionId}`,
      };
    }),
});

/** Everybody entitled to the case's documents is told, each once, whoever filed them included. */
const docketed = defineJob({
  name: "after-documents-docketed",
  handle: (payload, services) =>
    tell(services, "after-documents-docketed", payload as unknown as Filed, async (tx, filed) => ({
      caseId: filed.caseId,
      kind: "documents-docketed",
      facts: await factsOf(tx, filed.caseId, await documentsById(tx, filed.documentIds ?? [], false)),
      sourceKey: keyOf("documents-docketed", filed),
    })),
});

/**
 * Whoever sent a document that the registry returned is told, so that it can be mended in time. Where no account stands
 * for the filer (it came on paper, or who filed it has left the case), everybody of that side is, by letter too.
 */
const returned = defineJob({
  name: "after-submission-returned",
  handle: (payload, services) =>
    tell(services, "after-submission-returned", payload as unknown as Filed, async (tx, filed) => {
      const recipients = await filersOf(tx, filed);
      return {
        caseId: filed.caseId,
        kind: "submission-returned",
        facts: await factsOf(tx, filed.caseId, await documentsById(tx, filed.documentIds ?? [], false)),
        ...(recipients.length === 0 && filed.side !== undefined ? { side: filed.side } : { recipients }),
        sourceKey: keyOf("submission-returned", filed),
      };
    }),
});

export const filingJobs = [received, docketed, returned];

/**
 * Issues the notice once, however often the job runs. Nothing goes out to nobody, nor while it is asked who a person is.
 */
async function tell(
  services: Services,
  job: string,
  filed: Filed,
  compose: (tx: Transaction, filed: Filed) => Promise<NewNotice | null>,
): Promise<void> {
  await services.store.transact(theSystem, async (tx) => {
    if (await holdNotice(tx, filed.caseId, job, { ...filed } as unknown as Json)) return;
    const notice = await compose(tx, filed);
    if (notice === null || notice.recipients?.length === 0) return;
    const { sourceKey = "" } = notice;
    if (!(await isIssued(tx, sourceKey))) await issueNotice(tx, notice);
  });
}

/** The accounts that stand for the filer: a delegate's filing is counsel's. Staff who entered paper are told nothing. */
async function filersOf(tx: Transaction, filed: Filed) {
  const row = await tx.db
    .selectFrom("documents")
    .select("filed_by")
    .where("submission_id", "=", filed.submissionId)
    .where("filed_by", "is not", null)
    .orderBy("id")
    .executeTakeFirst();
  if (row?.filed_by == null) return [];
  const entitled = await partiesToNotify(tx, filed.caseId);
  const readers: readonly AccountId[] = await readersFor(tx, row.filed_by);
  return entitled.filter((one) => readers.includes(one.accountId));
}

async function factsOf(tx: Transaction, caseId: CaseId, documents: readonly DocumentView[]) {
  const row = await authorizeOnCase(tx, "notice.view", caseId);
  const lines = (language: "en" | "fr") =>
    documents.map((one) =>
      `${one.type[language]}: ${one.description}`.replace(": ", language === "fr" ? "\u00a0: " : ": "),
    );
  return { fileNumber: row.file_number, documents: { en: lines("en").join("\n"), fr: lines("fr").join("\n") } };
}

async function momentOf(tx: Transaction, caseId: CaseId, document: DocumentView) {
  const row = await authorizeOnCase(tx, "notice.view", caseId);
  const { zone } = await officeOf(tx, row.office_id);
  const at = document.receivedAt as Instant;
  return { en: momentText(at, zone satisfies Zone, "en"), fr: `le ${momentText(at, zone, "fr")}` };
}

function keyOf(kind: string, filed: Filed): string {
  const documents = [...(filed.documentIds ?? [])].sort().join(",");
  return `${kind}:${filed.submissionId}:${createHash("sha256").update(documents).digest("hex")}`;
}
