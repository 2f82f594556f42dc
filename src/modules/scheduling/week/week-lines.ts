import { sql } from "kysely";
import { instantOf } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import type { WeekLine } from "./contract.ts";
import type { Span } from "./hours-away.ts";

export interface WeekLineRow {
  readonly id: string;
  readonly name: string;
}

const profiles = { member: "member_profiles", interpreter: "interpreter_profiles" } as const;

/** The members or interpreters of an office and whoever else sits there that week, or its rooms, by name. */
export async function weekLinesOf(
  tx: Transaction,
  by: WeekLine,
  officeId: string,
  inUse: readonly string[],
): Promise<readonly WeekLineRow[]> {
  if (by === "room") {
    const { rows } = await sql<WeekLineRow>`select r.id, r.name from rooms r where r.office_id = ${officeId}
      and (r.closed_at is null or r.id = any (${inUse}::uuid[])) order by r.name`.execute(tx.db);
    return rows;
  }
  const { rows } = await sql<WeekLineRow>`select a.id, a.name from accounts a where a.id = any (${inUse}::uuid[])
      or (a.closed_at is null and exists (select from ${sql.table(profiles[by])} p
        where p.account_id = a.id and ${officeId} = any (p.office_ids)))
    order by a.name, a.id`.execute(tx.db);
  return rows;
}

/** When these are not there: absences, and every sitting of theirs, of other offices and of cases that are sealed too. */
export async function timesAway(
  tx: Transaction,
  by: WeekLine,
  ids: readonly string[],
  { from, to }: Span,
): Promise<ReadonlyMap<string, readonly Span[]>> {
  if (ids.length === 0) return new Map();
  const within = sql`x.from_at < ${to}::timestamptz and x.to_at > ${from}::timestamptz`;
  const { rows } =
    by === "room"
      ? await sql<AwayRow>`select x.room_id as id, x.from_at, x.to_at from room_closures x
          where x.room_id = any (${ids}::uuid[]) and x.ended_at is null and ${within}`.execute(tx.db)
      : await sql<AwayRow>`select x.account_id as id, x.from_at, x.to_at from greffe.times_away x
          where x.account_id = any (${ids}::uuid[]) and ${within}
        union all select s.account_id, s.starts_at, s.ends_at from greffe.at_another_sitting(${ids}::uuid[], '{}',
          tstzrange(${from}::timestamptz, ${to}::timestamptz), null) s`.execute(tx.db);
  const found = Map.groupBy(rows, (row) => row.id);
  return new Map(
    [...found].map(([id, all]) => [id, all.map((row) => ({ from: instantOf(row.from_at), to: instantOf(row.to_at) }))]),
  );
}

interface AwayRow {
  readonly id: string;
  readonly from_at: Date;
  readonly to_at: Date;
}
