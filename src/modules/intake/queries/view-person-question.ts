import { isUuid, type PersonId } from "../../../kernel/ids.ts";
import type { Action } from "../../../kernel/permission.ts";
import { Refused } from "../../../kernel/refusal.ts";
import { instantOf } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { authorizeOnCase } from "../../cases/index.ts";
import { contactHistory, displayName, latinName, personOf } from "../../parties/index.ts";
import type { ComparedPerson, PersonQuestion } from "../contract.ts";

/** @throws person-question-not-found, action-not-allowed */
export async function personQuestionOf(tx: Transaction, questionId: string, action: Action) {
  const row = !isUuid(questionId)
    ? undefined
    : await tx.db.selectFrom("person_questions").selectAll().where("id", "=", questionId).executeTakeFirst();
  if (row === undefined) throw new Refused("person-question-not-found");
  return { row, theCase: await authorizeOnCase(tx, action, row.case_id) };
}

/**
 * Two persons side by side, and what the registry said of them.
 * @throws person-question-not-found, action-not-allowed
 */
export async function viewPersonQuestion(tx: Transaction, questionId: string): Promise<PersonQuestion> {
  const { row } = await personQuestionOf(tx, questionId, "person-question.view");
  const by =
    row.answered_by === null
      ? undefined
      : await tx.db.selectFrom("accounts").select("name").where("id", "=", row.answered_by).executeTakeFirst();
  return {
    id: row.id,
    caseId: row.case_id,
    grounds: [...row.grounds],
    persons: [await compared(tx, row.person_id), await compared(tx, row.other_person_id)],
    answer: row.answer,
    words: row.words,
    answeredBy: by?.name ?? null,
    answeredAt: row.answered_at === null ? null : instantOf(row.answered_at),
  };
}

/** The parts of an address, an e-mail address or a number as they are written: the database keeps them in another order. */
const inWritingOrder = [
  ...["lines", "locality", "province", "postalCode", "country", "latinLines", "latinLocality", "latinProvince"],
  ...["address", "number"],
];

async function compared(tx: Transaction, personId: PersonId): Promise<ComparedPerson> {
  const row = await personOf(tx, personId);
  const names = {
    familyName: row.family_name,
    givenNames: row.given_names,
    latinFamilyName: row.latin_family_name,
    latinGivenNames: row.latin_given_names,
    alsoKnownAs: row.also_known_as,
  };
  const cases = await tx.db
    .selectFrom("case_parties as p")
    .innerJoin("cases as c", "c.id", "p.case_id")
    .select(["c.id", "c.file_number as fileNumber", "c.received_on as receivedOn", "c.country"])
    .where("p.person_id", "=", personId)
    .where("p.left_at", "is", null)
    .orderBy("c.received_on")
    .orderBy("c.id")
    .execute();
  const contact = (await contactHistory(tx, [personId])).filter((one) => one.untilAt === null);
  return {
    personId,
    name: displayName(names),
    latinName: latinName(names),
    otherNames: [...row.also_known_as],
    bornOn: row.born_on,
    bornYear: row.born_year,
    nationalities: [...row.nationalities],
    uci: row.uci,
    contact: contact.map(({ kind, value }) => ({
      kind,
      value: inWritingOrder
        .flatMap((name) => value[name]?.split(/\r?\n/) ?? [])
        .filter((part) => part !== "")
        .join(", "),
    })),
    cases: cases,
  };
}
