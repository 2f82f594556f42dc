import type { Selectable } from "kysely";
import { Refused } from "../../../kernel/refusal.ts";
import { type CivilDate, civilDateIn, type Zone } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import type { OfficeContactsTable } from "../db.ts";
import type { OfficeContact } from "../office-contact/contract.ts";

/**
 * How the office is reached on a day, for whoever is outside: what somebody verified, else the tribunal's headquarters,
 * named so; null where neither is there. What is still to be verified is for the staff alone.
 */
export async function officeContact(tx: Transaction, officeId: string, on: string): Promise<OfficeContact | null> {
  const row = await tx.db
    .selectFrom("office_contacts")
    .selectAll()
    .where("office_id", "=", officeId)
    .where("effective_from", "<=", on as CivilDate)
    .where((where) => where.or([where("is_verified", "=", true), where("of_headquarters", "=", true)]))
    .orderBy("is_verified", "desc")
    .orderBy("effective_from", "desc")
    .executeTakeFirst();
  return row === undefined ? null : contactFrom(row);
}

/** @throws office-unknown */
export async function officeContactToday(tx: Transaction, officeId: string): Promise<OfficeContact | null> {
  const office = await tx.db.selectFrom("offices").select("zone").where("id", "=", officeId).executeTakeFirst();
  if (office === undefined) throw new Refused("office-unknown");
  return officeContact(tx, officeId, civilDateIn(tx.now, office.zone as Zone));
}

export function contactFrom(row: Selectable<OfficeContactsTable>): OfficeContact {
  // The postal code stands two spaces after the province (Canada Post); spaces that do not break keep it there.
  const town = `${row.locality} ${row.province}\u00a0\u00a0${row.postal_code.replace(" ", "\u00a0")}`;
  const written = (lines: string) => [...lines.split("\n"), town];
  return {
    ofHeadquarters: row.of_headquarters,
    lines: { en: written(row.lines), fr: written(row.lines_fr ?? row.lines) },
    telephone: row.telephone,
    tollFree: row.toll_free,
    fax: row.fax,
    email: row.email,
    hours: row.hours_en === null || row.hours_fr === null ? null : { en: row.hours_en, fr: row.hours_fr },
  };
}
