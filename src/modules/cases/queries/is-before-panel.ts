import { sql } from "kysely";
import type { CaseId } from "../../../kernel/ids.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import "../db.ts";

/** Whether a panel of three was constituted for the case (Act, s. 163): one member alone does not decide it. */
export async function isBeforePanel(tx: Transaction, caseId: CaseId): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`select exists (select from case_changes
    where case_id = ${caseId} and field = 'status' and became = '"panel"') as found`.execute(tx.db);
  return rows[0]?.found ?? false;
}
