import { type RawBuilder, sql } from "kysely";
import type { CaseId, HearingId } from "../../../kernel/ids.ts";
import { newId } from "../../../kernel/ids.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { type SittingPerson, samePerson } from "../domain/sitting-people.ts";
import type { When } from "../queries/require-free.ts";
import { standingPeople } from "../queries/standing-people.ts";
import { alreadySitting } from "../rules/already-sitting.ts";
import type { PreparedSitting } from "./prepare-sitting.ts";
import { guarded } from "./write-hearing.ts";
import "../db.ts";

/**
 * Writes who is at the sitting from now on: who stays keeps their row, who leaves is marked so, who comes gets one.
 * @throws what `prepareSitting` says of somebody who is at another sitting, where two decide at once
 */
export async function writePeople(tx: Transaction, hearingId: HearingId, prepared: PreparedSitting): Promise<void> {
  const standing = await standingPeople(tx, hearingId, prepared);
  const leaving = standing.filter((row) => !prepared.people.some((one) => samePerson(row, one)));
  await leavePeople(tx, hearingId, { ids: leaving.map((row) => row.id) });
  const coming = prepared.people.filter((one) => !standing.some((row) => samePerson(row, one)));
  // In one order, so that two officers wait for each other and neither for both.
  for (const one of coming.toSorted((a, b) => keyOf(a).localeCompare(keyOf(b))))
    await guarded(
      prepared,
      () => addPerson(tx, hearingId, one, { during: duringOf(one.hours ?? prepared), state: "set" }),
      {
        code: alreadySitting[one.role],
        name: one.name,
      },
    );
}

const keyOf = (one: SittingPerson) => `${one.accountId ?? one.counselId ?? ""} ${one.role} ${one.name}`;

export const duringOf = (when: When): RawBuilder<string> =>
  sql<string>`tstzrange(${when.startsAt}::timestamptz, ${when.endsAt}::timestamptz)`;

export async function addPerson(
  tx: Transaction,
  hearingId: HearingId,
  one: Omit<SittingPerson, "path">,
  at: { readonly during: RawBuilder<string>; readonly state: "set" | "elsewhere" },
): Promise<void> {
  await tx.db
    .insertInto("hearing_people")
    .values({
      id: newId<string>(Date.parse(tx.now)),
      hearing_id: hearingId,
      role: one.role,
      case_id: one.caseId,
      account_id: one.accountId,
      counsel_id: one.counselId,
      name: one.name,
      presides: one.presides,
      in_place_of: one.inPlaceOf,
      during: at.during,
      state: at.state,
      set_at: tx.now,
      left_at: null,
    })
    .execute();
}

/** Somebody of a sitting, those of one of its cases, or all of them are no longer to come. */
export async function leavePeople(
  tx: Transaction,
  hearingId: HearingId,
  which: { readonly ids: readonly string[] } | { readonly caseId: CaseId } | "all",
): Promise<void> {
  if (which !== "all" && "ids" in which && which.ids.length === 0) return;
  let leaving = tx.db
    .updateTable("hearing_people")
    .set({ state: "left", left_at: tx.now })
    .where("hearing_id", "=", hearingId)
    .where("state", "<>", "left");
  if (which !== "all")
    leaving = "ids" in which ? leaving.where("id", "in", [...which.ids]) : leaving.where("case_id", "=", which.caseId);
  await leaving.execute();
}
