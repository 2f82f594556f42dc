import { Refused } from "../../../kernel/refusal.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { authorizeOnCase } from "../../cases/index.ts";
import type { NewRepresentation } from "../requests.ts";
import { beginRecord, endRecord } from "../steps/record.ts";

/**
 * New counsel in the place of the present one, in one transaction: the person is at no moment without counsel, and the
 * former sees the case no longer than the new one sees it not.
 * @throws case-not-found, action-not-allowed, representation-not-found, counsel-not-found,
 *   counsel-not-in-good-standing, same-counsel
 */
export async function replaceRepresentation(
  tx: Transaction,
  caseId: string,
  representationId: string,
  wanted: Omit<NewRepresentation, "personId">,
): Promise<{ readonly representationId: string }> {
  const found = await authorizeOnCase(tx, "representation.begin", caseId);
  const former = await endRecord(tx, found, representationId, "replaced");
  if (former.counselId === wanted.counselId) throw new Refused("same-counsel");
  return beginRecord(tx, found, { ...wanted, personId: former.personId });
}
