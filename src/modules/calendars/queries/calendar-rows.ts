import { type Selectable, sql } from "kysely";
import type { AccountId, PersonId, RoomId } from "../../../kernel/ids.ts";
import { easternZone, type Instant, type Zone } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import type { Tables } from "../../../platform/database/tables.ts";
import { type Span, spanOf } from "../domain/spans.ts";
import type { Pattern } from "../domain/working-time.ts";
import "../db.ts";

interface Between {
  readonly from: Instant;
  readonly to: Instant;
}

/** An account that holds the role, and while. */
export interface Holder {
  readonly id: AccountId;
  readonly held: readonly Span[];
}

const divisions = ["RPD", "RAD", "ID", "IAD"];
const roles = ["member", "interpreter", "counsel", "minister-counsel"] as const;

/** All rows that calendars are made of, table by table. */
export async function readRows(tx: Transaction, between: Between) {
  const holders = await readHolders(tx, between);
  const zones = await tx.db.selectFrom("offices").select(["id", "zone"]).execute();
  return {
    members: await readMembers(tx, holders.get("member") ?? []),
    interpreters: await readInterpreters(tx, holders.get("interpreter") ?? []),
    counsel: await readCounsel(tx, holders.get("counsel") ?? []),
    ministerCounsel: await readMinisterCounsel(tx, holders.get("minister-counsel") ?? []),
    patterns: await readPatterns(tx),
    away: await readAway(tx, between),
    rooms: await readRooms(tx, between),
    avoided: await readAvoided(tx, between),
    zones: new Map(zones.map(({ id, zone }) => [id, zone as Zone])),
    /** Of whoever named no office. */
    zone: easternZone,
  };
}
export type CalendarRows = Awaited<ReturnType<typeof readRows>>;

type HeldRole = Holder & { readonly divisions: string[] };

async function readHolders(tx: Transaction, { from, to }: Between): Promise<ReadonlyMap<string, readonly HeldRole[]>> {
  const rows = await tx.db
    .selectFrom("role_assignments as r")
    .innerJoin("accounts as a", "a.id", "r.account_id")
    .select(["a.id", "r.role", "r.division", "r.from_at", "r.until_at"])
    .where("r.role", "in", roles)
    .where("a.closed_at", "is", null)
    .where("r.from_at", "<", new Date(to))
    .where((where) => where.or([where("r.until_at", "is", null), where("r.until_at", ">", new Date(from))]))
    .orderBy("a.id")
    .execute();
  const byRole = Map.groupBy(rows, (row) => row.role);
  return new Map([...byRole].map(([role, held]) => [role, [...Map.groupBy(held, (row) => row.id)].map(holderOf)]));
}

type RoleRow = { readonly division: string | null; readonly from_at: Date; readonly until_at: Date | null };

function holderOf([id, rows]: [AccountId, readonly RoleRow[]]): HeldRole {
  const named = rows.flatMap((row) => (row.division === null ? divisions : [row.division]));
  return {
    id,
    divisions: divisions.filter((one) => named.includes(one)),
    held: rows.map((row) => spanOf(row.from_at, row.until_at ?? new Date("9999-01-01"))),
  };
}

async function readMembers(tx: Transaction, holders: readonly HeldRole[]) {
  const rows = await tx.db.selectFrom("member_profiles").selectAll().execute();
  const profiles = new Map(rows.map((row) => [row.account_id, row]));
  return holders.flatMap((holder) => {
    const profile = profiles.get(holder.id);
    return profile === undefined ? [] : [{ ...holder, profile }];
  });
}

async function readInterpreters(tx: Transaction, holders: readonly Holder[]) {
  const profiles = new Map(
    (await tx.db.selectFrom("interpreter_profiles").selectAll().execute()).map((row) => [row.account_id, row]),
  );
  const languages = Map.groupBy(
    await tx.db
      .selectFrom("interpreter_languages")
      .select(["account_id", "language", "dialect", "standing"])
      .where("ended_at", "is", null)
      .orderBy("language")
      .orderBy("dialect")
      .execute(),
    (row) => row.account_id,
  );
  return holders.flatMap((holder) => {
    const spoken = languages.get(holder.id);
    if (spoken === undefined) return [];
    const profile = profiles.get(holder.id);
    return [
      {
        ...holder,
        languages: spoken,
        officeIds: profile?.office_ids ?? [],
        maxMinutesPerDay: profile?.max_minutes_per_day ?? null,
      },
    ];
  });
}

async function readCounsel(tx: Transaction, holders: readonly Holder[]) {
  const rows = await tx.db.selectFrom("counsel_limits").selectAll().execute();
  const limits = new Map(rows.map((row) => [row.account_id, row]));
  return holders.map(({ id }) => ({
    id,
    maxHearingsPerDay: limits.get(id)?.max_hearings_per_day ?? null,
    shortNoticeWelcome: limits.get(id)?.short_notice_welcome ?? false,
  }));
}

async function readMinisterCounsel(tx: Transaction, holders: readonly Holder[]) {
  const rows = await tx.db.selectFrom("minister_profiles").select(["account_id", "office_ids"]).execute();
  const offices = new Map(rows.map((row) => [row.account_id, row.office_ids]));
  return holders.map((holder) => ({ ...holder, officeIds: offices.get(holder.id) ?? [] }));
}

/** The patterns that stand, by account and in the order of their first days. */
export async function readPatterns(
  tx: Transaction,
  accountId: AccountId | null = null,
): Promise<ReadonlyMap<AccountId, readonly Pattern[]>> {
  const patterns = tx.db.selectFrom("working_patterns as p").where("p.ended_at", "is", null);
  const rows = await (accountId === null ? patterns : patterns.where("p.account_id", "=", accountId))
    .leftJoin("working_hours as h", "h.pattern_id", "p.id")
    .select([
      "p.id",
      "p.account_id",
      "p.from_on",
      "p.zone",
      "p.cycle_weeks",
      "h.week",
      "h.weekday",
      "h.begins",
      "h.ends",
    ])
    .orderBy("p.from_on")
    .orderBy("h.week")
    .orderBy("h.weekday")
    .orderBy("h.begins")
    .execute();
  const found = new Map<AccountId, Pattern[]>();
  for (const [first, ...others] of Map.groupBy(rows, (row) => row.id).values()) {
    if (first === undefined) continue;
    const hours = [first, ...others].flatMap(({ week, weekday, begins, ends }) =>
      week === null || weekday === null || begins === null || ends === null ? [] : [{ week, weekday, begins, ends }],
    );
    const own = found.get(first.account_id) ?? [];
    own.push({ fromOn: first.from_on, zone: first.zone as Zone, cycleWeeks: first.cycle_weeks, hours });
    found.set(first.account_id, own);
  }
  return found;
}

async function readAway(tx: Transaction, { from, to }: Between): Promise<ReadonlyMap<AccountId, readonly Span[]>> {
  const { rows } = await sql<{ account_id: AccountId; from_at: Date; to_at: Date }>`select account_id, from_at, to_at
    from greffe.times_away where to_at > ${from}::timestamptz and from_at < ${to}::timestamptz`.execute(tx.db);
  return spansBy(rows, (row) => row.account_id);
}

async function readRooms(tx: Transaction, { from, to }: Between) {
  const rooms = await tx.db
    .selectFrom("rooms")
    .select(["id", "office_id", "equipment"])
    .where("closed_at", "is", null)
    .orderBy("office_id")
    .orderBy("id")
    .execute();
  const closures = spansBy(
    await tx.db
      .selectFrom("room_closures")
      .select(["room_id", "from_at", "to_at"])
      .where("ended_at", "is", null)
      .where("to_at", ">", new Date(from))
      .where("from_at", "<", new Date(to))
      .execute(),
    (row) => row.room_id,
  );
  return rooms.map(({ id, office_id, equipment }) => ({
    id: id as RoomId,
    officeId: office_id,
    equipment,
    closed: closures.get(id) ?? [],
  }));
}

async function readAvoided(tx: Transaction, { from, to }: Between): Promise<ReadonlyMap<PersonId, readonly Span[]>> {
  const rows = await tx.db
    .selectFrom("dates_to_avoid")
    .select(["person_id", "from_at", "to_at"])
    .where("state", "=", "accepted")
    .where("to_at", ">", new Date(from))
    .where("from_at", "<", new Date(to))
    .orderBy("person_id")
    .execute();
  return spansBy(rows, (row) => row.person_id);
}

type Taken = Pick<Selectable<Tables["absences"]>, "from_at" | "to_at">;

function spansBy<Row extends Taken, Key>(
  rows: readonly Row[],
  key: (row: Row) => Key,
): ReadonlyMap<Key, readonly Span[]> {
  return new Map(
    [...Map.groupBy(rows, key)].map(([of, all]) => [of, all.map((row) => spanOf(row.from_at, row.to_at))]),
  );
}
