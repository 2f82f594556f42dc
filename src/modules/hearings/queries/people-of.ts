import { type Expression, sql } from "kysely";
import { jsonArrayFrom } from "kysely/helpers/postgres";
import type { AccountId, CaseId, CounselId } from "../../../kernel/ids.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { sittingRoles } from "../contract.ts";
import "../db.ts";

/** Who is at a sitting, who presides first, then by role and name; accounts and licences for the staff alone. */
export function peopleOf(tx: Transaction, hearingId: Expression<unknown>) {
  const isInside = tx.actor.kind === "staff" || tx.actor.kind === "system";
  const inside = <T>(column: string) => (isInside ? sql<T | null>`${sql.ref(column)}` : sql<T | null>`null::uuid`);
  return jsonArrayFrom(
    tx.db
      .selectFrom("hearing_people as p")
      .leftJoin("counsels as instead", "instead.id", "p.in_place_of")
      .select([
        "p.role",
        "p.name",
        "p.presides",
        sql<CaseId | null>`p.case_id`.as("caseId"),
        inside<AccountId>("p.account_id").as("accountId"),
        inside<CounselId>("p.counsel_id").as("counselId"),
        inside<CounselId>("p.in_place_of").as("inPlaceOfId"),
        sql<string | null>`nullif(concat_ws(' ', instead.given_names, instead.family_name), '')`.as("inPlaceOf"),
        sql<boolean>`p.state = 'elsewhere'`.as("isElsewhere"),
        // Without the times of the others, which are the sitting's.
        sql<string | null>`case when p.role = 'witness' then lower(p.during) end`.as("startsAt"),
        sql<string | null>`case when p.role = 'witness' then upper(p.during) end`.as("endsAt"),
      ])
      .where(sql<boolean>`p.hearing_id = ${hearingId}`)
      .where("p.state", "<>", "left")
      .orderBy("p.presides", "desc")
      .orderBy(sql`array_position(${sql.lit(`{${sittingRoles.join(",")}}`)}::text[], p.role)`)
      .orderBy(sql`lower(p.during)`)
      .orderBy("p.name")
      .orderBy("p.id"),
  );
}
