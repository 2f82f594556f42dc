import { isUuid, type SubmissionId } from "../../../kernel/ids.ts";
import { Refused } from "../../../kernel/refusal.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import "../db.ts";

/** Submissions with what every view shows of them. */
export function submissionQuery(tx: Transaction) {
  return tx.db
    .selectFrom("submissions as s")
    .innerJoin("cases as c", "c.id", "s.case_id")
    .innerJoin("offices as o", "o.id", "s.office_id")
    .innerJoin("accounts as a", "a.id", "s.filed_by")
    .selectAll("s")
    .select(["c.file_number", "c.division", "c.principal_name", "o.name_en", "o.name_fr", "a.name as filer_name"]);
}

export type SubmissionRow = Awaited<ReturnType<ReturnType<typeof submissionQuery>["execute"]>>[number];

/** The submission, if the reader is on its side of the case. @throws submission-not-found */
export async function submissionOf(tx: Transaction, submissionId: string): Promise<SubmissionRow> {
  if (!isUuid(submissionId)) throw new Refused("submission-not-found");
  const row = await submissionQuery(tx)
    .where("s.id", "=", submissionId as SubmissionId)
    .executeTakeFirst();
  if (row === undefined) throw new Refused("submission-not-found");
  return row;
}
