import { type CaseId, isUuid, newId, type PersonId } from "../../../kernel/ids.ts";
import { type FieldProblem, Refused } from "../../../kernel/refusal.ts";
import { type CivilDate, civilDateIn, daysBetween } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { append } from "../../audit/index.ts";
import { authorizeOnCase } from "../../cases/index.ts";
import type { NewDateToAvoid } from "../contract.ts";
import { spanOfDays } from "../domain/span-of-days.ts";
import { peopleToAskFor } from "../queries/people-to-ask-for.ts";
import "../db.ts";
import { fieldTexts } from "../text.ts";

const longestDays = 366;
const most = 40;

/**
 * Asks that days be kept free for a person of the case, with a reason that an officer reads and decides.
 * @throws case-not-found, action-not-allowed, date-to-avoid-person, dates-to-avoid-wrong, dates-to-avoid-many
 */
export async function askDateToAvoid(tx: Transaction, caseId: string, asked: NewDateToAvoid): Promise<string> {
  const theCase = await authorizeOnCase(tx, "date-to-avoid.ask", caseId);
  const people = await peopleToAskFor(tx, theCase.id);
  const person = people.find((one) => one.personId === asked.personId);
  if (person === undefined) throw new Refused("date-to-avoid-person");
  const days = { fromOn: asked.fromOn as CivilDate, toOn: asked.toOn as CivilDate, begins: null, ends: null };
  const today = civilDateIn(tx.now, theCase.office.zone);
  const wrong = wrongDays(days, today);
  if (wrong !== null) throw new Refused("dates-to-avoid-wrong", {}, [wrong]);
  const reason = asked.reason.trim();
  if (reason.length < 3)
    throw new Refused("reason-too-short", {}, [{ path: "/reason", code: "too-short", text: fieldTexts.words }]);
  const open = await tx.db
    .selectFrom("dates_to_avoid")
    .select("id")
    .where("case_id", "=", theCase.id)
    .where("state", "=", "asked")
    .limit(most)
    .execute();
  if (open.length >= most) throw new Refused("dates-to-avoid-many");
  const { from, to } = spanOfDays(days, theCase.office.zone);
  const id = newId(Date.parse(tx.now));
  await tx.db
    .insertInto("dates_to_avoid")
    .values({
      id,
      case_id: theCase.id,
      person_id: person.personId,
      from_on: days.fromOn,
      to_on: days.toOn,
      from_at: new Date(from).toISOString(),
      to_at: new Date(to).toISOString(),
      reason,
      state: "asked",
      asked_at: tx.now,
      asked_by: tx.actor.accountId as never,
      decided_at: null,
      decided_by: null,
      answer: null,
    })
    .execute();
  await record(tx, theCase.id, "date-to-avoid-asked", id, person.personId);
  return id;
}

/**
 * Accepts or refuses; a refusal says why.
 * @throws date-to-avoid-not-found, action-not-allowed, date-to-avoid-decided, refusal-reason-wanted
 */
export async function answerDateToAvoid(
  tx: Transaction,
  requestId: string,
  { accept, answer }: { readonly accept: boolean; readonly answer: string | null },
): Promise<void> {
  const asked = await requested(tx, requestId);
  await authorizeOnCase(tx, "date-to-avoid.decide", asked.case_id);
  const words = answer?.trim() || null;
  if (!accept && (words === null || words.length < 3)) throw new Refused("refusal-reason-wanted");
  const decided = await tx.db
    .updateTable("dates_to_avoid")
    .set({
      state: accept ? "accepted" : "refused",
      decided_at: tx.now,
      decided_by: tx.actor.accountId,
      answer: words === null || words.length < 3 ? null : words,
    })
    .where("id", "=", asked.id)
    .where("state", "=", "asked")
    .executeTakeFirst();
  if (decided.numUpdatedRows === 0n) throw new Refused("date-to-avoid-decided");
  await record(
    tx,
    asked.case_id,
    accept ? "date-to-avoid-accepted" : "date-to-avoid-refused",
    asked.id,
    asked.person_id,
  );
}

/** By whoever asked, before it is decided. @throws date-to-avoid-not-found, action-not-allowed, date-to-avoid-decided */
export async function withdrawDateToAvoid(tx: Transaction, requestId: string): Promise<void> {
  const asked = await requested(tx, requestId);
  await authorizeOnCase(tx, "date-to-avoid.ask", asked.case_id);
  if (asked.asked_by !== tx.actor.accountId) throw new Refused("date-to-avoid-not-yours");
  const withdrawn = await tx.db
    .updateTable("dates_to_avoid")
    .set({ state: "withdrawn" })
    .where("id", "=", asked.id)
    .where("state", "=", "asked")
    .executeTakeFirst();
  if (withdrawn.numUpdatedRows === 0n) throw new Refused("date-to-avoid-decided");
  await record(tx, asked.case_id, "date-to-avoid-withdrawn", asked.id, asked.person_id);
}

async function requested(tx: Transaction, requestId: string) {
  const row = !isUuid(requestId)
    ? undefined
    : await tx.db
        .selectFrom("dates_to_avoid")
        .select(["id", "case_id", "person_id", "asked_by"])
        .where("id", "=", requestId)
        .executeTakeFirst();
  if (row === undefined) throw new Refused("date-to-avoid-not-found");
  return row;
}

const record = (
  tx: Transaction,
  caseId: CaseId,
  type: "date-to-avoid-asked" | "date-to-avoid-accepted" | "date-to-avoid-refused" | "date-to-avoid-withdrawn",
  dateToAvoidId: string,
  personId: PersonId,
) => append(tx, { chain: { caseId }, type, payload: { dateToAvoidId, personId } });

/** The field that is wrong of the days that somebody asks for, or null. */
function wrongDays(
  { fromOn, toOn }: { readonly fromOn: CivilDate; readonly toOn: CivilDate },
  today: CivilDate,
): FieldProblem | null {
  const code = "dates-to-avoid-wrong";
  if (toOn < fromOn) return { path: "/toOn", code, text: fieldTexts.dayBefore };
  // Of one day alone, the first is what was typed.
  if (toOn < today) return { path: fromOn === toOn ? "/fromOn" : "/toOn", code, text: fieldTexts.dayPast };
  return daysBetween(fromOn, toOn) > longestDays ? { path: "/toOn", code, text: fieldTexts.daysMany } : null;
}
