import { Refused } from "../../../kernel/refusal.ts";
import { cleanLine } from "../../../kernel/written-line.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { calendarHolder, recordChange, requireOffices } from "../calendar-holder.ts";
import type { CounselLimits, InterpreterProfile, MemberProfile, MinisterProfile } from "../contract.ts";
import { defaultsOn } from "../rules/scheduling-defaults.ts";
import "../db.ts";

/**
 * Where, in which languages and how much a member sits. Entered by whoever plans hearings, never by the member.
 * @throws calendar-not-found, calendar-of-another-role, office-not-found, calendar-target-above-most
 */
export async function tellMemberProfile(tx: Transaction, accountId: string, told: MemberProfile): Promise<void> {
  const { id } = await calendarHolder(tx, accountId, "member");
  await requireOffices(tx, told.officeIds);
  const most = told.maxMinutesPerWeek ?? defaultsOn(tx.now.slice(0, 10)).memberMaxMinutesPerWeek;
  if ((told.targetMinutesPerWeek ?? 0) > most) throw new Refused("calendar-target-above-most");
  const row = {
    languages: told.languages,
    office_ids: told.officeIds,
    skills: told.skills,
    expertise: told.expertise,
    max_minutes_per_week: told.maxMinutesPerWeek,
    target_minutes_per_week: told.targetMinutesPerWeek,
    told_at: tx.now,
  };
  await tx.db
    .insertInto("member_profiles")
    .values({ account_id: id, ...row })
    .onConflict((on) => on.column("account_id").doUpdateSet(row))
    .execute();
  await recordChange(tx, id, "profile");
}

/** Where an interpreter comes in person, and how long a day. @throws as `tellMemberProfile` */
export async function tellInterpreterProfile(
  tx: Transaction,
  accountId: string,
  told: InterpreterProfile,
): Promise<void> {
  const { id } = await calendarHolder(tx, accountId, "interpreter");
  await requireOffices(tx, told.officeIds);
  const row = { office_ids: told.officeIds, max_minutes_per_day: told.maxMinutesPerDay, told_at: tx.now };
  await tx.db
    .insertInto("interpreter_profiles")
    .values({ account_id: id, ...row })
    .onConflict((on) => on.column("account_id").doUpdateSet(row))
    .execute();
  await recordChange(tx, id, "profile");
}

/** How many hearings a day a counsel takes, and whether short notice is welcome. */
export async function tellCounselLimits(tx: Transaction, accountId: string, told: CounselLimits): Promise<void> {
  const { id } = await calendarHolder(tx, accountId, "counsel");
  const row = {
    max_hearings_per_day: told.maxHearingsPerDay,
    short_notice_welcome: told.shortNoticeWelcome,
    told_at: tx.now,
  };
  await tx.db
    .insertInto("counsel_limits")
    .values({ account_id: id, ...row })
    .onConflict((on) => on.column("account_id").doUpdateSet(row))
    .execute();
  await recordChange(tx, id, "profile");
}

/** Which offices a Minister's counsel goes to, and their team. @throws as `tellMemberProfile` */
export async function tellMinisterProfile(tx: Transaction, accountId: string, told: MinisterProfile): Promise<void> {
  const { id } = await calendarHolder(tx, accountId, "minister-counsel");
  await requireOffices(tx, told.officeIds);
  const team = told.team === null ? null : cleanLine(told.team) || null;
  const row = { office_ids: told.officeIds, team, told_at: tx.now };
  await tx.db
    .insertInto("minister_profiles")
    .values({ account_id: id, ...row })
    .onConflict((on) => on.column("account_id").doUpdateSet(row))
    .execute();
  await recordChange(tx, id, "profile");
}
