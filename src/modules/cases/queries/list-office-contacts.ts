import { civilDateIn } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import type { OfficeContacts } from "../office-contact/contract.ts";
import { contactFrom } from "./office-contact.ts";
import { listOffices } from "./offices.ts";

/** Every office with all that was entered of how it is reached, verified or not, the newest first. For the staff. */
export async function listOfficeContacts(tx: Transaction): Promise<OfficeContacts[]> {
  const rows = await tx.db
    .selectFrom("office_contacts as o")
    .leftJoin("accounts as a", "a.id", "o.entered_by")
    .selectAll("o")
    .select("a.name as enteredBy")
    .orderBy("o.effective_from", "desc")
    .execute();
  return (await listOffices(tx)).map((office) => ({
    officeId: office.id,
    name: { ...office.name },
    today: civilDateIn(tx.now, office.zone),
    contacts: rows
      .filter((row) => row.office_id === office.id)
      .map((row) => ({
        ...contactFrom(row),
        from: row.effective_from,
        source: { en: row.source_en, fr: row.source_fr },
        isVerified: row.is_verified,
        enteredBy: row.enteredBy,
      })),
  }));
}
