import { type CaseId, newId, type PersonId } from "../../kernel/ids.ts";
import type { Transaction } from "../../platform/database/store.ts";
import { append } from "../audit/index.ts";
import type { DesignatedRepresentativesTable } from "./db.ts";

export interface Designation {
  readonly caseId: CaseId;
  readonly personId: PersonId;
  /** Null while somebody is wanted. */
  readonly actingPersonId: PersonId | null;
  readonly basis: DesignatedRepresentativesTable["basis"];
}

/** Ends who acts for a person today, and says whether anybody did. */
export async function endDesignation(tx: Transaction, caseId: CaseId, personId: PersonId): Promise<boolean> {
  const ended = await tx.db
    .updateTable("designated_representatives")
    .set({ until_at: tx.now })
    .where("case_id", "=", caseId)
    .where("person_id", "=", personId)
    .where("until_at", "is", null)
    .executeTakeFirst();
  return ended.numUpdatedRows > 0n;
}

/** Ends the former designation and writes the new one, with its event. */
export async function writeDesignation(tx: Transaction, wanted: Designation): Promise<void> {
  await endDesignation(tx, wanted.caseId, wanted.personId);
  await tx.db
    .insertInto("designated_representatives")
    .values({
      id: newId(),
      case_id: wanted.caseId,
      person_id: wanted.personId,
      acting_person_id: wanted.actingPersonId,
      basis: wanted.basis,
      from_at: tx.now,
      until_at: null,
    })
    .execute();
  await append(tx, {
    chain: { caseId: wanted.caseId },
    type: wanted.basis === "wanted" ? "representative-wanted" : "representative-designated",
    payload: { personId: wanted.personId, actingPersonId: wanted.actingPersonId, basis: wanted.basis },
  });
}
