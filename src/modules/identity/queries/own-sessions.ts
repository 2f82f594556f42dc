import { sql } from "kysely";
import { accountOf } from "../../../kernel/actor.ts";
import type { AccountId } from "../../../kernel/ids.ts";
import { Refused } from "../../../kernel/refusal.ts";
import { instantOf } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { sessionLengths } from "../rules/session-lengths.ts";
import "../db.ts";

/** The devices on which the account is signed in, last used first. @throws signed-out */
export async function ownSessions(tx: Transaction) {
  const accountId = accountOf(tx.actor);
  const { sessionId } = tx.actor;
  const rows = await tx.db
    .selectFrom("sessions")
    .select(["id", "created_at", "seen_at", "user_agent", "means"])
    .where("user_id", "=", accountId)
    .where(sql<boolean>`expires_at > now() and seen_at > now() - make_interval(mins => ${sessionLengths.idleMinutes})`)
    .orderBy("seen_at", "desc")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    openedAt: instantOf(row.created_at),
    seenAt: instantOf(row.seen_at),
    device: row.user_agent ?? "",
    means: row.means,
    isThisOne: row.id === sessionId,
  }));
}

/**
 * The session that a change of a password or a second factor is asked in: opened minutes ago, so that it is the person
 * and not somebody at their unlocked screen.
 * @throws signed-out, confirmation-wanted
 */
export async function recentSession(
  tx: Transaction,
): Promise<{ readonly accountId: AccountId; readonly sessionId: string }> {
  const accountId = accountOf(tx.actor);
  const { sessionId } = tx.actor;
  const row =
    sessionId === null
      ? undefined
      : await tx.db
          .selectFrom("sessions")
          .select("id")
          .where("id", "=", sessionId)
          .where("user_id", "=", accountId)
          .where("assurance", "=", "full")
          .where(sql<boolean>`created_at > now() - make_interval(mins => ${sessionLengths.recentMinutes})`)
          .executeTakeFirst();
  if (row === undefined) throw new Refused("confirmation-wanted");
  return { accountId, sessionId: row.id };
}

/** Seconds until the session ends by nobody's doing anything, and until it ends whatever anybody does. */
export async function sessionLeft(
  tx: Transaction,
): Promise<{ idleSeconds: number | null; absoluteSeconds: number | null }> {
  const { idleMinutes, absoluteHours } = sessionLengths;
  const row = await tx.db
    .selectFrom("sessions")
    .select([
      sql<number>`extract(epoch from seen_at + make_interval(mins => ${idleMinutes}) - now())::int`.as("idle"),
      sql<number>`extract(epoch from least(expires_at, created_at + make_interval(hours => ${absoluteHours})) - now())::int`.as(
        "absolute",
      ),
    ])
    .where("id", "=", tx.actor.sessionId)
    .executeTakeFirst();
  return { idleSeconds: row?.idle ?? null, absoluteSeconds: row?.absolute ?? null };
}
