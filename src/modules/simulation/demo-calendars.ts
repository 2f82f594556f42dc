import { type Role, theSystem } from "../../kernel/actor.ts";
import type { AccountId } from "../../kernel/ids.ts";
import { type CivilDate, civilDateIn, easternZone, plusDays } from "../../kernel/time.ts";
import type { Transaction } from "../../platform/database/store.ts";
import type { Services } from "../../platform/http/route.ts";
import {
  enterAbsence,
  enterLanguage,
  tellCounselLimits,
  tellInterpreterProfile,
  tellMemberProfile,
  tellMinisterProfile,
  tellWorkingPattern,
} from "../calendars/index.ts";
import { type DemoAccount, saveAccounts, savedAccounts } from "./demo-accounts.ts";
import { openOne } from "./demo-people.ts";
import { demoInterpreters, demoMembers } from "./domain/demo-calendar.ts";

const at = (address: string): string => `${address}@greffe.example`;

/** More members and interpreters, and the calendars of all: enough for what the cases need. Safe to repeat. */
export async function calendarsAreTold(services: Services): Promise<void> {
  const today = civilDateIn(services.store.clock(), easternZone);
  const opened: DemoAccount[] = [];
  const people = [...demoMembers, ...demoInterpreters];
  for (const { address, role, name } of people) {
    const account = await openMissing(services, at(address), role, name);
    if (account !== null) opened.push(account);
  }
  const saved = savedAccounts(services.config.home);
  if (opened.length > 0 && saved.length > 0) saveAccounts(services.config.home, [...saved, ...opened]);
  await services.store.transact(theSystem, async (tx) => {
    for (const member of demoMembers) await tellMember(tx, member, today);
    for (const interpreter of demoInterpreters) await tellInterpreter(tx, interpreter, today);
    await tellOthers(tx, today);
  });
}

async function openMissing(services: Services, email: string, role: Role, name: string): Promise<DemoAccount | null> {
  return services.store.transact(theSystem, async (tx) => {
    if ((await accountAt(tx, email)) !== null) return null;
    const language = "en" as const;
    const key = services.config.secret;
    return (await openOne(tx, { role, name, email, counselId: null, language, key, hashes: new Map() })).account;
  });
}

async function accountAt(tx: Transaction, email: string): Promise<AccountId | null> {
  const row = await tx.db.selectFrom("accounts").select("id").where("email", "=", email).executeTakeFirst();
  return row?.id ?? null;
}

async function isTold(tx: Transaction, table: "member_profiles" | "interpreter_profiles", id: AccountId) {
  return (await tx.db.selectFrom(table).select("account_id").where("account_id", "=", id).execute()).length > 0;
}

const whole = { begins: null, ends: null, note: null, zone: easternZone } as const;

async function tellMember(tx: Transaction, member: (typeof demoMembers)[number], today: CivilDate): Promise<void> {
  const id = await accountAt(tx, at(member.address));
  if (id === null || (await isTold(tx, "member_profiles", id))) return;
  await tellMemberProfile(tx, id, { ...member.profile, maxMinutesPerWeek: null, targetMinutesPerWeek: null });
  await tellWorkingPattern(tx, id, { fromOn: today, zone: member.zone, cycleWeeks: 1, hours: [...member.hours] });
  const leave = plusDays(today, member.leaveIn);
  await enterAbsence(tx, id, { ...whole, kind: "leave", fromOn: leave, toOn: plusDays(leave, 9) });
  const course = plusDays(leave, 30);
  await enterAbsence(tx, id, { ...whole, kind: "training", fromOn: course, toOn: plusDays(course, 1) });
}

async function tellInterpreter(
  tx: Transaction,
  interpreter: (typeof demoInterpreters)[number],
  today: CivilDate,
): Promise<void> {
  const id = await accountAt(tx, at(interpreter.address));
  if (id === null || (await isTold(tx, "interpreter_profiles", id))) return;
  await tellInterpreterProfile(tx, id, { officeIds: [...interpreter.officeIds], maxMinutesPerDay: null });
  for (const [language, standing] of interpreter.languages) {
    const testedOn = standing === "accredited" ? plusDays(today, -400) : null;
    await enterLanguage(tx, id, { language, dialect: null, standing, testedOn });
  }
  const away = plusDays(today, interpreter.awayIn);
  await enterAbsence(tx, id, { ...whole, kind: "unavailable", fromOn: away, toOn: plusDays(away, 3) });
}

/** Counsel say when they are not free, and the Minister's counsel which offices they go to. */
async function tellOthers(tx: Transaction, today: CivilDate): Promise<void> {
  const counsel = await tx.db
    .selectFrom("accounts")
    .select("id")
    .where("counsel_id", "is not", null)
    .where("closed_at", "is", null)
    .where((where) =>
      where.not(
        where.exists(
          where.selectFrom("counsel_limits as l").select("l.told_at").whereRef("l.account_id", "=", "accounts.id"),
        ),
      ),
    )
    .orderBy("id")
    .execute();
  for (const [nth, { id }] of counsel.entries()) {
    await tellCounselLimits(tx, id, { maxHearingsPerDay: nth === 0 ? 2 : 1, shortNoticeWelcome: nth === 0 });
    const away = plusDays(today, 40 + 15 * nth);
    await enterAbsence(tx, id, { ...whole, kind: "unavailable", fromOn: away, toOn: plusDays(away, 4) });
  }
  const minister = await accountAt(tx, at("minister-counsel"));
  const officeIds = ["toronto", "montreal", "ottawa", "vancouver", "calgary"];
  if (minister !== null) await tellMinisterProfile(tx, minister, { officeIds, team: "Team A (demonstration)" });
}
