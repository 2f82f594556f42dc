import { sql } from "kysely";
import type { CaseId } from "../../../kernel/ids.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import type { WholeSitting } from "../contract.ts";
import { hearingQuery, sittingOf } from "./hearing-row.ts";

/** The last sitting of a case if it was heard in part there and goes on before the same people; else null. */
export async function partHeardSitting(tx: Transaction, caseId: CaseId): Promise<WholeSitting | null> {
  const last = await hearingQuery(tx)
    .innerJoin("hearing_outcomes as done", "done.hearing_id", "h.id")
    .select("done.outcome")
    .where(
      sql<boolean>`exists (select from hearing_cases hc where hc.hearing_id = h.id and hc.case_id = ${caseId} and hc.left_at is null)`,
    )
    .orderBy("h.starts_at", "desc")
    .orderBy("done.ordinal", "desc")
    .limit(1)
    .executeTakeFirst();
  if (last === undefined || last.outcome !== "part-heard") return null;
  return sittingOf(last);
}
