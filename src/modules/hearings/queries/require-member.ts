import type { AccountId } from "../../../kernel/ids.ts";
import { Refused } from "../../../kernel/refusal.ts";
import type { Transaction } from "../../../platform/database/store.ts";

/** A member of the division, or of all of them, whose account is open. @throws member-not-found */
export async function requireMember(tx: Transaction, memberId: AccountId, division: string): Promise<void> {
  const held = await tx.db
    .selectFrom("role_assignments as r")
    .innerJoin("accounts as a", "a.id", "r.account_id")
    .select("a.id")
    .where("a.id", "=", memberId)
    .where("a.closed_at", "is", null)
    .where("r.role", "=", "member")
    .where("r.until_at", "is", null)
    .where((where) => where.or([where("r.division", "is", null), where("r.division", "=", division as never)]))
    .executeTakeFirst();
  if (held === undefined) throw new Refused("member-not-found");
}
