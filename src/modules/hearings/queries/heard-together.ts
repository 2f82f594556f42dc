import { sql } from "kysely";
import type { CaseId } from "../../../kernel/ids.ts";
import { Refused } from "../../../kernel/refusal.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import type { CaseRow } from "../../cases/index.ts";

/** The step by which a file at a stage gets its hearing. */
export const settingSteps: Readonly<Record<string, string>> = {
  ready: "set-hearing",
  received: "set-first-hearing",
  heard: "resume",
};

/**
 * The file and those joined to it that are still before the division, locked in one order so that two officers wait
 * for each other (RPD Rules, r. 55; RAD Rules, r. 40). The file asked for comes first.
 */
export async function heardTogether(tx: Transaction, caseId: CaseId): Promise<readonly CaseRow[]> {
  const rows = await tx.db
    .selectFrom("cases")
    .selectAll()
    .where(
      sql<boolean>`id = ${caseId} or id in (select o.case_id from case_group_members m
        join case_group_members o on o.group_id = m.group_id and o.until_at is null
        where m.case_id = ${caseId} and m.until_at is null)`,
    )
    .where((where) => where.or([where("finalized_on", "is", null), where("id", "=", caseId)]))
    .orderBy("id")
    .forUpdate()
    .execute();
  return rows.toSorted((a, b) => Number(b.id === caseId) - Number(a.id === caseId));
}

/** @throws hearing-already-set, hearing-stage-not-possible, joined-files-not-together */
export function requireStage(cases: readonly CaseRow[]): void {
  const [asked, ...joined] = cases;
  if (asked === undefined) throw new Refused("case-not-found");
  if (asked.status === "scheduled") throw new Refused("hearing-already-set");
  if (settingSteps[asked.status] === undefined)
    throw new Refused("hearing-stage-not-possible", { fileNumber: asked.file_number });
  for (const one of joined)
    if (settingSteps[one.status] === undefined || one.office_id !== asked.office_id)
      throw new Refused("joined-files-not-together", { fileNumber: one.file_number });
}
