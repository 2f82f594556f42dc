import { sql } from "kysely";
import type { CaseId } from "../../../kernel/ids.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import type { ToHide } from "../domain/anonymise.ts";
import "../db.ts";

const some = <T>(values: readonly (T | null | undefined | "")[]): T[] =>
  values.filter((one): one is T => one !== null && one !== undefined && one !== "");

/**
 * Whom the published text of these cases must not name: their persons and those of the cases joined or linked with them, and who
 * acts for a person, in every writing that is known.
 */
export async function toHide(tx: Transaction, caseIds: readonly CaseId[], also: readonly string[]): Promise<ToHide> {
  const cases = await casesAround(tx, caseIds);
  const ids = cases.map((one) => one.id);
  const persons = await tx.db
    .selectFrom("persons as p")
    .select(["p.id", "p.family_name", "p.given_names", "p.latin_family_name", "p.latin_given_names"])
    .select(["p.also_known_as", "p.uci", "p.born_on"])
    .where((of) =>
      of.or([
        of("p.id", "in", of.selectFrom("case_parties").select("person_id").where("case_id", "in", ids)),
        of(
          "p.id",
          "in",
          of
            .selectFrom("designated_representatives")
            .select("acting_person_id")
            .where("case_id", "in", ids)
            .$castTo<never>(),
        ),
      ]),
    )
    .execute();
  const contacts = await contactsOf(
    tx,
    persons.map((one) => one.id),
  );
  const names = persons.flatMap((one) => [
    some([one.given_names, one.family_name]).join(" "),
    some([one.latin_given_names, one.latin_family_name]).join(" "),
    ...one.also_known_as,
  ]);
  return {
    names: some([...names, ...cases.map((one) => one.principal_name), ...also]),
    clientIds: some(persons.map((one) => one.uci)),
    fileNumbers: cases.map((one) => one.file_number),
    birthDates: some(persons.map((one) => one.born_on)),
    ...contacts,
  };
}

/** The cases themselves, those joined with them, and the claim or the appeals beside each. */
async function casesAround(tx: Transaction, caseIds: readonly CaseId[]) {
  const { rows } = await sql<{ id: CaseId; file_number: string; principal_name: string }>`
    with own as (select unnest(${caseIds}::uuid[]) as id),
    joined as (select id from own union select other.case_id from own join case_group_members m on m.case_id = own.id
      join case_group_members other on other.group_id = m.group_id),
    linked as (select id from joined union select l.from_case_id from joined join case_links l on l.to_case_id = joined.id
      union select l.to_case_id from joined join case_links l on l.from_case_id = joined.id)
    select c.id, c.file_number, c.principal_name from cases c join linked on linked.id = c.id`.execute(tx.db);
  return rows;
}

async function contactsOf(tx: Transaction, personIds: readonly string[]) {
  const rows =
    personIds.length === 0
      ? []
      : await tx.db
          .selectFrom("contact_details")
          .select(["kind", "value"])
          .where("person_id", "in", personIds as never)
          .execute();
  const of = (kind: (typeof rows)[number]["kind"]) => rows.filter((one) => one.kind === kind);
  const values = (kind: (typeof rows)[number]["kind"]) => of(kind).flatMap((one) => Object.values(one.value));
  return {
    addresses: of("address").map((one) => some(Object.values(one.value)).join("\n")),
    telephones: values("phone").filter((one) => /\d/.test(one)),
    emails: values("email").filter((one) => one.includes("@")),
  };
}
