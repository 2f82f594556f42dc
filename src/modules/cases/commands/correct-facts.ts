import type { Static } from "typebox";
import { Refused } from "../../../kernel/refusal.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { append } from "../../audit/index.ts";
import { factProblems } from "../domain/fact-problems.ts";
import { authorizeOnCase } from "../queries/authorize-on-case.ts";
import type { FactsCorrectionSchema } from "../requests.ts";
import { type CaseChange, keepChanges, lockCase } from "../steps/revise-case.ts";

/**
 * The registry corrects what a case says of the proceeding itself: its language, claim type, country, where it was made.
 * @throws case-not-found, action-not-allowed, case-changed-meanwhile, claim-type-unknown, country-unknown
 */
export async function correctFacts(
  tx: Transaction,
  caseId: string,
  edit: Static<typeof FactsCorrectionSchema>,
): Promise<void> {
  const found = await authorizeOnCase(tx, "case.correct", caseId);
  const locked = await lockCase(tx, found, edit.version);
  const problems = factProblems({ division: locked.division, ...edit }, locked.received_on, "");
  const [first] = problems;
  if (first !== undefined) throw new Refused(first.code, {}, problems);
  const changes = [
    { field: "caseLanguage", was: locked.language, became: edit.language },
    { field: "claimType", was: locked.claim_type, became: edit.claimType },
    { field: "origin", was: locked.origin, became: edit.origin },
    { field: "country", was: locked.country, became: edit.country },
  ]
    .filter((one) => one.was !== one.became)
    .map((one): CaseChange => ({ kind: "facts-corrected", personId: null, ...one }));
  if (changes.length === 0) return;
  await tx.db
    .updateTable("cases")
    .set({ language: edit.language, claim_type: edit.claimType, origin: edit.origin, country: edit.country })
    .where("id", "=", found.id)
    .execute();
  const version = await keepChanges(tx, locked, changes, edit.reason);
  await append(tx, {
    chain: { caseId: found.id },
    type: "case-facts-corrected",
    payload: { fields: changes.map((change) => change.field), version },
  });
}
