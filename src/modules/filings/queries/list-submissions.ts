import { sql } from "kysely";
import { instantOf } from "../../../kernel/time.ts";
import { momentCursor } from "../../../platform/database/list-cursor.ts";
import { pageSize } from "../../../platform/database/page-size.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { authorizeOnCase } from "../../cases/index.ts";
import { named } from "../../cases/text.ts";
import { documentTypeNames } from "../../documents/index.ts";
import type { SubmissionSummary } from "../contract.ts";
import { submissionState } from "../domain/submission-state.ts";
import { channelNames } from "../rules/channels.ts";
import { submissionQuery } from "./submission-rows.ts";

export interface SubmissionListQuery {
  /** One case, or every case that the reader is on. */
  readonly caseId: string | null;
  readonly receiptNumber?: string | null;
  /** `next` of the page before, or null. */
  readonly after: string | null;
  readonly limit: number;
}

/** Submission history, latest received first. @throws case-not-found, action-not-allowed */
export async function listSubmissions(
  tx: Transaction,
  query: SubmissionListQuery,
): Promise<{ items: SubmissionSummary[]; next: string | null }> {
  let page = summaryQuery(tx).limit(pageSize(query.limit + 1));
  if (query.caseId !== null) {
    const row = await authorizeOnCase(tx, "filing.view", query.caseId);
    page = page.where("s.case_id", "=", row.id);
  } else if (tx.actor.kind !== "staff") {
    // Said again beside the policy: it lets the plan begin at the reader's few cases.
    page = page.where("s.case_id", "in", (of) =>
      of
        .selectFrom("case_access")
        .select("case_id")
        .where("account_id", "=", tx.actor.accountId)
        .where("until_at", "is", null),
    );
  }
  if (query.receiptNumber !== undefined && query.receiptNumber !== null)
    page = page.where("s.receipt_number", "=", query.receiptNumber);
  const cursor = momentCursor(query.after);
  if (cursor !== null)
    page = page.where(sql<boolean>`(s.received_at, s.id) < (${cursor.at}::timestamptz, ${cursor.id}::uuid)`);
  const rows = await page.execute();
  const items = rows.slice(0, query.limit);
  const last = items.at(-1);
  return {
    items: items.map(summaryOf),
    next: rows.length > query.limit && last !== undefined ? `${instantOf(last.received_at)},${last.id}` : null,
  };
}

const summaryQuery = (tx: Transaction) =>
  submissionQuery(tx)
    .innerJoin("submission_reviews as r", "r.submission_id", "s.id")
    .select(["r.pending", "r.docketed", "r.returned"])
    .select([
      sql<string[]>`array(select d.type_code from submission_documents d where d.submission_id = s.id
        and d.origin = 'filed' order by d.position)`.as("type_codes"),
    ])
    .orderBy("s.received_at", "desc")
    .orderBy("s.id", "desc");

type SummaryRow = Awaited<ReturnType<ReturnType<typeof summaryQuery>["execute"]>>[number];

const summaryOf = (row: SummaryRow): SubmissionSummary => ({
  id: row.id,
  receiptNumber: row.receipt_number,
  caseId: row.case_id,
  fileNumber: row.file_number,
  principal: row.principal_name,
  zone: row.office_zone,
  receivedAt: instantOf(row.received_at),
  channel: named(row.channel, channelNames),
  documents: row.type_codes.length,
  types: [...new Set(row.type_codes)].map((code) => named(code, documentTypeNames)),
  state: submissionState(row),
});
