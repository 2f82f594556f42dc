import { type CaseId, newId, type PersonId } from "../../../kernel/ids.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { append } from "../../audit/index.ts";
import { endAccess, grantAccess } from "../../cases/index.ts";
import type { DesignatedRepresentativesTable } from "../db.ts";

export interface Designation {
  readonly caseId: CaseId;
  readonly personId: PersonId;
  /** Null while somebody is wanted. */
  readonly actingPersonId: PersonId | null;
  readonly basis: DesignatedRepresentativesTable["basis"];
}

/** Ends who acts for a person today, closes the case to that account, and says whether anybody did. */
export async function endDesignation(tx: Transaction, caseId: CaseId, personId: PersonId): Promise<boolean> {
  const ended = await tx.db
    .updateTable("designated_representatives")
    .set({ until_at: tx.now })
    .where("case_id", "=", caseId)
    .where("person_id", "=", personId)
    .where("until_at", "is", null)
    .returning("id")
    .execute();
  for (const one of ended) await endAccess(tx, caseId, one.id);
  // Whether the case still wants somebody is work of the registry.
  await tx.addJob("representative-changed", { caseId }, { jobKey: `representative-changed:${caseId}` });
  return ended.length > 0;
}

/**
 * Records who acts for a minor or a person who cannot appreciate the proceeding, or that somebody is wanted (IRPA 167(2)):
 * ends the former designation and writes the new one, with its event.
 */
export async function designateRepresentative(tx: Transaction, wanted: Designation): Promise<void> {
  await endDesignation(tx, wanted.caseId, wanted.personId);
  const id = newId<string>();
  await tx.db
    .insertInto("designated_representatives")
    .values({
      id,
      case_id: wanted.caseId,
      person_id: wanted.personId,
      acting_person_id: wanted.actingPersonId,
      basis: wanted.basis,
      from_at: tx.now,
      until_at: null,
    })
    .execute();
  if (wanted.actingPersonId !== null) await openToActing(tx, wanted.caseId, wanted.actingPersonId, id);
  await append(tx, {
    chain: { caseId: wanted.caseId },
    type: wanted.basis === "wanted" ? "representative-wanted" : "representative-designated",
    payload: { personId: wanted.personId, actingPersonId: wanted.actingPersonId, basis: wanted.basis },
  });
}

/** Whoever acts sees the case in the account that they already have, if they have one as a representative. */
async function openToActing(tx: Transaction, caseId: CaseId, person: PersonId, sourceId: string): Promise<void> {
  const account = await tx.db
    .selectFrom("accounts as a")
    .innerJoin("role_assignments as r", "r.account_id", "a.id")
    .select("a.id")
    .where("a.person_id", "=", person)
    .where("a.closed_at", "is", null)
    .where("r.role", "=", "designated-representative")
    .where((where) => where.or([where("r.until_at", "is", null), where("r.until_at", ">", new Date(tx.now))]))
    .executeTakeFirst();
  if (account !== undefined)
    await grantAccess(tx, { caseId, accountId: account.id, relation: "designated-representative", sourceId });
}
