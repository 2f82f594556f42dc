import { sql } from "kysely";
import type { CaseId } from "../../../kernel/ids.ts";
import type { Transaction } from "../../../platform/database/store.ts";

/**
 * Whether a case is joined with one that the actor, one of the staff, may not open. That one exists is all that is
 * told: not its number, not how many, not why (docs/decisions/0051). `only-open`: still before the division.
 */
export async function hidesJoined(tx: Transaction, caseId: CaseId, which: "only-open" | "any"): Promise<boolean> {
  const { rows } = await sql<{ hides: boolean }>`
    select greffe.hides_joined(${caseId}, ${which === "only-open"}) as hides`.execute(tx.db);
  return rows[0]?.hides ?? false;
}
