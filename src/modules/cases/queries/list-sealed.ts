import { sql } from "kysely";
import { instantOf } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import type { SealReason } from "../requests.ts";
import { sealReasonNames } from "../rules/seal-reasons.ts";
import { waitingRequests } from "../second-person.ts";

interface SealedRow {
  readonly case_id: string;
  readonly file_number: string;
  readonly reason: SealReason;
  readonly sealed_at: Date;
}

/** Sealed cases by number, with the staff let in to each. For the operator: nothing of the cases themselves. */
export async function listSealed(tx: Transaction) {
  const { rows } = await sql<SealedRow>`select * from greffe.sealed_list()`.execute(tx.db);
  const assigned =
    rows.length === 0
      ? []
      : await tx.db
          .selectFrom("case_access as c")
          .innerJoin("accounts as a", "a.id", "c.account_id")
          .select(["c.case_id", "a.id", "a.name"])
          .distinct()
          .where("c.relation", "in", ["assigned-member", "assigned-staff"])
          .where("c.until_at", "is", null)
          .where(
            "c.case_id",
            "in",
            rows.map((row) => row.case_id as never),
          )
          .execute();
  const requests = await waitingRequests(tx);
  return rows.map((row) => ({
    caseId: row.case_id,
    fileNumber: row.file_number,
    reason: { code: row.reason, ...sealReasonNames[row.reason] },
    sealedAt: instantOf(row.sealed_at),
    assigned: assigned.filter((one) => one.case_id === row.case_id).map(({ id, name }) => ({ accountId: id, name })),
    requests: requests.filter((one) => one.caseId === row.case_id).map(({ caseId: _, ...one }) => one),
  }));
}
