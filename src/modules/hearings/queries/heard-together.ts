import { sql } from "kysely";
import type { CaseId } from "../../../kernel/ids.ts";
import { Refused } from "../../../kernel/refusal.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { type CaseRow, hasHearing, stepFor } from "../../cases/index.ts";

/**
 * The case and those joined to it that are still before the division, locked in one order so that two officers wait
 * for each other (RPD Rules, r. 55; RAD Rules, r. 40). The case asked for comes first.
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
    .forNoKeyUpdate()
    .execute();
  return rows.toSorted((a, b) => Number(b.id === caseId) - Number(a.id === caseId));
}

/**
 * Each case with the step of its own lifecycle by which it gets a hearing on a day.
 * @throws hearing-already-set, hearing-stage-not-possible, joined-files-not-together
 */
export function settingSteps(cases: readonly CaseRow[], today: string): ReadonlyMap<CaseId, string> {
  const [asked, ...joined] = cases;
  if (asked === undefined) throw new Refused("case-not-found");
  if (hasHearing(asked)) throw new Refused("hearing-already-set");
  const step = stepFor(asked, "set", today);
  if (step === undefined) throw new Refused("hearing-stage-not-possible", { fileNumber: asked.file_number });
  const steps = new Map([[asked.id, step.code]]);
  for (const one of joined) {
    const own = stepFor(one, "set", today);
    // Those who are heard together are heard on the same matter: a special hearing is held apart.
    if (own?.to !== step.to || one.office_id !== asked.office_id)
      throw new Refused("joined-files-not-together", { fileNumber: one.file_number });
    steps.set(one.id, own.code);
  }
  return steps;
}
