import { sql } from "kysely";
import type { EventType } from "../../../kernel/event.ts";
import type { CaseId } from "../../../kernel/ids.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import "../db.ts";

/** Whether one of these happened to a case after another did last; `since` null: ever. */
export async function happenedSince(
  tx: Transaction,
  caseId: CaseId,
  types: readonly EventType[],
  since: EventType | null,
): Promise<boolean> {
  if (types.length === 0) return false;
  const found = await tx.db
    .selectFrom("events")
    .select("seq")
    .where("chain_id", "=", caseId)
    .where("type", "in", [...types])
    .where(
      sql<boolean>`seq > coalesce((select max(e.seq) from events e where e.chain_id = ${caseId} and e.type = ${since}), 0)`,
    )
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}
