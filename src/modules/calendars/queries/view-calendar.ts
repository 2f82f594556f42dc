import { sql } from "kysely";
import { languageWords } from "../../../kernel/languages.ts";
import {
  type CivilDate,
  civilDateIn,
  easternZone,
  instantOf,
  plusDays,
  startOfDay,
  type Zone,
} from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import type { listOffices } from "../../cases/index.ts";
import { type CalendarHolder, calendarHolder, plansHearings } from "../calendar-holder.ts";
import type { AbsenceView, CalendarView } from "../contract.ts";
import { dayList } from "../domain/day-list.ts";
import { type Span, spanOf, without } from "../domain/spans.ts";
import { type Pattern, WallTimes, workingTime } from "../domain/working-time.ts";
import { interpreterStandings } from "../rules/interpreter-standings.ts";
import { defaultsOn, officeWeek } from "../rules/scheduling-defaults.ts";
import { readPatterns } from "./calendar-rows.ts";
import { profilesOf } from "./profiles-of.ts";
import "../db.ts";

interface Wanted {
  readonly from?: string;
  readonly days?: number;
}

/**
 * A calendar as whoever keeps it reads it: of what another told, whoever plans hearings reads from when to when.
 * @throws calendar-not-found
 */
export async function viewCalendar(tx: Transaction, accountId: string, wanted: Wanted): Promise<CalendarView> {
  const holder = await calendarHolder(tx, accountId);
  const { offices, officeIds, ...profiles } = await profilesOf(tx, holder);
  const patterns = (await readPatterns(tx, holder.id)).get(holder.id) ?? [];
  const zone = zoneOf(patterns, offices, officeIds);
  const from = (wanted.from ?? civilDateIn(tx.now, zone)) as CivilDate;
  const length = wanted.days ?? 14;
  const between = spanOf(startOfDay(from, zone), startOfDay(plusDays(from, length), zone));
  const away = await awayOf(tx, holder, between);
  const defaults = defaultsOn(tx.now.slice(0, 10));
  const isCounsel = holder.roles.every((role) => role === "counsel");
  const works = isCounsel ? [between] : worksOf(patterns, zone, between, tx);
  const absences = await absencesOf(tx, holder, zone);
  return {
    accountId: holder.id,
    name: holder.name,
    roles: [...holder.roles],
    isOwn: holder.isOwn,
    isTold: patterns.length > 0 || absences.length > 0 || Object.values(profiles).some((one) => one !== null),
    zone,
    mayEnterProfile: plansHearings(tx),
    offices: offices.map((office) => ({ id: office.id, name: office.name, zone: office.zone })),
    ...profiles,
    languages: await languagesOf(tx, holder),
    defaults: {
      ...defaults.officeHours,
      memberMaxMinutesPerWeek: defaults.memberMaxMinutesPerWeek,
      memberTargetMinutesPerWeek: defaults.memberTargetMinutesPerWeek,
      interpreterMaxMinutesPerDay: defaults.interpreterMaxMinutesPerDay,
      counselMaxHearingsPerDay: defaults.counselMaxHearingsPerDay,
    },
    patterns: patterns.map((one) => ({ ...one, hours: [...one.hours] })),
    absences,
    from,
    days: dayList(from, length, zone, { available: without(works, away), away: without(works, without(works, away)) }),
  };
}

type Offices = Awaited<ReturnType<typeof listOffices>>;

/** The zone that the calendar is told in: of the last pattern, else of the first office, else the Board's. */
function zoneOf(patterns: readonly Pattern[], offices: Offices, officeIds: readonly string[]): Zone {
  return patterns.at(-1)?.zone ?? offices.find((one) => one.id === officeIds[0])?.zone ?? easternZone;
}

function worksOf(patterns: readonly Pattern[], zone: Zone, between: Span, tx: Transaction): readonly Span[] {
  const office = officeWeek(defaultsOn(tx.now.slice(0, 10)), zone);
  return workingTime([office, ...patterns], between, new WallTimes());
}

/** When the holder is away, outside calendars included. */
async function awayOf(tx: Transaction, holder: CalendarHolder, { from, to }: Span): Promise<readonly Span[]> {
  const [after, before] = [new Date(from), new Date(to)];
  const { rows } = await sql<{ from_at: Date; to_at: Date }>`
    select from_at, to_at from greffe.times_away where account_id = ${holder.id} and to_at > ${after} and from_at < ${before}
    union select from_at, to_at from absences
      where account_id = ${holder.id} and ended_at is null and to_at > ${after} and from_at < ${before}
    union select b.from_at, b.to_at from outside_busy_times b join outside_calendars c on c.id = b.calendar_id
      where c.account_id = ${holder.id} and c.ended_at is null and b.to_at > ${after} and b.from_at < ${before}`.execute(
    tx.db,
  );
  return rows.map((row) => spanOf(row.from_at, row.to_at));
}

async function absencesOf(tx: Transaction, holder: CalendarHolder, zone: Zone): Promise<AbsenceView[]> {
  const rows = await tx.db
    .selectFrom("absences")
    .select(["id", "kind", "note", "from_at", "to_at"])
    .where("account_id", "=", holder.id)
    .where("ended_at", "is", null)
    .where("to_at", ">", new Date(tx.now))
    .orderBy("from_at")
    .orderBy("id")
    .limit(300)
    .execute();
  const told = rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    note: row.note,
    ...timesOf(row, zone),
    mayEnd: true,
  }));
  if (holder.isOwn || !plansHearings(tx)) return told;
  const known = new Set(told.map((one) => `${one.fromAt} ${one.toAt}`));
  const { rows: others } = await sql<{ from_at: Date; to_at: Date }>`select from_at, to_at from greffe.times_away
    where account_id = ${holder.id} and to_at > ${tx.now}::timestamptz order by from_at limit 300`.execute(tx.db);
  const untold = others.map((row) => ({ id: null, kind: null, note: null, ...timesOf(row, zone), mayEnd: false }));
  return [...told, ...untold.filter((one) => !known.has(`${one.fromAt} ${one.toAt}`))].toSorted((one, other) =>
    one.fromAt.localeCompare(other.fromAt),
  );
}

/** Whole days are told as days. */
function timesOf(row: { readonly from_at: Date; readonly to_at: Date }, zone: Zone) {
  const [fromAt, toAt] = [instantOf(row.from_at), instantOf(row.to_at)];
  const fromOn = civilDateIn(fromAt, zone);
  const after = civilDateIn(toAt, zone);
  const isWhole = startOfDay(fromOn, zone) === fromAt && startOfDay(after, zone) === toAt;
  return { fromAt, toAt, days: isWhole ? { fromOn, toOn: plusDays(after, -1) } : null };
}

async function languagesOf(tx: Transaction, holder: CalendarHolder): Promise<CalendarView["languages"]> {
  if (!holder.roles.includes("interpreter")) return [];
  const rows = await tx.db
    .selectFrom("interpreter_languages")
    .select(["id", "language", "dialect", "standing", "tested_on"])
    .where("account_id", "=", holder.id)
    .where("ended_at", "is", null)
    .orderBy("language")
    .orderBy("dialect")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    language: languageWords(row.language),
    dialect: row.dialect,
    standing: interpreterStandings.find((one) => one.code === row.standing)?.name ?? {
      en: row.standing,
      fr: row.standing,
    },
    testedOn: row.tested_on,
  }));
}
