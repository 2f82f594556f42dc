import { isUuid } from "../../../kernel/ids.ts";
import { Refused } from "../../../kernel/refusal.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import type { Tables } from "../../../platform/database/tables.ts";
import { append } from "../../audit/index.ts";
import { endAccess } from "../access.ts";
import { authorizeOnCase } from "../queries/authorize-on-case.ts";

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
  const found = await authorizeOnCase(tx, "representation.end", caseId);
  if (!isUuid(representationId)) throw new Refused("representation-not-found");
  const ended = await tx.db
    .updateTable("representations")
    .set({ until_at: tx.now, ended_reason: reason })
    .where("id", "=", representationId)
    .where("case_id", "=", found.id)
    .where("until_at", "is", null)
    .executeTakeFirst();
  if (ended.numUpdatedRows === 0n) throw new Refused("representation-not-found");
  await endAccess(tx, found.id, representationId);
  await append(tx, {
    chain: { caseId: found.id },
    type: "representation-ended",
    payload: { representationId, reason },
  });
}
