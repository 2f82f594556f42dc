import type pg from "pg";
import { millionSteps } from "../million/steps.ts";

export const firstMonday = "2027-01-11";
export const memberCount = 400;
/** Of ten half-days, those on which each member sits: one more than four would fill the week that the rules allow. */
const sittingsAWeek = 4;

const uuid = (kind: string, n: string) =>
  `('019${kind}0000-0000-7000-9000-' || lpad(to_hex((${n})::bigint), 12, '0'))::uuid`;
export const memberId = (n: number): string => `019a0000-0000-7000-9000-${n.toString(16).padStart(12, "0")}`;
/** The day, from the first Monday on, and the half of it on which a member’s nth hearing is. */
const halfDay = `(h.nth % ${sittingsAWeek}) * 2 + (h.member % 2)`;
const heldOn = `date '${firstMonday}' + 7 * (h.nth / ${sittingsAWeek}) + (${halfDay}) / 2`;
const begins = `case when (${halfDay}) % 2 = 0 then '08:45' else '13:00' end`;
const startsAt = `((${heldOn}) + (${begins})::time) at time zone 'America/Toronto'`;

/** A tribunal with hearings on the books, before members who each know both languages and every office. */
export async function seedHearings(pool: pg.Pool, hearings: number): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query("set synchronous_commit = off; set session_replication_role = replica");
    for (const step of millionSteps(hearings).slice(0, 6)) await client.query(step.sql);
    for (const sql of steps(hearings)) await client.query(sql);
    await client.query("set session_replication_role = origin");
    await client.query("vacuum analyze");
  } finally {
    client.release();
  }
}

const steps = (hearings: number): readonly string[] => [
  `insert into accounts (id, email, name) select ${uuid("a", "n")}, 'member-' || n || '@greffe.example', 'Member ' || n
    from generate_series(1, ${memberCount}) n`,
  `insert into role_assignments (id, account_id, role, from_at) select ${uuid("b", "n")}, ${uuid("a", "n")}, 'member',
    timestamptz '2022-01-01' from generate_series(1, ${memberCount}) n`,
  `insert into member_profiles (account_id, languages, office_ids, told_at) select ${uuid("a", "n")}, '{en,fr}',
    '{toronto,montreal,vancouver,calgary,ottawa}', timestamptz '2022-01-01' from generate_series(1, ${memberCount}) n`,
  `with h as (select n, 1 + n % ${memberCount} as member, n / ${memberCount} as nth from generate_series(0, ${hearings - 1}) n)
    insert into hearings (id, division, office_id, status, version, held_on, begins, zone, zone_database, starts_at, ends_at, mode,
      member_id, assignment_id, set_at)
    select ${uuid("c", "h.n + 1")}, 'RPD', 'toronto', 'set', 1, ${heldOn}, ${begins}, 'America/Toronto', 'bench', ${startsAt},
      ${startsAt} + interval '210 minutes', 'virtual', ${uuid("a", "h.member")}, ${uuid("d", "h.n + 1")}, now() from h`,
  `insert into hearing_cases (hearing_id, case_id) select ${uuid("c", "row_number() over (order by id)")}, id from cases`,
  `insert into hearing_people (id, hearing_id, role, account_id, name, presides, during, state, set_at)
    select ${uuid("e", "row_number() over (order by id)")}, id, 'member', member_id, 'A member', true,
      tstzrange(starts_at, ends_at), 'set', set_at from hearings`,
];
