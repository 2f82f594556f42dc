import type { Selectable } from "kysely";
import type { Bilingual } from "../../../kernel/bilingual.ts";
import { Refused } from "../../../kernel/refusal.ts";
import type { Zone } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import type { OfficesTable } from "../db.ts";

export interface Office {
  readonly id: string;
  readonly region: OfficesTable["region"];
  readonly name: Bilingual;
  readonly zone: Zone;
  readonly registryLetter: string;
  /** Two letters: which provincial days the office keeps. */
  readonly province: string;
}

export async function listOffices(tx: Transaction): Promise<readonly Office[]> {
  const rows = await tx.db.selectFrom("offices").selectAll().orderBy("name_en").execute();
  return rows.map(officeFrom);
}

/** @throws office-not-found */
export async function officeOf(tx: Transaction, officeId: string): Promise<Office> {
  const row = await tx.db.selectFrom("offices").selectAll().where("id", "=", officeId).executeTakeFirst();
  if (row === undefined) throw new Refused("office-not-found");
  return officeFrom(row);
}

export function officeFrom(row: Selectable<OfficesTable>): Office {
  return {
    id: row.id,
    region: row.region,
    name: { en: row.name_en, fr: row.name_fr },
    zone: row.zone as Zone,
    registryLetter: row.registry_letter,
    province: row.province,
  };
}
