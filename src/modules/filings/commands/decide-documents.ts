import { type DocumentId, newId } from "../../../kernel/ids.ts";
import { Refused } from "../../../kernel/refusal.ts";
import { civilDateIn } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { append } from "../../audit/index.ts";
import { documentsReceived } from "../../deadlines/index.ts";
import { type DocumentView, docketDocument, documentsById, nextDocketNumber } from "../../documents/index.ts";
import { closeTask, openTask } from "../../work/index.ts";
import type { Decisions } from "../contract.ts";
import { returnedContent } from "../receipt/returned-content.ts";
import { advanceReview, type OpenReview, openReview, pendingDocument } from "../review/open-review.ts";
import { queueOfDocketed } from "../rules/queue-of-docketed.ts";
import { returnReasonsOn } from "../rules/return-reasons.ts";

type Decision = Decisions["decisions"][number];

/**
 * Decides some or all documents of a submission at once: onto the docket with the case's next number, or back to the
 * filer with a reason and a way to mend it. With the last one the item leaves the queue.
 * @throws what `openReview` throws, document-not-in-submission, document-already-decided, return-reason-unknown,
 *   return-words-missing
 */
export async function decideDocuments(tx: Transaction, submissionId: string, request: Decisions): Promise<void> {
  const open = await openReview(tx, submissionId, request);
  const docketed: DocumentId[] = [];
  const returned: DocumentId[] = [];
  for (const decision of request.decisions) {
    const document = await pendingDocument(tx, open, decision.documentId);
    const id = document.document_id;
    if (docketed.includes(id) || returned.includes(id)) throw new Refused("document-already-decided");
    if (decision.outcome === "docketed") {
      await docket(tx, open, id);
      docketed.push(id);
    } else {
      await giveBack(tx, open, id, decision);
      returned.push(id);
    }
  }
  const counts = { docketed: docketed.length, returned: returned.length };
  const { isDone } = await advanceReview(tx, open, { pending: -counts.docketed - counts.returned, ...counts });
  await tell(tx, open, docketed, returned);
  if (isDone) await closeTask(tx, open.task.id, open.review.returned + counts.returned > 0 ? "returned" : "docketed");
}

async function docket(tx: Transaction, open: OpenReview, documentId: DocumentId): Promise<void> {
  const docketNumber = await nextDocketNumber(tx, open.submission.case_id);
  await docketDocument(tx, documentId, docketNumber);
  await outcome(tx, open, { document_id: documentId, outcome: "docketed", docket_number: docketNumber });
}

async function giveBack(tx: Transaction, open: OpenReview, documentId: DocumentId, decision: Decision): Promise<void> {
  const today = civilDateIn(tx.now, open.submission.office_zone);
  const reason = returnReasonsOn(today).find((one) => one.code === decision.reasonCode);
  if (reason === undefined) throw new Refused("return-reason-unknown");
  const words = (decision.words ?? "").trim();
  if (reason.wordsRequired && words === "") throw new Refused("return-words-missing");
  await outcome(tx, open, { document_id: documentId, outcome: "returned", reason_code: reason.code, words });
  await append(tx, {
    chain: { caseId: open.submission.case_id },
    type: "document-returned",
    payload: { submissionId: open.submission.id, documentId, reasonCode: reason.code },
  });
}

function outcome(
  tx: Transaction,
  open: OpenReview,
  row: {
    readonly document_id: DocumentId;
    readonly outcome: "docketed" | "returned";
    readonly docket_number?: number;
    readonly reason_code?: string;
    readonly words?: string;
  },
) {
  return tx.db
    .insertInto("document_outcomes")
    .values({
      docket_number: null,
      reason_code: null,
      words: null,
      ...row,
      submission_id: open.submission.id,
      case_id: open.submission.case_id,
      decided_at: tx.now,
      decided_by: tx.actor.accountId,
    })
    .execute();
}

async function tell(
  tx: Transaction,
  open: OpenReview,
  docketed: readonly DocumentId[],
  returned: readonly DocumentId[],
): Promise<void> {
  const { case_id: caseId, id: submissionId } = open.submission;
  if (docketed.length > 0) {
    const views = await documentsById(tx, docketed, false);
    await tellDeadlines(tx, open, views);
    await openWhatFollows(tx, open, views);
    await tx.addJob("after-documents-docketed", { caseId, submissionId, documentIds: docketed });
  }
  if (returned.length === 0) return;
  const { side } = open.submission;
  await tx.addJob("after-submission-returned", { caseId, submissionId, documentIds: returned, side });
  if (open.submission.filed_as === "staff") return;
  // Everything that the filer sent and typed comes back to the filer as a draft to mend.
  const { filed_by: filer } = open.submission;
  await tx.db
    .insertInto("submission_drafts")
    .values({
      id: newId<string>(Date.parse(tx.now)),
      case_id: caseId,
      account_id: filer,
      content: JSON.stringify(await returnedContent(tx, open.submission, returned)),
      from_submission_id: submissionId,
      created_at: tx.now,
      updated_at: tx.now,
      updated_by: filer,
      submission_id: null,
      discarded_at: null,
    })
    .execute();
}

/** What was expected on the case and has come is no longer due, by the type that the registry settled. */
async function tellDeadlines(tx: Transaction, open: OpenReview, views: readonly DocumentView[]): Promise<void> {
  await documentsReceived(tx, {
    caseId: open.submission.case_id,
    receivedOn: open.submission.received_on,
    documents: views.map((view) => ({ documentId: view.documentId, typeCode: view.type.code })),
  });
}

/** A notice that nobody acts on would be lost on the docket: what it asks of the registry waits as work of its own. */
async function openWhatFollows(tx: Transaction, open: OpenReview, views: readonly DocumentView[]): Promise<void> {
  const { case_id: caseId, office_id: officeId, division, side, filed_as: filedAs } = open.submission;
  for (const { documentId, type } of views) {
    const queue = queueOfDocketed(division, type.code);
    if (queue === null) continue;
    await openTask(tx, {
      queue,
      caseId,
      subject: { kind: "document", id: documentId },
      officeId,
      division,
      filed: { kinds: [type.code], as: side === "minister" ? "minister" : filedAs },
    });
  }
}
