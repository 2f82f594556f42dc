import { type CounselId, isUuid, newId, type PersonId } from "../../../kernel/ids.ts";
import { Refused } from "../../../kernel/refusal.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import type { Tables } from "../../../platform/database/tables.ts";
import { append } from "../../audit/index.ts";
import type { CaseRow } from "../../cases/index.ts";
import { endAccess, grantAccess, hasHearing, partyOf } from "../../cases/index.ts";
import { counselOf } from "../../parties/index.ts";
import type { NewRepresentation } from "../requests.ts";
import { accountsActingAs } from "./cases-of-counsel.ts";

/**
 * Puts a counsel on record and opens the case to the counsel's accounts. The caller has authorized the actor.
 * @throws person-not-party, counsel-not-found, counsel-not-in-good-standing, person-already-represented
 */
export async function beginRecord(
  tx: Transaction,
  theCase: CaseRow,
  wanted: NewRepresentation,
): Promise<{ readonly representationId: string }> {
  const counsel = await counselOf(tx, wanted.counselId);
  if (counsel.standing === "suspended" || counsel.standing === "revoked")
    throw new Refused("counsel-not-in-good-standing");
  const personId = await partyOf(tx, theCase.id, wanted.personId);
  const id = newId<string>();
  const inserted = await tx.db
    .insertInto("representations")
    .values({
      id,
      case_id: theCase.id,
      person_id: personId,
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
    await grantAccess(tx, { caseId: theCase.id, ...account, sourceId: id });
  await append(tx, {
    chain: { caseId: theCase.id },
    type: "representation-begun",
    payload: {
      representationId: id,
      counselId: counsel.id,
      personId,
      scope: wanted.scope,
      authorisation: wanted.authorisation,
    },
  });
  await tellHearings(tx, theCase);
  return { representationId: id };
}

/**
 * Takes a counsel off the record and closes the case to the counsel's accounts. The caller has authorized the actor.
 * @throws representation-not-found
 */
export async function endRecord(
  tx: Transaction,
  theCase: CaseRow,
  representationId: string,
  reason: NonNullable<Tables["representations"]["ended_reason"]>,
): Promise<{ readonly personId: PersonId; readonly counselId: CounselId }> {
  if (!isUuid(representationId)) throw new Refused("representation-not-found");
  const ended = await tx.db
    .updateTable("representations")
    .set({ until_at: tx.now, ended_reason: reason })
    .where("id", "=", representationId)
    .where("case_id", "=", theCase.id)
    .where("until_at", "is", null)
    .returning(["person_id", "counsel_id"])
    .executeTakeFirst();
  if (ended === undefined) throw new Refused("representation-not-found");
  await endAccess(tx, theCase.id, representationId);
  await append(tx, {
    chain: { caseId: theCase.id },
    type: "representation-ended",
    payload: { representationId, reason },
  });
  await tellHearings(tx, theCase);
  return { personId: ended.person_id, counselId: ended.counsel_id };
}

/** Who is at the hearing that is set follows from who is on the case (job of `hearings`); before it, who is asked of its date. */
export async function tellHearings(tx: Transaction, theCase: CaseRow): Promise<void> {
  const job = hasHearing(theCase) ? "people-of-case-changed" : "counsel-of-offers-changed";
  await tx.addJob(job, { caseId: theCase.id });
}
