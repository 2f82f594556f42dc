import { type RawBuilder, sql } from "kysely";
import { type CaseId, newId, type PersonId } from "../../kernel/ids.ts";
import { keysAsked } from "../../kernel/name-keys.ts";
import { Refused } from "../../kernel/refusal.ts";
import type { Transaction } from "../../platform/database/store.ts";
import { append } from "../audit/index.ts";
import { personOf } from "../parties/index.ts";
import "./db.ts";

/** More than this many alike would be a mistake in the data, not work for a person. */
const most = 10;
/** Of those who share the day of birth and have a near name: very many are written down as born on a first of January. */
const mostBorn = 3;

interface Alike {
  readonly other: PersonId;
  readonly identifier: boolean;
  readonly birth: boolean;
  readonly names: boolean;
  readonly near: boolean;
}

/**
 * Asks the registry whether a party of this case is somebody who is on another: whoever has the same client identifier,
 * however the names are spelt. Two persons are compared once. Runs for the system, which sees every person; somebody who
 * is on sealed cases alone is not compared, since whoever answered would learn of them.
 */
export async function askWhetherSame(tx: Transaction, caseId: CaseId, personId: PersonId): Promise<void> {
  const alike = sql`select o.id from persons p join persons o on o.id <> p.id and o.uci = p.uci
    where p.id = ${personId} and ${isOnOpenCase} order by o.id limit ${most}`;
  await askOfEach(tx, caseId, personId, alike, sql`false`);
}

/**
 * The same of whoever was born on the same day and has a near name, with whatever identifier. Twins are written down
 * together: who is on the same case or on one that is joined to it is another person.
 */
export async function askWhetherNear(tx: Transaction, caseId: CaseId, personId: PersonId): Promise<void> {
  const near = nearTo(await personOf(tx, personId));
  const alike = sql`select o.id from persons p join persons o on o.id <> p.id and o.born_on = p.born_on
    where p.id = ${personId} and ${near} and ${isOnOpenCase}
      and not exists (select from case_parties c where c.person_id = o.id and (c.case_id = ${caseId}
        or c.case_id in (select other.case_id from case_group_members own
          join case_group_members other on other.group_id = own.group_id and other.until_at is null
          where own.case_id = ${caseId} and own.until_at is null)))
    order by similarity(o.search_text, p.search_text) desc, o.id limit ${mostBorn}`;
  await askOfEach(tx, caseId, personId, alike, sql`words.own <> words.others`);
}

async function askOfEach(
  tx: Transaction,
  caseId: CaseId,
  personId: PersonId,
  alike: RawBuilder<unknown>,
  near: RawBuilder<unknown>,
): Promise<void> {
  const { rows } = await sql<Alike>`with alike as (${alike})
    select o.id as other, coalesce(o.uci = p.uci, false) as identifier, coalesce(o.born_on = p.born_on, false) as birth,
      words.own = words.others as names, ${near} as near
    from persons p cross join alike join persons o on o.id = alike.id
      join lateral (select
        (select array_agg(w order by w) from unnest(string_to_array(p.search_text, ' ')) w) as own,
        (select array_agg(w order by w) from unnest(string_to_array(o.search_text, ' ')) w) as others) words on true
    where p.id = ${personId} order by o.id`.execute(tx.db);
  for (const one of rows) await ask(tx, caseId, personId, one);
}

const isOnOpenCase = sql<boolean>`exists (select from case_parties c where c.person_id = o.id and c.left_at is null
  and not exists (select from sealed_cases s where s.case_id = c.case_id))`;

/** The condition that the names of `o` are near to those of this person, `p`: all of them, or the first with the last. */
function nearTo(person: Awaited<ReturnType<typeof personOf>>): RawBuilder<boolean> {
  const typed = [
    [person.given_names, person.family_name],
    [person.latin_given_names, person.latin_family_name],
  ].flatMap(([given, family]) => [[given, family].join(" "), [given?.split(/\s+/u)[0], family].join(" ")]);
  const asked = [...new Set(typed.map((one) => one.trim()))].map(keysAsked);
  const having = (ways: readonly (readonly string[])[]) =>
    ways.length === 0
      ? sql`false`
      : sql.join(
          [...new Map(ways.map((way) => [way.join(" "), way])).values()].map(
            (way) => sql`o.near_keys @> ${[...way]}::text[]`,
          ),
          sql` or `,
        );
  return sql<boolean>`coalesce(${having(asked.flatMap((one) => [...one.letters, ...one.otherScript]))}
    or ((${having(asked.flatMap((one) => one.sound))}) and similarity(o.search_text, p.search_text) > 0.1), false)`;
}

async function ask(tx: Transaction, caseId: CaseId, personId: PersonId, alike: Alike): Promise<void> {
  const id = newId<string>(Date.parse(tx.now));
  const grounds = (["identifier", "birth", "names", "near"] as const).filter((name) => alike[name]);
  const asked = await tx.db
    .insertInto("person_questions")
    .values({
      id,
      case_id: caseId,
      person_id: personId,
      other_person_id: alike.other,
      grounds: [...grounds],
      asked_at: tx.now,
      answer: null,
      words: null,
      answered_by: null,
      answered_at: null,
    })
    .onConflict((on) => on.doNothing())
    .executeTakeFirst();
  if (asked.numInsertedOrUpdatedRows === 0n) return;
  await append(tx, {
    chain: { caseId },
    type: "person-question-asked",
    payload: { questionId: id, personId, grounds: [...grounds] },
  });
  await tx.addJob("after-person-question-asked", { questionId: id }, { jobKey: `after-person-question-asked:${id}` });
}

/** Keeps what the registry says of two persons. False where somebody has said it before. */
export async function keepWhetherSame(
  tx: Transaction,
  questionId: string,
  given: { readonly answer: "same" | "different"; readonly words: string },
): Promise<boolean> {
  const answered = await tx.db
    .updateTable("person_questions")
    .set({
      answer: given.answer,
      words: given.words.trim() === "" ? null : given.words.trim(),
      answered_by: tx.actor.accountId,
      answered_at: tx.now,
    })
    .where("id", "=", questionId)
    .where("answer", "is", null)
    .executeTakeFirst();
  return answered.numUpdatedRows === 1n;
}

/** Whether the registry has still to say if a party of this case is who has the same client identifier. A near name holds nothing. */
export async function isPersonAsked(tx: Transaction, caseId: CaseId): Promise<boolean> {
  const row = await tx.db
    .selectFrom("person_questions")
    .select("id")
    .where("case_id", "=", caseId)
    .where("answer", "is", null)
    .where(sql<boolean>`'identifier' = any(grounds)`)
    .executeTakeFirst();
  return row !== undefined;
}

/** @throws person-question-open while the registry has not said whether a party of this case is somebody known */
export async function requirePersonsKnown(
  tx: Transaction,
  cases: readonly { readonly id: CaseId; readonly file_number: string }[],
): Promise<void> {
  for (const { id, file_number: fileNumber } of cases)
    if (await isPersonAsked(tx, id)) throw new Refused("person-question-open", { fileNumber });
}
