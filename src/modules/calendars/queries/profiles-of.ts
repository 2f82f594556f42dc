import type { Transaction } from "../../../platform/database/store.ts";
import { listOffices } from "../../cases/index.ts";
import type { CalendarHolder } from "../calendar-holder.ts";
import "../db.ts";

/** What was told of each role that the holder has, and all offices. */
export async function profilesOf(tx: Transaction, { id }: CalendarHolder) {
  const member = await tx.db.selectFrom("member_profiles").selectAll().where("account_id", "=", id).executeTakeFirst();
  const interpreter = await tx.db
    .selectFrom("interpreter_profiles")
    .selectAll()
    .where("account_id", "=", id)
    .executeTakeFirst();
  const counsel = await tx.db.selectFrom("counsel_limits").selectAll().where("account_id", "=", id).executeTakeFirst();
  const minister = await tx.db
    .selectFrom("minister_profiles")
    .selectAll()
    .where("account_id", "=", id)
    .executeTakeFirst();
  return {
    offices: await listOffices(tx),
    /** The first is their own. */
    officeIds: [member, minister, interpreter].find((one) => one !== undefined)?.office_ids ?? [],
    member:
      member === undefined
        ? null
        : {
            languages: member.languages,
            officeIds: member.office_ids,
            skills: member.skills,
            expertise: member.expertise,
            maxMinutesPerWeek: member.max_minutes_per_week,
            targetMinutesPerWeek: member.target_minutes_per_week,
          },
    interpreter:
      interpreter === undefined
        ? null
        : { officeIds: interpreter.office_ids, maxMinutesPerDay: interpreter.max_minutes_per_day },
    counsel:
      counsel === undefined
        ? null
        : { maxHearingsPerDay: counsel.max_hearings_per_day, shortNoticeWelcome: counsel.short_notice_welcome },
    minister: minister === undefined ? null : { officeIds: minister.office_ids, team: minister.team },
  };
}
