import type { Selectable } from "kysely";
import type { DocumentId } from "../../../kernel/ids.ts";
import { Refused } from "../../../kernel/refusal.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { authorizeOnCase } from "../../cases/index.ts";
import { changeKinds, requireClaimedByMe, type TaskRow } from "../../work/index.ts";
import type { SubmissionDocumentsTable, SubmissionReviewsTable } from "../db.ts";
import { type SubmissionRow, submissionOf } from "../queries/submission-rows.ts";

export interface OpenReview {
  readonly submission: SubmissionRow;
  readonly review: Selectable<SubmissionReviewsTable>;
  readonly task: TaskRow;
  /** Documents that nothing was decided of yet. */
  readonly pending: ReadonlyMap<string, Selectable<SubmissionDocumentsTable>>;
}

/**
 * The review, held until the transaction ends: by the officer who has the item, at the version that the page shows.
 * @throws submission-not-found, action-not-allowed, task-not-found, queue-not-yours, task-closed, task-not-claimed,
 *   task-claimed-by-another, task-not-of-submission, review-changed
 */
export async function openReview(
  tx: Transaction,
  submissionId: string,
  shown: { readonly taskId: string; readonly version: number },
): Promise<OpenReview> {
  const submission = await submissionOf(tx, submissionId);
  await authorizeOnCase(tx, "filing.review", submission.case_id);
  const task = await requireClaimedByMe(tx, shown.taskId);
  if (task.subject_id !== submission.id) throw new Refused("task-not-of-submission");
  const review = await tx.db
    .selectFrom("submission_reviews")
    .selectAll()
    .where("submission_id", "=", submission.id)
    .forUpdate()
    .executeTakeFirstOrThrow();
  if (review.version !== shown.version) throw new Refused("review-changed");
  const rows = await tx.db
    .selectFrom("submission_documents as d")
    .selectAll("d")
    .where("d.submission_id", "=", submission.id)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom("document_outcomes as o").whereRef("o.document_id", "=", "d.document_id"))),
    )
    .orderBy("d.position")
    .execute();
  return { submission, review, task, pending: new Map(rows.map((row) => [row.document_id as string, row])) };
}

/** @throws document-not-in-submission, document-already-decided */
export async function pendingDocument(
  tx: Transaction,
  open: OpenReview,
  documentId: string,
): Promise<Selectable<SubmissionDocumentsTable>> {
  const row = open.pending.get(documentId);
  if (row !== undefined) return row;
  const decided = await tx.db
    .selectFrom("document_outcomes")
    .select("document_id")
    .where("document_id", "=", documentId as DocumentId)
    .where("submission_id", "=", open.submission.id)
    .executeTakeFirst();
  throw new Refused(decided === undefined ? "document-not-in-submission" : "document-already-decided");
}

/** The types of the documents that nothing was decided of yet, as they are corrected, in the order of the submission. */
async function typesWaiting(tx: Transaction, submissionId: SubmissionRow["id"]): Promise<readonly string[]> {
  const rows = await tx.db
    .selectFrom("submission_documents as d")
    .innerJoin("document_versions as v", "v.document_id", "d.document_id")
    .select("v.type_code")
    .where("d.submission_id", "=", submissionId)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom("document_outcomes as o").whereRef("o.document_id", "=", "d.document_id"))),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("document_versions as later")
            .whereRef("later.document_id", "=", "v.document_id")
            .whereRef("later.version", ">", "v.version"),
        ),
      ),
    )
    .orderBy("d.position")
    .execute();
  return rows.map((row) => row.type_code);
}

/** The next version, with how many documents are left, docketed and returned. */
export async function advanceReview(
  tx: Transaction,
  open: OpenReview,
  change: { readonly pending?: number; readonly docketed?: number; readonly returned?: number } = {},
): Promise<{ readonly isDone: boolean }> {
  const pending = open.review.pending + (change.pending ?? 0);
  await tx.db
    .updateTable("submission_reviews")
    .set({
      version: open.review.version + 1,
      pending,
      docketed: open.review.docketed + (change.docketed ?? 0),
      returned: open.review.returned + (change.returned ?? 0),
      changed_at: tx.now,
      changed_by: tx.actor.accountId,
      closed_at: pending === 0 ? tx.now : null,
    })
    .where("submission_id", "=", open.submission.id)
    .execute();
  if (pending > 0) await changeKinds(tx, open.task.id, await typesWaiting(tx, open.submission.id));
  return { isDone: pending === 0 };
}
