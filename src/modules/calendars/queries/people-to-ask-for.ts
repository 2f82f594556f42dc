import type { CaseId, PersonId } from "../../../kernel/ids.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import "../db.ts";

/** For whom the actor may ask on a case: counsel and representatives for everybody, a party for themselves. */
export async function peopleToAskFor(
  tx: Transaction,
  caseId: CaseId,
): Promise<readonly { readonly personId: PersonId; readonly name: string }[]> {
  const rows = await tx.db
    .selectFrom("case_parties as p")
    .innerJoin("persons as n", "n.id", "p.person_id")
    .select(["p.person_id", "n.given_names", "n.family_name"])
    .where("p.case_id", "=", caseId)
    .where("p.left_at", "is", null)
    .orderBy("p.is_principal", "desc")
    .orderBy("p.person_id")
    .execute();
  const { accountId, roles, personId } = tx.actor;
  if (accountId === null) return [];
  const isAlone = roles.every((role) => role === "claimant");
  const own = isAlone && personId !== null ? rows.filter((row) => row.person_id === personId) : rows;
  return own.map((row) => ({
    personId: row.person_id,
    name: [row.given_names, row.family_name].filter((one) => one !== null).join(" "),
  }));
}
