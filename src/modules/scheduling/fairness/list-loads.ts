import { sql } from "kysely";
import { type CivilDate, civilDateIn, easternZone, plusDays } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { defaultsOn } from "../../calendars/index.ts";
import type { CounselLoad, Loads, MemberLoad } from "./contract.ts";

/** Weeks that are looked at, this one included. */
const weeks = 13;
/** Counsel of whom it is told: those with most hearings on one day, then in one week. */
const mostCounsel = 100;

interface Week {
  readonly on: CivilDate;
  readonly hearings: number;
  readonly minutes: number;
}
type Row<Load extends { readonly perWeek: number }> = Omit<Load, "perWeek" | "fullest"> & {
  readonly weeks: readonly Week[] | null;
};

/** How much is set for each member and each counsel in the coming weeks, beside their limits. Sealed hearings count, and nothing is said of them. */
export async function listLoads(tx: Transaction): Promise<Loads> {
  const today = civilDateIn(tx.now, easternZone);
  const from = plusDays(today, -((new Date(today).getUTCDay() + 6) % 7));
  const to = plusDays(from, 7 * weeks - 1);
  const limits = defaultsOn(today);
  const members = await memberRows(tx, { from, to }, limits);
  const counsel = await counselRows(tx, { from, to }, limits.counselMaxHearingsPerDay);
  const share = (one: MemberLoad) => (one.fullest?.minutes ?? 0) / Math.max(1, one.limitMinutes);
  return {
    from,
    to,
    weeks,
    members: members.map(withWeeks).toSorted((a, b) => share(b) - share(a) || a.name.localeCompare(b.name)),
    counsel: counsel.map(withWeeks),
    source: limits.source,
  };
}

interface Span {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** Of hearings `h` and whose they are: the weeks in which there are any. */
const byWeek = (whose: ReturnType<typeof sql>, { from, to }: Span) => sql`(
  select json_agg(json_build_object('on', w.week, 'hearings', w.hearings, 'minutes', w.minutes) order by w.week) from (
    select date_trunc('week', h.held_on)::date::text as week, count(*)::int as hearings,
      (sum(extract(epoch from h.ends_at - h.starts_at)) / 60)::int as minutes
    from hearings h where h.status = 'set' and h.held_on between ${from}::date and ${to}::date
      and exists (select from hearing_people s where s.hearing_id = h.id and s.state = 'set' and ${whose})
    group by 1) w)`;

async function memberRows(tx: Transaction, span: Span, limits: ReturnType<typeof defaultsOn>) {
  const { rows } = await sql<Row<MemberLoad>>`
    select a.id, a.name, coalesce(p.max_minutes_per_week, ${limits.memberMaxMinutesPerWeek}::int) as "limitMinutes",
      coalesce(p.target_minutes_per_week, ${limits.memberTargetMinutesPerWeek}::int) as "targetMinutes",
      ${byWeek(sql`s.role = 'member' and s.account_id = a.id`, span)} as weeks
    from member_profiles p join accounts a on a.id = p.account_id and a.closed_at is null`.execute(tx.db);
  return rows;
}

async function counselRows(tx: Transaction, span: Span, limit: number) {
  const { rows } = await sql<Row<CounselLoad>>`
    with days as (
      select s.counsel_id, h.held_on, count(distinct h.id)::int as n from hearings h join hearing_people s on s.hearing_id = h.id
        and s.role = 'counsel' and s.state = 'set' and s.counsel_id is not null
      where h.status = 'set' and h.held_on between ${span.from}::date and ${span.to}::date group by 1, 2),
    most as (select counsel_id, max(n) as "mostInADay", sum(n) as hearings from days group by 1
      order by max(n) desc, sum(n) desc, counsel_id limit ${mostCounsel})
    select k.id, trim(concat(k.given_names, ' ', k.family_name)) as name, most."mostInADay",
      coalesce(l.max_hearings_per_day, ${limit}::int) as "limitInADay",
      ${byWeek(sql`s.role = 'counsel' and s.counsel_id = k.id`, span)} as weeks
    from most join counsels k on k.id = most.counsel_id
      left join lateral (select x.id from accounts x where x.counsel_id = k.id and x.closed_at is null
        order by x.created_at, x.id limit 1) a on true
      left join counsel_limits l on l.account_id = a.id
    order by most."mostInADay" desc, most.hearings desc, name`.execute(tx.db);
  return rows;
}

function withWeeks<Of extends { readonly weeks: readonly Week[] | null }>({ weeks: told, ...of }: Of) {
  const full = told ?? [];
  const hearings = full.reduce((sum, one) => sum + one.hearings, 0);
  const fullest = full.toSorted((a, b) => b.minutes - a.minutes || a.on.localeCompare(b.on))[0] ?? null;
  return { ...of, hearings, perWeek: Math.round((10 * hearings) / weeks) / 10, fullest };
}
