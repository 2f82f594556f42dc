import { type CounselId, newId, type PersonId } from "../../../kernel/ids.ts";
import { Refused } from "../../../kernel/refusal.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { append } from "../../audit/index.ts";
import { counselOf } from "../../parties/index.ts";
import { accountsActingAs, grantAccess } from "../access.ts";
import type { NewRepresentation } from "../contract.ts";
import { authorizeOnCase } from "../queries/authorize-on-case.ts";
import { partyOf } from "../queries/party-of.ts";

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
  const found = await authorizeOnCase(tx, "representation.begin", caseId);
  const counsel = await counselOf(tx, wanted.counselId);
  if (counsel.standing === "suspended" || counsel.standing === "revoked")
    throw new Refused("counsel-not-in-good-standing");
  await partyOf(tx, found.id, wanted.personId);
  const id = newId<string>();
  const inserted = await tx.db
    .insertInto("representations")
    .values({
      id,
      case_id: found.id,
      person_id: wanted.personId as PersonId,
      counsel_id: counsel.id,
      scope: wanted.scope,
      authorisation: wanted.authorisation,
      from_at: tx.now,
      until_at: null,
      ended_reason: null,
    })
    .onConflict((on) => on.columns(["case_id", "person_id"]).where("until_at", "is", null).doNothing())
    .executeTakeFirst();
  if (inserted.numInsertedOrUpdatedRows === 0n) throw new Refused("person-already-represented");
  for (const account of await accountsActingAs(tx, counsel.id))
    await grantAccess(tx, { caseId: found.id, ...account, sourceId: id });
  await append(tx, {
    chain: { caseId: found.id },
    type: "representation-begun",
    payload: {
      representationId: id,
      counselId: counsel.id satisfies CounselId,
      personId: wanted.personId,
      scope: wanted.scope,
      authorisation: wanted.authorisation,
    },
  });
  return { representationId: id };
}
