import { sql } from "kysely";
import type { Transaction } from "../../platform/database/store.ts";
import { append, type NewEvent } from "./commands/append.ts";

/**
 * Appends that the actor consulted a thing, once a visit: the first time in a session. A page that asks again, in the
 * other language or after a change, is the same consultation; so are two requests at once, at whichever process. Where a thing is
 * consulted in several ways, `how` tells one from the other.
 */
export async function appendConsultation(
  tx: Transaction,
  thingId: string,
  event: NewEvent,
  how?: string,
): Promise<void> {
  const { accountId, sessionId } = tx.actor;
  if (accountId === null) return append(tx, event);
  const type = how === undefined ? event.type : `${event.type} ${how}`;
  const { numAffectedRows } = await sql`insert into consultations (account_id, session_id, type, thing_id, consulted_at)
    values (${accountId}, ${sessionId ?? "none"}, ${type}, ${thingId}, ${tx.now}) on conflict do nothing`.execute(
    tx.db,
  );
  if (numAffectedRows === 1n) await append(tx, event);
}
