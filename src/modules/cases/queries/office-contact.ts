import type { Transaction } from "../../../platform/database/store.ts";
import "../db.ts";

/** Where an office is written to, as printed, and called. */
export interface OfficeContact {
  readonly lines: readonly string[];
  readonly telephone: string;
}

/** How the office is reached on a day; null when nobody has entered it. */
export async function officeContact(tx: Transaction, officeId: string, on: string): Promise<OfficeContact | null> {
  const row = await tx.db
    .selectFrom("office_contacts")
    .select(["lines", "locality", "province", "postal_code", "telephone"])
    .where("office_id", "=", officeId)
    .where("effective_from", "<=", on)
    .orderBy("effective_from", "desc")
    .executeTakeFirst();
  if (row === undefined) return null;
  // The postal code stands two spaces after the province (Canada Post); spaces that do not break keep it there.
  const town = `${row.locality} ${row.province}\u00a0\u00a0${row.postal_code.replace(" ", "\u00a0")}`;
  return { lines: [...row.lines.split("\n"), town], telephone: row.telephone };
}
