import { type CaseId, newId, type PersonId } from "../../../kernel/ids.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { append } from "../../audit/index.ts";
import type { DesignatedRepresentativesTable } from "../db.ts";

/** Records who acts for a minor or a person who cannot appreciate the proceeding, or that somebody is wanted (IRPA 167(2)). */
export async function designateRepresentative(
  tx: Transaction,
  wanted: {
    readonly caseId: CaseId;
    readonly personId: PersonId;
    readonly actingPersonId: PersonId | null;
    readonly basis: DesignatedRepresentativesTable["basis"];
  },
): Promise<void> {
  await tx.db
    .updateTable("designated_representatives")
    .set({ until_at: tx.now })
    .where("case_id", "=", wanted.caseId)
    .where("person_id", "=", wanted.personId)
    .where("until_at", "is", null)
    .execute();
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
    type: "representative-designated",
    payload: { personId: wanted.personId, actingPersonId: wanted.actingPersonId, basis: wanted.basis },
  });
}
