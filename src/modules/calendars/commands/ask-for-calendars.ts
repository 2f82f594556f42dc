import { sql } from "kysely";
import type { AccountId } from "../../../kernel/ids.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { recordChange } from "../calendar-holder.ts";
import "../db.ts";

const remindAfterDays = 7;

/**
 * Asks whoever has hearings to come or cases ready to schedule, and told nothing of when they can be there: once by
 * e-mail, and once more a week later. Who answers neither is planned by the rules of who told nothing.
 */
export async function askForCalendars(tx: Transaction): Promise<void> {
  const { rows } = await sql<{ id: AccountId; asked: boolean }>`
    select k.id, q.account_id is not null as asked from accounts k left join calendar_requests q on q.account_id = k.id
    where k.closed_at is null and k.first_signed_in_at is not null
      and (q.account_id is null or (q.reminded_at is null and q.asked_at <= ${tx.now}::timestamptz - make_interval(days => ${remindAfterDays})))
      and (exists (select from case_access a join cases c on c.id = a.case_id and c.status = 'ready' and c.finalized_on is null
          where a.account_id = k.id and a.until_at is null and a.relation in ('counsel-of-record', 'minister', 'assigned-member'))
        or exists (select from hearing_people p join hearings h on h.id = p.hearing_id and h.status = 'set' and h.starts_at > ${tx.now}::timestamptz
          where p.account_id = k.id and p.state = 'set' and p.role in ('member', 'interpreter', 'counsel', 'minister-counsel')))
      and not exists (select from absences x where x.account_id = k.id)
      and not exists (select from working_patterns x where x.account_id = k.id)
      and not exists (select from outside_calendars x where x.account_id = k.id)
      and not exists (select from counsel_limits x where x.account_id = k.id)
    order by k.id limit 500 for update of k`.execute(tx.db);
  for (const { id, asked } of rows) {
    // Another worker may have asked meanwhile: then it is asked already.
    if (!(asked ? await noteReminder(tx, id) : await noteRequest(tx, id))) continue;
    await recordChange(tx, id, "request");
    await tx.addJob("calendar-request-mail", { accountId: id, isReminder: asked });
  }
}

async function noteRequest(tx: Transaction, id: AccountId): Promise<boolean> {
  const noted = await tx.db
    .insertInto("calendar_requests")
    .values({ account_id: id, asked_at: tx.now, reminded_at: null })
    .onConflict((on) => on.doNothing())
    .executeTakeFirst();
  return (noted.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

async function noteReminder(tx: Transaction, id: AccountId): Promise<boolean> {
  const noted = await tx.db
    .updateTable("calendar_requests")
    .set({ reminded_at: tx.now })
    .where("account_id", "=", id)
    .where("reminded_at", "is", null)
    .executeTakeFirst();
  return noted.numUpdatedRows > 0n;
}
