import { type CaseId, isUuid } from "../../../kernel/ids.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { excludedFrom } from "../../cases/index.ts";

/**
 * Members who may be assigned, those of a division where one is asked for; without those who may not decide a case or one
 * joined to it. In the order of their names.
 */
export async function listMembers(
  tx: Transaction,
  division: "RPD" | "RAD" | "ID" | "IAD" | null,
  caseId: string | null = null,
) {
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
  if (caseId === null || !isUuid(caseId)) return found.execute();
  const excluded = await excludedFrom(tx, caseId as CaseId);
  return (await found.execute()).filter((one) => !excluded.has(one.id));
}
