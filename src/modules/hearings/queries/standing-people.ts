import { sql } from "kysely";
import type { HearingId } from "../../../kernel/ids.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import type { When } from "./require-free.ts";
import "../db.ts";

/** Who is at a sitting as it stands, and whether at these very hours. */
export async function standingPeople(tx: Transaction, hearingId: HearingId, when: When) {
  return tx.db
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
      sql<boolean>`during = tstzrange(${when.startsAt}::timestamptz, ${when.endsAt}::timestamptz)`.as("isAtTheseHours"),
    ])
    .where("hearing_id", "=", hearingId)
    .where("state", "<>", "left")
    .execute();
}
