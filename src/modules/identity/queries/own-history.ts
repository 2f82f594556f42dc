import { Refused } from "../../../kernel/refusal.ts";
import { instantOf } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";

const types = [
  "account-opened",
  "session-opened",
  "session-ended",
  "sessions-ended",
  "sign-in-failed",
  "account-locked",
  "account-unlocked",
  "password-changed",
  "password-chosen",
  "password-link-sent",
  "second-factor-added",
  "second-factor-removed",
  "second-factors-reset",
  "recovery-codes-renewed",
  "recovery-code-used",
  "role-granted",
  "role-ended",
] as const;

/** What happened to one's own account, latest first, fifty at most. @throws signed-out */
export async function ownHistory(tx: Transaction) {
  const { accountId } = tx.actor;
  if (accountId === null) throw new Refused("signed-out");
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
      occurredAt: instantOf(row.occurred_at),
      means: typeof payload.means === "string" ? payload.means : null,
      newDevice: payload.newDevice === true,
    };
  });
}
