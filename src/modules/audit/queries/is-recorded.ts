import { sql } from "kysely";
import { canonicalJson, type Json } from "../../../kernel/canonical-json.ts";
import type { EventType } from "../../../kernel/event.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import "../db.ts";

/** Whether a case's record tells this already: what a job that runs twice asks before it tells. */
export async function isRecorded(tx: Transaction, caseId: string, type: EventType, payload: Json): Promise<boolean> {
  const { rows } = await sql`select from events
    where case_id = ${caseId} and type = ${type} and payload = ${canonicalJson(payload)}::jsonb limit 1`.execute(tx.db);
  return rows.length > 0;
}
