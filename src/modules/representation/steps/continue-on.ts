import type { CaseId } from "../../../kernel/ids.ts";
import { Refused } from "../../../kernel/refusal.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { authorizeOnCase } from "../../cases/index.ts";
import { openCasesOfPerson } from "./cases-of-counsel.ts";
import { designateRepresentative } from "./designation.ts";
import { keepMinister } from "./participation.ts";
import { beginRecord } from "./record.ts";

interface Continued {
  readonly from: CaseId;
  readonly to: CaseId;
  readonly keepsCounsel: boolean;
  readonly keepsMinister: boolean;
}

/**
 * Who acts for whom on a case that follows from another: whoever is designated goes on (RAD Rules, r. 23), the person's
 * own account sees the new case, and counsel goes on where the notice of appeal names the same one. Counsel whose licence
 * is not in good standing does not. In an appeal by the Minister, those who took part for the Minister go on. The caller has
 * authorized the actor.
 */
export async function continueOn(tx: Transaction, { from, to, keepsCounsel, keepsMinister }: Continued): Promise<void> {
  const designated = await tx.db
    .selectFrom("designated_representatives")
    .select(["person_id", "acting_person_id", "basis"])
    .where("case_id", "=", from)
    .where("until_at", "is", null)
    .execute();
  for (const one of designated)
    await designateRepresentative(tx, {
      caseId: to,
      personId: one.person_id,
      actingPersonId: one.acting_person_id,
      basis: one.basis,
    });
  const accounts = await tx.db
    .selectFrom("case_access as a")
    .select("a.account_id")
    .distinct()
    .where("a.case_id", "=", from)
    .where("a.relation", "in", ["party", "designated-representative"])
    .where("a.until_at", "is", null)
    .execute();
  for (const { account_id: accountId } of accounts) await openCasesOfPerson(tx, accountId);
  if (keepsMinister) await keepMinister(tx, from, to);
  if (keepsCounsel) await keepCounsel(tx, from, to);
}

async function keepCounsel(tx: Transaction, from: CaseId, to: CaseId): Promise<void> {
  const theCase = await authorizeOnCase(tx, "representation.begin", to);
  const records = await tx.db
    .selectFrom("representations")
    .select(["person_id", "counsel_id"])
    .where("case_id", "=", from)
    .where("until_at", "is", null)
    .execute();
  for (const one of records)
    await beginRecord(tx, theCase, {
      personId: one.person_id,
      counselId: one.counsel_id,
      scope: "whole-proceeding",
      authorisation: "counsel-contact-information-form",
    }).catch(onlyLostStanding);
}

function onlyLostStanding(error: unknown): void {
  if (!(error instanceof Refused) || error.code !== "counsel-not-in-good-standing") throw error;
}
