import { isUuid } from "../../../kernel/ids.ts";
import { Refused } from "../../../kernel/refusal.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { append } from "../../audit/index.ts";
import { authorizeOnCase, endAccess } from "../../cases/index.ts";
import { beginParticipation } from "../steps/participation.ts";

/**
 * Opens a case to one of the Minister's counsel, because the Minister is a party or has given notice to intervene
 * (RPD Rules, r. 29). Until then the Minister's counsel does not see that there is a case.
 * @throws case-not-found, action-not-allowed, not-minister-counsel, minister-already-on-case
 */
export async function joinMinister(
  tx: Transaction,
  caseId: string,
  accountId: string,
  basis: "party" | "intervention",
): Promise<{ readonly participationId: string }> {
  const found = await authorizeOnCase(tx, "minister.join", caseId);
  const participationId = await beginParticipation(tx, { caseId: found.id, accountId, basis });
  if (participationId === null) throw new Refused("minister-already-on-case");
  return { participationId };
}

/** @throws case-not-found, action-not-allowed, participation-not-found */
export async function endMinister(tx: Transaction, caseId: string, participationId: string): Promise<void> {
  const found = await authorizeOnCase(tx, "minister.end", caseId);
  if (!isUuid(participationId)) throw new Refused("participation-not-found");
  const ended = await tx.db
    .updateTable("minister_participations")
    .set({ until_at: tx.now })
    .where("id", "=", participationId)
    .where("case_id", "=", found.id)
    .where("until_at", "is", null)
    .executeTakeFirst();
  if (ended.numUpdatedRows === 0n) throw new Refused("participation-not-found");
  await endAccess(tx, found.id, participationId);
  await append(tx, { chain: { caseId: found.id }, type: "minister-left", payload: { participationId } });
}
