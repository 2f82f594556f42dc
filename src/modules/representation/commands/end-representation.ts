import type { Transaction } from "../../../platform/database/store.ts";
import type { Tables } from "../../../platform/database/tables.ts";
import { authorizeOnCase } from "../../cases/index.ts";
import { endRecord } from "../steps/record.ts";

/**
 * Takes a counsel off the record: from this commit on, the counsel and the counsel's delegates no longer see the case.
 * @throws case-not-found, action-not-allowed, representation-not-found
 */
export async function endRepresentation(
  tx: Transaction,
  caseId: string,
  representationId: string,
  reason: NonNullable<Tables["representations"]["ended_reason"]>,
): Promise<void> {
  await endRecord(tx, await authorizeOnCase(tx, "representation.end", caseId), representationId, reason);
}
