import type { Transaction } from "../../../platform/database/store.ts";
import { authorizeOnCase } from "../../cases/index.ts";
import type { NewRepresentation } from "../requests.ts";
import { beginRecord } from "../steps/record.ts";

/**
 * Puts a counsel on record for one party of a case, and opens the case to the counsel's account from that moment
 * (RPD Rules, r. 14).
 * @throws case-not-found, action-not-allowed, person-not-party, counsel-not-found, counsel-not-in-good-standing,
 *   person-already-represented
 */
export async function beginRepresentation(
  tx: Transaction,
  caseId: string,
  wanted: NewRepresentation,
): Promise<{ readonly representationId: string }> {
  return beginRecord(tx, await authorizeOnCase(tx, "representation.begin", caseId), wanted);
}
