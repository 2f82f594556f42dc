import type { Role } from "../../../kernel/actor.ts";
import type { AccountId } from "../../../kernel/ids.ts";
import { Refused } from "../../../kernel/refusal.ts";
import type { Transaction } from "../../../platform/database/store.ts";

/** A member of the division, or of all of them, whose account is open. @throws member-not-found */
export async function requireMember(
  tx: Transaction,
  memberId: AccountId,
  division: string,
): Promise<{ readonly name: string }> {
  const held = await holderOf(tx, memberId, "member")
    .where((where) => where.or([where("r.division", "is", null), where("r.division", "=", division as never)]))
    .executeTakeFirst();
  if (held === undefined) throw new Refused("member-not-found");
  return held;
}

/** The account, if it is open and holds the role. */
export function holderOf(tx: Transaction, accountId: AccountId, role: Role) {
  return tx.db
    .selectFrom("role_assignments as r")
    .innerJoin("accounts as a", "a.id", "r.account_id")
    .select("a.name")
    .where("a.id", "=", accountId)
    .where("a.closed_at", "is", null)
    .where("r.role", "=", role)
    .where("r.until_at", "is", null);
}
