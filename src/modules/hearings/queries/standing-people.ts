import { sql } from "kysely";
import type { HearingId } from "../../../kernel/ids.ts";
import { instantOf } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import type { Hours } from "../domain/witnesses.ts";
import "../db.ts";

/** Who is at a sitting as it stands, each with their hours where they are not those of the sitting given. */
export async function standingPeople(tx: Transaction, hearingId: HearingId, sitting: Hours) {
  const rows = await tx.db
    .selectFrom("hearing_people")
    .select([
      "id",
      "role",
      "case_id as caseId",
      "account_id as accountId",
      "counsel_id as counselId",
      "name",
      "presides",
      "in_place_of as inPlaceOf",
      "state",
      sql<Date>`lower(during)`.as("startsAt"),
      sql<Date>`upper(during)`.as("endsAt"),
    ])
    .where("hearing_id", "=", hearingId)
    .where("state", "<>", "left")
    .execute();
  return rows.map(({ startsAt, endsAt, ...row }) => {
    const hours = { startsAt: instantOf(startsAt), endsAt: instantOf(endsAt) };
    const isWhole = hours.startsAt === sitting.startsAt && hours.endsAt === sitting.endsAt;
    return { ...row, hours: isWhole && row.role !== "witness" ? null : hours };
  });
}
