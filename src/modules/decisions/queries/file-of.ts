import type { Selectable } from "kysely";
import type { Transaction } from "../../../platform/database/store.ts";
import type { Tables } from "../../../platform/database/tables.ts";
import type { DecisionId } from "../db.ts";

export type DecisionFileRow = Selectable<Tables["decision_files"]>;

/** The document that stands for the reasons, for whoever may read the draft; null where they are written here. */
export async function fileOf(
  tx: Transaction,
  row: { readonly id: DecisionId; readonly file_version: number | null },
): Promise<DecisionFileRow | null> {
  if (row.file_version === null) return null;
  const found = await tx.db
    .selectFrom("decision_files")
    .selectAll()
    .where("decision_id", "=", row.id)
    .where("version", "=", row.file_version)
    .executeTakeFirst();
  return found ?? null;
}
