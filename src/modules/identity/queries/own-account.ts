import { roles as allRoles } from "../../../kernel/actor.ts";
import { Refused } from "../../../kernel/refusal.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { mayGrant } from "../rules/who-grants.ts";
import "../db.ts";

/** The signed-in account, its roles of this moment, and whether the session has its second factor. @throws signed-out */
export async function ownAccount(tx: Transaction) {
  const { accountId, kind, sessionId } = tx.actor;
  if (accountId === null) throw new Refused("signed-out");
  const account = await tx.db
    .selectFrom("accounts")
    .select(["id", "name", "email", "language", "two_factor_enabled"])
    .where("id", "=", accountId)
    .executeTakeFirstOrThrow();
  const roles = await tx.db
    .selectFrom("role_assignments")
    .select(["role", "office_id", "division"])
    .where("account_id", "=", accountId)
    .where("from_at", "<=", new Date(tx.now))
    .where((where) => where.or([where("until_at", "is", null), where("until_at", ">", new Date(tx.now))]))
    .execute();
  const session =
    sessionId === null
      ? undefined
      : await tx.db.selectFrom("sessions").select("assurance").where("id", "=", sessionId).executeTakeFirst();
  const { two_factor_enabled: hasAuthenticator, ...own } = account;
  return {
    account: { ...own, kind },
    roles: roles.map((row) => ({ role: row.role, officeId: row.office_id, division: row.division })),
    mayGrant: allRoles.filter((role) => mayGrant(tx.actor.roles, role)),
    secondFactor: await secondFactorOf(tx, session?.assurance === "full", hasAuthenticator),
  };
}

/** `wanted`: there is one, and this session was opened without it. */
async function secondFactorOf(tx: Transaction, isWhole: boolean, hasAuthenticator: boolean) {
  if (isWhole) return "ready" as const;
  if (hasAuthenticator) return "wanted" as const;
  const { accountId } = tx.actor;
  if (accountId === null) return "none" as const;
  const passkey = await tx.db.selectFrom("passkeys").select("id").where("user_id", "=", accountId).executeTakeFirst();
  const directory = await tx.db
    .selectFrom("credentials")
    .select("id")
    .where("user_id", "=", accountId)
    .where("provider_id", "=", "directory")
    .executeTakeFirst();
  return passkey === undefined && directory === undefined ? ("none" as const) : ("wanted" as const);
}
