import type { Transaction } from "../../../platform/database/store.ts";

/** Members who may be assigned, those of a division first asked for; in the order of their names. */
export async function listMembers(tx: Transaction, division: "RPD" | "RAD" | "ID" | "IAD" | null) {
  let found = tx.db
    .selectFrom("role_assignments as r")
    .innerJoin("accounts as a", "a.id", "r.account_id")
    .select(["a.id", "a.name", "r.office_id as officeId"])
    .distinctOn(["a.name", "a.id"])
    .where("r.role", "=", "member")
    .where("r.until_at", "is", null)
    .where("a.closed_at", "is", null)
    .orderBy("a.name")
    .orderBy("a.id");
  if (division !== null)
    found = found.where((where) => where.or([where("r.division", "is", null), where("r.division", "=", division)]));
  return found.execute();
}
