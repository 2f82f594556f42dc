import { sql } from "kysely";
import type { CaseId } from "../../../kernel/ids.ts";
import type { Transaction } from "../../../platform/database/store.ts";

/**
 * Locks the cases that one act changes together, before anything of them is read or written, always in the order of their
 * identifiers: two acts on a family wait for each other and never in a circle. Rows that name a case (a notice, a task, an
 * access) may be written meanwhile: whoever writes them holds the case’s chain of events, for which an act that has the lock
 * waits in turn.
 */
export async function lockCases(tx: Transaction, caseIds: readonly CaseId[]): Promise<void> {
  await sql`select id from cases where id = any(${[...new Set(caseIds)]}::uuid[]) order by id for no key update`.execute(
    tx.db,
  );
}
