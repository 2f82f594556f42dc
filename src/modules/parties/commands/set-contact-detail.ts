import { newId, type PersonId } from "../../../kernel/ids.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import type { ContactDetail } from "../contract.ts";
import type { ContactDetailsTable } from "../db.ts";
import { addressProblems, cleanAddress } from "../domain/address-problems.ts";
import { refuseLines } from "../domain/name-problems.ts";

/** Ends the person's detail of that kind, if any, and begins this one: the former stays readable in the history. @throws address-unreadable */
export async function setContactDetail(
  tx: Transaction,
  personId: PersonId,
  given: ContactDetail,
  source: ContactDetailsTable["source"],
): Promise<void> {
  refuseLines(addressProblems(given, ""));
  const detail = given.kind === "address" ? { ...given, value: cleanAddress(given.value) } : given;
  await tx.db
    .updateTable("contact_details")
    .set({ until_at: tx.now })
    .where("person_id", "=", personId)
    .where("kind", "=", detail.kind)
    .where("until_at", "is", null)
    .execute();
  await tx.db
    .insertInto("contact_details")
    .values({
      id: newId(),
      person_id: personId,
      kind: detail.kind,
      value: JSON.stringify(detail.value),
      source,
      from_at: tx.now,
      until_at: null,
    })
    .execute();
}
