import { Refused } from "../../../kernel/refusal.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import "../db.ts";

/** The signed-in account, its roles of today, and whether it has an authenticator. @throws signed-out */
export async function ownAccount(tx: Transaction) {
  const { accountId, kind } = tx.actor;
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
    .where("until_at", "is", null)
    .execute();
  const { two_factor_enabled: hasSecondFactor, ...own } = account;
  return {
    account: { ...own, kind },
    roles: roles.map((row) => ({ role: row.role, officeId: row.office_id, division: row.division })),
    secondFactor: hasSecondFactor ? ("ready" as const) : ("none" as const),
  };
}
