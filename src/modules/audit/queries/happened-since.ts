import { sql } from "kysely";
import type { EventType } from "../../../kernel/event.ts";
import type { CaseId } from "../../../kernel/ids.ts";
import type { Transaction } from "../../../platform/database/store.ts";

/** Whether one of these happened to a case after another did last; `since` null: ever. */
export async function happenedSince(
  tx: Transaction,
  caseId: CaseId,
  types: readonly EventType[],
  since: EventType | null,
): Promise<boolean> {
  if (types.length === 0) return false;
  const { rows } = await sql<{ happened: boolean }>`
    select greffe.happened_since(${caseId}, ${types}::text[], ${since}) as happened`.execute(tx.db);
  return rows[0]?.happened ?? false;
}
