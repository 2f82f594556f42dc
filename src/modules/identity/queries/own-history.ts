import { accountOf } from "../../../kernel/actor.ts";
import { instantOf } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { eventRow } from "../../audit/index.ts";
import { events } from "../events.ts";

/** Those of an account that have a name. */
const types = Object.entries(events).flatMap(([type, { name }]) => (name === null ? [] : [type]));

/** What happened to one's own account, latest first, fifty at most. @throws signed-out */
export async function ownHistory(tx: Transaction) {
  const accountId = accountOf(tx.actor);
  const rows = await tx.db
    .selectFrom("events")
    .select(["seq", "type", "occurred_at", "payload"])
    .where("chain_id", "=", accountId)
    .where("type", "in", types)
    .orderBy("seq", "desc")
    .limit(50)
    .execute();
  return rows.map((row) => {
    const payload = row.payload as { means?: unknown; newDevice?: unknown };
    return {
      seq: row.seq,
      type: row.type,
      name: eventRow(events, row.type)?.name ?? null,
      occurredAt: instantOf(row.occurred_at),
      means: typeof payload.means === "string" ? payload.means : null,
      newDevice: payload.newDevice === true,
    };
  });
}
