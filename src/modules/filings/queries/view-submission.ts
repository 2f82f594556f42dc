import { sql } from "kysely";
import { instantOf } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { authorizeOnCase } from "../../cases/index.ts";
import { named } from "../../cases/text.ts";
import { documentTypeNames } from "../../documents/index.ts";
import type { SubmissionView } from "../contract.ts";
import { submissionState } from "../domain/submission-state.ts";
import { returnReasons } from "../rules/return-reasons.ts";
import { receiptDocument, receiptView } from "./receipt-of.ts";
import { type SubmissionRow, submissionOf } from "./submission-rows.ts";

/** One submission as it stands, with its receipt. @throws submission-not-found, action-not-allowed */
export async function viewSubmission(tx: Transaction, submissionId: string): Promise<SubmissionView> {
  const row = await submissionOf(tx, submissionId);
  await authorizeOnCase(tx, "filing.view", row.case_id);
  return submissionAsItStands(tx, row);
}

async function submissionAsItStands(tx: Transaction, row: SubmissionRow): Promise<SubmissionView> {
  const documents = await documentsOf(tx, row);
  const review = await tx.db
    .selectFrom("submission_reviews as r")
    .leftJoin("accounts as a", "a.id", "r.changed_by")
    .selectAll("r")
    .select("a.name")
    .where("r.submission_id", "=", row.id)
    .executeTakeFirstOrThrow();
  const draft = await tx.db
    .selectFrom("submission_drafts")
    .select("id")
    .where("from_submission_id", "=", row.id)
    .where("submission_id", "is", null)
    .where("discarded_at", "is", null)
    .orderBy("updated_at", "desc")
    .limit(1)
    .executeTakeFirst();
  return {
    receipt: receiptView(
      row,
      documents.filter((one) => one.origin === "filed"),
    ),
    state: submissionState(review),
    service: row.service,
    note: row.note,
    ...(await mendingOf(tx, row)),
    documents: documents.map(documentView),
    draftId: draft?.id ?? null,
    review: { version: review.version, changedAt: instantOf(review.changed_at), changedBy: review.name },
  };
}

/** What this submission mends, and what mends it, as far as the reader may see them. */
async function mendingOf(tx: Transaction, row: SubmissionRow): Promise<Pick<SubmissionView, "mends" | "mendedBy">> {
  const found = await tx.db
    .selectFrom("submissions")
    .select(["id", "receipt_number", "mends_submission_id"])
    .where("case_id", "=", row.case_id)
    .where((of) => of.or([of("id", "=", row.mends_submission_id), of("mends_submission_id", "=", row.id)]))
    .orderBy("received_at")
    .orderBy("id")
    .execute();
  const named = found.map((one) => ({ submissionId: one.id, receiptNumber: one.receipt_number }));
  return {
    mends: named.find((one) => one.submissionId === row.mends_submission_id) ?? null,
    mendedBy: named.filter((one) => one.submissionId !== row.mends_submission_id),
  };
}

/** As filed, as corrected since (where the reader may see the document itself), and as decided. */
function documentsOf(tx: Transaction, row: SubmissionRow) {
  return tx.db
    .selectFrom("submission_documents as d")
    .leftJoinLateral(
      (of) =>
        of
          .selectFrom("document_versions as latest")
          .select([
            "latest.version",
            "latest.type_code as now_type",
            "latest.description as now_description",
            "latest.pages as now_pages",
          ])
          .whereRef("latest.document_id", "=", "d.document_id")
          .orderBy("latest.version", "desc")
          .limit(1)
          .as("v"),
      (join) => join.on(sql<boolean>`true`),
    )
    .leftJoin("document_outcomes as o", "o.document_id", "d.document_id")
    .selectAll("d")
    .select([
      "v.version",
      "v.now_type",
      "v.now_description",
      "v.now_pages",
      "o.outcome",
      "o.docket_number",
      "o.reason_code",
      "o.words",
      "o.decided_at",
    ])
    .where("d.submission_id", "=", row.id)
    .orderBy("d.position")
    .execute();
}

type DocumentRow = Awaited<ReturnType<typeof documentsOf>>[number];

function documentView(row: DocumentRow): SubmissionView["documents"][number] {
  const reason = returnReasons.find((one) => one.code === row.reason_code);
  return {
    ...receiptDocument(row),
    origin: row.origin,
    madeFrom: row.made_from,
    current: {
      type: named(row.now_type ?? row.type_code, documentTypeNames),
      description: row.now_description ?? row.description,
      version: row.version ?? 1,
      pages: row.now_pages ?? row.pages,
    },
    outcome:
      row.outcome === null || row.decided_at === null
        ? null
        : {
            outcome: row.outcome,
            docketNumber: row.docket_number,
            reason: reason === undefined ? null : { code: reason.code, ...reason.name, mend: reason.mend },
            words: row.words,
            decidedAt: instantOf(row.decided_at),
          },
  };
}
