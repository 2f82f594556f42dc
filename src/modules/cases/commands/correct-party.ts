import type { Static } from "typebox";
import type { CaseId, PersonId } from "../../../kernel/ids.ts";
import { Refused } from "../../../kernel/refusal.ts";
import { cleanLine } from "../../../kernel/written-line.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { append } from "../../audit/index.ts";
import { correctPerson, languageCode, spokenProblems } from "../../parties/index.ts";
import { authorizeOnCase } from "../queries/authorize-on-case.ts";
import { partyOf } from "../queries/party-of.ts";
import type { PartyCorrectionSchema } from "../requests.ts";
import { type CaseChange, keepChanges, lockCase } from "../steps/revise-case.ts";

/** What tells that two persons may be one. */
const compared: ReadonlySet<string> = new Set([
  "familyName",
  "givenNames",
  "latinFamilyName",
  "latinGivenNames",
  "alsoKnownAs",
  "bornOn",
  "uci",
]);

/**
 * The registry corrects what a case says of a party: names, birth, nationality, identifier, language, interpreter.
 * What it was stays in the case's history; the record names the fields, never their content.
 * @throws case-not-found, action-not-allowed, person-not-party, case-changed-meanwhile, person-without-name,
 *   name-unreadable, name-not-latin, birth-date-impossible, country-unknown, interpreter-language-unknown,
 *   interpreter-language-not-named, interpreter-dialect-of-none, interpreter-dialect-unreadable
 */
export async function correctParty(
  tx: Transaction,
  caseId: string,
  personId: string,
  edit: Static<typeof PartyCorrectionSchema>,
): Promise<void> {
  const found = await authorizeOnCase(tx, "case.correct", caseId);
  const party = await partyOf(tx, found.id, personId);
  const [wrong, ...others] = spokenProblems(edit, "");
  if (wrong !== undefined) throw new Refused(wrong.code, {}, [wrong, ...others]);
  const locked = await lockCase(tx, found, edit.version);
  const corrected = await correctPerson(tx, party, edit.person);
  const { isPrincipal, spoken } = await correctSpoken(tx, found.id, party, edit);
  const changes = [...corrected.changes, ...spoken].map(
    (change): CaseChange => ({ kind: "party-corrected", personId: party, ...change }),
  );
  if (changes.length === 0) return;
  if (isPrincipal)
    await tx.db
      .updateTable("cases")
      .set({ principal_name: corrected.displayName, principal_sort: corrected.sortText })
      .where("id", "=", found.id)
      .execute();
  if (corrected.changes.some(({ field }) => compared.has(field)))
    await tx.addJob("person-written", { caseId: found.id, personId: party });
  const version = await keepChanges(tx, locked, changes, edit.reason);
  await append(tx, {
    chain: { caseId: found.id },
    type: "party-corrected",
    payload: { personId: party, fields: changes.map((change) => change.field), version },
  });
}

/** The party's language and that of the interpretation; gives back what changed of them. */
async function correctSpoken(
  tx: Transaction,
  caseId: CaseId,
  personId: PersonId,
  edit: Static<typeof PartyCorrectionSchema>,
) {
  const interpreterLanguage = languageCode(edit.interpreterLanguage);
  const interpreterDialect = edit.interpreterDialect === null ? null : cleanLine(edit.interpreterDialect);
  const own = await tx.db
    .selectFrom("case_parties")
    .select(["is_principal", "language", "interpreter_language", "interpreter_dialect"])
    .where("case_id", "=", caseId)
    .where("person_id", "=", personId)
    .executeTakeFirstOrThrow();
  const spoken = [
    { field: "language", was: own.language, became: edit.language },
    { field: "interpreterLanguage", was: languageCode(own.interpreter_language), became: interpreterLanguage },
    { field: "interpreterDialect", was: own.interpreter_dialect, became: interpreterDialect },
  ].filter((one) => one.was !== one.became);
  if (spoken.length > 0)
    await tx.db
      .updateTable("case_parties")
      .set({
        language: edit.language,
        interpreter_language: interpreterLanguage,
        interpreter_dialect: interpreterDialect,
      })
      .where("case_id", "=", caseId)
      .where("person_id", "=", personId)
      .execute();
  return { isPrincipal: own.is_principal, spoken };
}
