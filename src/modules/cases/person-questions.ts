import { sql } from "kysely";
import { type CaseId, newId, type PersonId } from "../../kernel/ids.ts";
import { Refused } from "../../kernel/refusal.ts";
import type { Transaction } from "../../platform/database/store.ts";
import { append } from "../audit/index.ts";
import "./db.ts";

/** More than this many alike would be a mistake in the data, not work for a person. */
const most = 10;

interface Alike {
  readonly other: PersonId;
  readonly identifier: boolean;
  readonly birth: boolean;
  readonly names: boolean;
}

/**
 * Asks the registry whether a party of this file is somebody who is on another: whoever has the
 * same client identifier, however the names are spelt. Two persons are compared once. Runs for the system, which sees
 * every person; somebody who is on sealed files alone is not compared, since whoever answered would learn of them.
 */
export async function askWhetherSame(tx: Transaction, caseId: CaseId, personId: PersonId): Promise<void> {
  const { rows } = await sql<Alike>`
    select o.id as other, coalesce(o.uci = p.uci, false) as identifier, coalesce(o.born_on = p.born_on, false) as birth,
      words.own = words.others as names
    from persons p join persons o on o.id <> p.id and o.uci = p.uci
      join lateral (select
        (select array_agg(w order by w) from unnest(string_to_array(p.search_text, ' ')) w) as own,
        (select array_agg(w order by w) from unnest(string_to_array(o.search_text, ' ')) w) as others) words on true
    where p.id = ${personId}
      and exists (select from case_parties c where c.person_id = o.id and c.left_at is null
        and not exists (select from sealed_cases s where s.case_id = c.case_id))
    order by o.id limit ${most}`.execute(tx.db);
  for (const one of rows) await ask(tx, caseId, personId, one);
}

async function ask(tx: Transaction, caseId: CaseId, personId: PersonId, alike: Alike): Promise<void> {
  const id = newId<string>(Date.parse(tx.now));
  const grounds = (["identifier", "birth", "names"] as const).filter((name) => alike[name]);
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
  await tx.addJob("person-question-asked", { questionId: id }, { jobKey: `person-question-asked:${id}` });
}

/** Whether a question about a party of this file waits for the registry's answer. */
export async function isPersonAsked(tx: Transaction, caseId: CaseId): Promise<boolean> {
  const row = await tx.db
    .selectFrom("person_questions")
    .select("id")
    .where("case_id", "=", caseId)
    .where("answer", "is", null)
    .executeTakeFirst();
  return row !== undefined;
}

/** @throws person-question-open while the registry has not said whether a party of this file is somebody known */
export async function requirePersonsKnown(
  tx: Transaction,
  cases: readonly { readonly id: CaseId; readonly file_number: string }[],
): Promise<void> {
  for (const { id, file_number: fileNumber } of cases)
    if (await isPersonAsked(tx, id)) throw new Refused("person-question-open", { fileNumber });
}
