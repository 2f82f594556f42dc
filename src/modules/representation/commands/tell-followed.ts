import { type RawBuilder, sql } from "kysely";
import type { AccountId, CaseId, CounselId } from "../../../kernel/ids.ts";
import type { Instant } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { append } from "../../audit/index.ts";
import type { CounselRow } from "../../parties/index.ts";
import { tellHearings } from "../steps/record.ts";
import "../db.ts";

export interface FollowedAccess {
  readonly counselId: CounselId;
  readonly standing: CounselRow["standing"];
  /** Who recorded the standing, and when. */
  readonly by: AccountId | null;
  readonly at: Instant;
}

/**
 * Writes into the history of each case that whoever recorded a counsel's standing could not see, that it closed or opened
 * to the counsel with it. Once, however often the job runs.
 */
export async function tellFollowed(tx: Transaction, { counselId, standing, by, at }: FollowedAccess): Promise<void> {
  const type = standing === "good" || standing === "unknown" ? "counsel-access-restored" : "counsel-access-suspended";
  const isTold = (id: RawBuilder<unknown>) => sql<boolean>`exists (select from events e where e.case_id = ${id}
    and e.type = ${type} and e.payload->>'counselId' = ${counselId}
    and (e.occurred_at = ${at}::timestamptz or e.payload->>'since' = ${at}))`;
  const { rows } = await sql<{ id: CaseId }>`
    select distinct r.case_id as id from representations r
    where r.counsel_id = ${counselId} and r.from_at <= ${at}::timestamptz
      and (r.until_at is null or r.until_at > ${at}::timestamptz) and not ${isTold(sql`r.case_id`)}
    order by 1`.execute(tx.db);
  await tellHearingsOf(tx, counselId);
  for (const { id } of rows) {
    await tx.db.selectFrom("chain_heads").select("seq").where("chain_id", "=", id).forUpdate().execute();
    const told = await sql<{ told: boolean }>`select ${isTold(sql`${id}`)} as told`.execute(tx.db);
    if (told.rows[0]?.told === true) continue;
    await append(tx, { chain: { caseId: id }, type, payload: { counselId, standing, by, since: at } });
  }
}

/** Whoever may not act any more is at no hearing to come, and is asked of no date; whoever may again is. */
async function tellHearingsOf(tx: Transaction, counselId: CounselId): Promise<void> {
  const cases = await tx.db
    .selectFrom("representations as r")
    .innerJoin("cases as c", "c.id", "r.case_id")
    .selectAll("c")
    .distinct()
    .where("r.counsel_id", "=", counselId)
    .where("r.until_at", "is", null)
    .where("c.finalized_on", "is", null)
    .orderBy("c.id")
    .execute();
  for (const theCase of cases) await tellHearings(tx, theCase);
}
