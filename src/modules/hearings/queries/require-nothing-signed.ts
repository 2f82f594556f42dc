import { sql } from "kysely";
import { Refused } from "../../../kernel/refusal.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import type { CaseRow } from "../../cases/index.ts";

/**
 * No hearing is set, nor resumed, on a case whose decision was signed and waits to be released: it took effect when it was
 * signed and dated (guard `nothing-signed`). Whoever sets it may not read the decision, and learns that there is one alone.
 * @throws hearing-after-signature
 */
export async function requireNothingSigned(tx: Transaction, cases: readonly CaseRow[]): Promise<void> {
  const ids = cases.map((one) => one.id);
  const { rows } = await sql<{ readonly id: string }>`
    select id from unnest(${ids}::uuid[]) as id where greffe.signed_and_waiting(id) is not null`.execute(tx.db);
  const held = cases.find((one) => rows.some((row) => row.id === one.id));
  if (held !== undefined) throw new Refused("hearing-after-signature", { fileNumber: held.file_number });
}
