import type { Zone } from "../../../kernel/time.ts";

/** What reckoning needs of an office, for the command line, which asks no tribunal. A test holds it to the table. */
export interface ReckoningOffice {
  readonly zone: Zone;
  readonly province: string;
}

const eastern = "America/Toronto" as Zone;

export const reckoningOffices: Readonly<Record<string, ReckoningOffice>> = {
  montreal: { zone: eastern, province: "QC" },
  ottawa: { zone: eastern, province: "ON" },
  toronto: { zone: eastern, province: "ON" },
  vancouver: { zone: "America/Vancouver" as Zone, province: "BC" },
  calgary: { zone: "America/Edmonton" as Zone, province: "AB" },
};
