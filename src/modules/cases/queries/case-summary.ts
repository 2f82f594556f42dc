import type { Selectable } from "kysely";
import type { Zone } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import type { CaseSummary } from "../contract.ts";
import type { CasesTable } from "../db.ts";
import { proceedingNames } from "../rules/proceedings.ts";
import { statusNames } from "../rules/statuses.ts";
import { streams } from "../rules/transition.ts";
import { divisionNames, named } from "../text.ts";

/** Cases alone: to count them, their offices need not be read. */
export const casesQuery = (tx: Transaction) => tx.db.selectFrom("cases as c");

export type Cases = ReturnType<typeof casesQuery>;

/** Cases joined with their office: what every list reads. */
export function summariesOfCases(cases: Cases) {
  return cases
    .innerJoin("offices as o", "o.id", "c.office_id")
    .select([
      "c.id",
      "c.file_number",
      "c.division",
      "c.proceeding_type",
      "c.status",
      "c.stream",
      "c.principal_name",
      "c.language",
      "c.received_on",
      "c.country",
      "c.has_counsel",
      "c.representative_wanted",
      "c.principal_sort",
      "o.id as office_id",
      "o.name_en",
      "o.name_fr",
      "o.zone",
    ]);
}

export type SummaryRow = Pick<
  Selectable<CasesTable>,
  | "id"
  | "file_number"
  | "division"
  | "proceeding_type"
  | "status"
  | "stream"
  | "principal_name"
  | "language"
  | "received_on"
  | "country"
  | "office_id"
  | "has_counsel"
  | "representative_wanted"
  | "principal_sort"
> & { readonly name_en: string; readonly name_fr: string; readonly zone: Zone };

export function summaryView(row: SummaryRow): CaseSummary {
  return {
    id: row.id,
    fileNumber: row.file_number,
    division: named(row.division, divisionNames),
    proceedingType: named(row.proceeding_type, proceedingNames),
    stream: row.stream === null ? null : named(row.stream, streams),
    status: named(row.status, statusNames),
    office: { id: row.office_id, name: { en: row.name_en, fr: row.name_fr }, zone: row.zone },
    principal: row.principal_name,
    language: row.language,
    receivedOn: row.received_on,
    country: row.country,
    hasCounsel: row.has_counsel,
    representativeWanted: row.representative_wanted,
  };
}
