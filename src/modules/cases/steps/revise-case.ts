import type { Json } from "../../../kernel/canonical-json.ts";
import type { PersonId } from "../../../kernel/ids.ts";
import { Refused } from "../../../kernel/refusal.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import type { CaseChangesTable } from "../db.ts";
import type { CaseRow } from "../queries/authorize-on-case.ts";
import { changesSince } from "../queries/case-changes.ts";

export interface CaseChange {
  readonly kind: CaseChangesTable["kind"];
  readonly personId: PersonId | null;
  readonly field: string;
  readonly was: Json;
  readonly became: Json;
}

/**
 * Begins an edit: locks the case (rows that name it may be written meanwhile: `lockCases`) and refuses when somebody changed it after the editor opened it, with what changed.
 * `base` is the version that the editor's page shows; null for the tribunal's own steps, which read the newest.
 * @throws case-changed-meanwhile with one field problem for each change
 */
export async function lockCase(tx: Transaction, row: CaseRow, base: number | null): Promise<CaseRow> {
  const locked = await tx.db
    .selectFrom("cases")
    .selectAll()
    .where("id", "=", row.id)
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow();
  if (base === null || locked.version === base) return locked;
  const fields = await changesSince(tx, row.id, base);
  throw new Refused("case-changed-meanwhile", { version: locked.version }, fields);
}

/** Ends an edit of a locked case: its history gets a row for each change and the case a new version. */
export async function keepChanges(
  tx: Transaction,
  locked: Pick<CaseRow, "id" | "version">,
  changes: readonly CaseChange[],
  reason: string | null,
): Promise<number> {
  const version = locked.version + 1;
  await tx.db.updateTable("cases").set({ version }).where("id", "=", locked.id).execute();
  if (changes.length > 0)
    await tx.db
      .insertInto("case_changes")
      .values(
        changes.map((change, ordinal) => ({
          case_id: locked.id,
          version,
          ordinal,
          kind: change.kind,
          person_id: change.personId,
          field: change.field,
          was: JSON.stringify(change.was),
          became: JSON.stringify(change.became),
          reason,
          changed_by: tx.actor.accountId,
          changed_at: tx.now,
        })),
      )
      .execute();
  return version;
}
