import type { PersonId } from "../../../kernel/ids.ts";
import { type Instant, instantOf } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import type { ContactDetailsTable } from "../db.ts";

export interface ContactEntry {
  readonly personId: PersonId;
  readonly kind: ContactDetailsTable["kind"];
  readonly value: Record<string, string>;
  readonly source: ContactDetailsTable["source"];
  readonly fromAt: Instant;
  readonly untilAt: Instant | null;
}

/** Every contact detail of these people, the current and the former, newest first. */
export async function contactHistory(tx: Transaction, personIds: readonly PersonId[]): Promise<ContactEntry[]> {
  if (personIds.length === 0) return [];
  const rows = await tx.db
    .selectFrom("contact_details")
    .selectAll()
    .where("person_id", "in", personIds)
    .orderBy("from_at", "desc")
    .execute();
  return rows.map((row) => ({
    personId: row.person_id,
    kind: row.kind,
    value: row.value,
    source: row.source,
    fromAt: instantOf(row.from_at),
    untilAt: row.until_at === null ? null : instantOf(row.until_at),
  }));
}
