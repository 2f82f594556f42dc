import { sql } from "kysely";
import type { CivilDate } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { proceedingNames } from "../rules/proceedings.ts";
import { statusNames } from "../rules/statuses.ts";
import { divisionNames, named } from "../text.ts";
import { authorizeOnCase } from "./authorize-on-case.ts";

/** The cases of one story that the reader may see, from the first referral on. @throws case-not-found, action-not-allowed */
export async function chainOfCase(tx: Transaction, caseId: string) {
  const theCase = await authorizeOnCase(tx, "case.view", caseId);
  const { rows } = await sql<{
    id: string;
    file_number: string;
    division: "RPD" | "RAD" | "ID" | "IAD";
    proceeding_type: string;
    status: string;
    received_on: CivilDate;
    finalized_on: CivilDate | null;
    appellant: "person" | "minister" | null;
  }>`with recursive story(id) as (
      values (${theCase.id}::uuid)
      union select case when l.from_case_id = story.id then l.to_case_id else l.from_case_id end
        from story join case_links l on story.id in (l.from_case_id, l.to_case_id))
    select c.id, c.file_number, c.division, c.proceeding_type, c.status, c.received_on, c.finalized_on,
      (select l.appellant from case_links l where l.to_case_id = c.id) as appellant
    from story join cases c on c.id = story.id order by c.received_at, c.id`.execute(tx.db);
  return {
    items: rows.map((row) => ({
      id: row.id,
      fileNumber: row.file_number,
      division: named(row.division, divisionNames),
      proceeding: named(row.proceeding_type, proceedingNames),
      status: named(row.status, statusNames),
      receivedOn: row.received_on,
      finalizedOn: row.finalized_on,
      appellant: row.appellant,
      isThis: row.id === theCase.id,
    })),
  };
}

/** The case that a case follows from, or null. */
export async function appealedCase(tx: Transaction, caseId: string): Promise<string | null> {
  const row = await tx.db
    .selectFrom("case_links")
    .select("from_case_id")
    .where("to_case_id", "=", caseId as never)
    .executeTakeFirst();
  return row?.from_case_id ?? null;
}
