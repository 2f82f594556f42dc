import { sql } from "kysely";
import { type CivilDate, type Instant, instantOf } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import type { TakenPlace } from "../domain/taken-places.ts";
import "../db.ts";

/** Proposals that somebody approved: a run does not move them. */
const approved = ["approved", "offered", "confirmed"] as const;
/** Those too that wait for an approval, and hold their places meanwhile. */
const open = ["proposed", ...approved] as const;

/** Instants, the second excluded. */
export interface During {
  readonly from: Instant;
  readonly to: Instant;
}

/** Hearings to come, and proposals that somebody approved: places that a run does not move. `during`: those of a time alone. */
export async function takenPlaces(tx: Transaction, during: During | null = null): Promise<readonly TakenPlace[]> {
  return [...(await hearingsToCome(tx, during)), ...(await proposalsIn(tx, approved, during))];
}

/** All of that, and what is only proposed. */
export async function heldPlaces(tx: Transaction): Promise<readonly TakenPlace[]> {
  return [...(await hearingsToCome(tx)), ...(await proposalsIn(tx, open))];
}

const counselOf = sql<string[]>`array(select distinct a.account_id::text from case_access a
  where a.case_id = any (x.case_ids) and a.relation = 'counsel-of-record' and a.until_at is null)`;
const personsOf = sql<string[]>`array(select distinct p.person_id::text from case_parties p
  where p.case_id = any (x.case_ids) and p.left_at is null)`;

const oneOf = (role: "interpreter" | "minister-counsel") => sql`(select p.account_id from hearing_people p
  where p.hearing_id = h.id and p.role = ${role} and p.state = 'set' and p.account_id is not null limit 1)`;

/** Hearings are shorter than a day: whoever asks for days loses none that began before them. */
const within = (row: string, during: During | null) =>
  during === null
    ? sql`true`
    : sql`${sql.ref(`${row}.starts_at`)} >= ${during.from}::timestamptz - interval '1 day'
        and ${sql.ref(`${row}.starts_at`)} < ${during.to}::timestamptz and ${sql.ref(`${row}.ends_at`)} > ${during.from}::timestamptz`;

async function hearingsToCome(tx: Transaction, during: During | null = null): Promise<TakenPlace[]> {
  const { rows } = await sql<TakenRow>`select x.*, ${counselOf} as counsel_ids, ${personsOf} as person_ids
    from (select h.id, h.division, h.office_id, h.held_on, h.begins, h.starts_at, h.ends_at, h.room_id,
        ${oneOf("interpreter")} as interpreter_id, ${oneOf("minister-counsel")} as minister_counsel_id,
        array(select p.account_id from hearing_people p where p.hearing_id = h.id and p.role = 'member' and p.state = 'set'
          and p.account_id is not null order by p.presides desc, p.account_id) as member_ids, c.language, c.case_ids
      from hearings h cross join lateral (select min(k.language) as language, array_agg(k.id) as case_ids
        from hearing_cases hc join cases k on k.id = hc.case_id where hc.hearing_id = h.id and hc.left_at is null) c
      where h.status = 'set' and h.ends_at > ${tx.now}::timestamptz and ${within("h", during)}) x order by x.starts_at, x.id`.execute(
    tx.db,
  );
  return rows.map((row) => placeOf(row, "hearing"));
}

async function proposalsIn(
  tx: Transaction,
  states: readonly string[],
  during: During | null = null,
): Promise<TakenPlace[]> {
  const { rows } = await sql<TakenRow>`select x.*, ${counselOf} as counsel_ids, ${personsOf} as person_ids
    from (select p.id, p.division, p.office_id, p.held_on, p.begins, p.starts_at, p.ends_at, p.room_id,
        p.interpreter_id, p.minister_counsel_id, p.member_ids, p.language,
        array(select pc.case_id from schedule_proposal_cases pc where pc.proposal_id = p.id) as case_ids
      from schedule_proposals p where p.state = any (${[...states]}) and ${within("p", during)}) x order by x.starts_at, x.id`.execute(
    tx.db,
  );
  return rows.map((row) => placeOf(row, "proposal"));
}

interface TakenRow {
  readonly id: string;
  readonly division: string;
  readonly office_id: string;
  readonly held_on: CivilDate;
  readonly begins: string;
  readonly starts_at: Date;
  readonly ends_at: Date;
  readonly language: string | null;
  readonly member_ids: readonly string[];
  readonly interpreter_id: string | null;
  readonly minister_counsel_id: string | null;
  readonly room_id: string | null;
  readonly case_ids: readonly string[] | null;
  readonly counsel_ids: readonly string[];
  readonly person_ids: readonly string[];
}

function placeOf(row: TakenRow, of: "hearing" | "proposal"): TakenPlace {
  return {
    id: `${of}:${row.id}`,
    division: row.division,
    officeId: row.office_id,
    on: row.held_on,
    time: row.begins,
    startsAt: instantOf(row.starts_at),
    endsAt: instantOf(row.ends_at),
    language: row.language ?? "en",
    memberIds: row.member_ids,
    interpreterId: row.interpreter_id,
    ministerCounselId: row.minister_counsel_id,
    roomId: row.room_id,
    counselIds: row.counsel_ids,
    personIds: row.person_ids,
  };
}

/** The cases that an approved proposal keeps. */
export async function heldCases(tx: Transaction): Promise<ReadonlySet<string>> {
  const rows = await tx.db
    .selectFrom("schedule_proposal_cases as pc")
    .innerJoin("schedule_proposals as p", "p.id", "pc.proposal_id")
    .select("pc.case_id")
    .where("p.state", "in", approved)
    .execute();
  return new Set(rows.map((row) => row.case_id));
}
