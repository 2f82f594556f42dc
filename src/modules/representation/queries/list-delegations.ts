import { sql } from "kysely";
import { Refused } from "../../../kernel/refusal.ts";
import { instantOf } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { mostDelegates } from "../steps/delegation.ts";

/**
 * The delegates of a counsel and the invitations that are still open. A counsel sees their own whatever is asked for;
 * the registry names the counsel.
 * @throws counsel-not-found
 */
export async function listDelegations(tx: Transaction, asked: string | null) {
  const counselId = tx.actor.kind === "staff" ? asked : tx.actor.counselId;
  if (counselId === null) throw new Refused("counsel-not-found");
  const delegates = await tx.db
    .selectFrom("delegations as d")
    .innerJoin("accounts as a", "a.id", "d.account_id")
    .select(["d.id", "a.name", "a.email", "d.from_at", "d.until_at"])
    .where("d.counsel_id", "=", counselId as never)
    .orderBy("d.from_at", "desc")
    .limit(50)
    .execute();
  const invitations = await tx.db
    .selectFrom("delegate_invitations")
    .select(["id", "name", "email", "issued_at", "expires_at"])
    .select(sql<boolean>`greffe.mail_refused('delegate-invited', id::text) is not null`.as("isRefused"))
    .where("counsel_id", "=", counselId as never)
    .where("used_at", "is", null)
    .where("withdrawn_at", "is", null)
    .where("expires_at", ">", new Date(tx.now))
    .orderBy("issued_at", "desc")
    .execute();
  return {
    most: mostDelegates,
    delegates: delegates.map(({ from_at: fromAt, until_at: untilAt, ...row }) => ({
      ...row,
      fromAt: instantOf(fromAt),
      untilAt: untilAt === null ? null : instantOf(untilAt),
    })),
    invitations: invitations.map(({ issued_at: issuedAt, expires_at: expiresAt, ...row }) => ({
      ...row,
      issuedAt: instantOf(issuedAt),
      expiresAt: instantOf(expiresAt),
    })),
  };
}
