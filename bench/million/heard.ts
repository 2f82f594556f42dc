import { drawn, type Step, statusOf, uid } from "./drawn.ts";

/** Members of all divisions, of whom each hears a case of every so many. */
const members = 400;
export const firstMember = 200_000;
const memberOf = (n: string) => uid(2, `${firstMember} + ${drawn(n, 18, members)}`);
/** The day of which the million is. */
const today = "date '2026-11-30'";

/** Members with the hearings behind and before them, what came of those, and the decisions that were written or are begun. */
export function heardSteps(cases: number): readonly Step[] {
  return [
    { name: "members", sql: memberRows() },
    { name: "files heard or to be heard", sql: slotRows(cases) },
    { name: "hearings", sql: hearingRows() },
    {
      name: "files of hearings",
      sql: "insert into hearing_cases (hearing_id, case_id) select hearing, file from slots",
    },
    { name: "people of sittings", sql: peopleRows() },
    { name: "outcomes", sql: outcomeRows() },
    { name: "access of members", sql: accessRows() },
    { name: "decisions", sql: decisionRows() },
    { name: "files of decisions", sql: decidedCaseRows() },
    { name: "readers of drafts", sql: readerRows() },
  ];
}

const memberRows = () => `
  insert into accounts (id, email, name)
  select ${uid(2, `${firstMember} + n`)}, 'member-' || n || '@greffe.example', 'Bench member ' || n from generate_series(0, ${members - 1}) n;
  insert into role_assignments (id, account_id, role, from_at)
  select ${uid(3, `${firstMember} + n`)}, ${uid(2, `${firstMember} + n`)}, 'member', timestamptz '2022-01-01'
    from generate_series(0, ${members - 1}) n`;

/** A member sits two half-days of each working day: what is over goes back from today, what is set goes on from it. */
const slotRows = (cases: number) => `
  create temporary table slots as
  select n, member, file, hearing, status, division, office_id, is_over,
         ${today} + (case when is_over then -1 - (nth / 2 / 5) * 7 - (nth / 2) % 5 else 1 + (nth / 2 / 5) * 7 + (nth / 2) % 5 end)::int as held_on,
         case when nth % 2 = 0 then '09:00' else '13:00' end as begins
    from (select n, ${memberOf("n")} as member, ${uid(5, "n")} as file, ${uid("a", "n")} as hearing, ${statusOf("n")} as status,
                 k.division, k.office_id, ${statusOf("n")} <> 'scheduled' as is_over,
                 row_number() over (partition by ${drawn("n", 18, members)}, ${statusOf("n")} = 'scheduled' order by n desc) - 1 as nth
            from generate_series(1, ${cases}) n join cases k on k.id = ${uid(5, "n")}
           where ${statusOf("n")} in ('scheduled', 'heard', 'decided')) each`;

const hearingRows = () => `
  insert into hearings (id, division, office_id, status, version, held_on, begins, zone, zone_database, starts_at, ends_at, mode,
    join_url, member_id, assignment_id, interpreter_language, set_at)
  select hearing, division, office_id, 'set', 1, held_on, begins, 'America/Toronto', '2026c',
         (held_on + begins::time) at time zone 'America/Toronto', (held_on + begins::time) at time zone 'America/Toronto' + interval '3 hours',
         'virtual', 'https://video.example/' || n, member, hearing, 'so', (held_on - 60)::timestamptz from slots`;

const peopleRows = () => `
  insert into hearing_people (id, hearing_id, role, account_id, name, presides, during, state, set_at)
  select hearing, hearing, 'member', member, 'Bench member', true,
         tstzrange((held_on + begins::time) at time zone 'America/Toronto', (held_on + begins::time) at time zone 'America/Toronto' + interval '3 hours'),
         'set', (held_on - 60)::timestamptz from slots`;

/** Nobody has recorded one in a hundred of those of the last two weeks. */
const outcomeRows = () => `
  insert into hearing_outcomes (id, hearing_id, ordinal, outcome, decision, recorded_at, recorded_by)
  select hearing, hearing, 1, 'held', 'reserved', held_on + time '21:00', member from slots
   where is_over and not (status = 'heard' and held_on > ${today} - 14 and n % 3 = 0)`;

const accessRows = () => `
  insert into case_access (case_id, account_id, relation, source_id, from_at, until_at, received_on)
  select s.file, s.member, 'assigned-member', s.hearing, s.held_on - 60, case when s.status = 'decided' then s.held_on + 45 end, k.received_on
    from slots s join cases k on k.id = s.file`;

/** What is decided was released; of what waits for its decision every other case has a draft. */
const decisionRows = () => `
  insert into decisions (id, division, office_id, language, author_id, hearing_id, status, version, opened_at, saved_at, signed_at,
    effective_on, reasons_on, citation_year, citation_number, hash, size_bytes, pages, released_at)
  select hearing, division, office_id, 'en', member, hearing, case when done then 'released' else 'draft' end, 1, held_on + 10, held_on + 20,
         case when done then held_on + 40 end, case when done then held_on + 40 end, case when done then held_on + 40 end,
         case when done then 2026 end, case when done then n end, case when done then repeat('0', 64) end,
         case when done then 60000 end, case when done then 4 end, case when done then held_on + 41 end
    from (select *, status = 'decided' as done from slots where status = 'decided' or (status = 'heard' and n % 2 = 0)) each`;

const decidedCaseRows = () => `
  insert into decision_cases (decision_id, case_id, determination)
  select d.id, s.file, case when d.status = 'released' then 'convention-refugee' end from decisions d join slots s on s.hearing = d.id`;

/** One draft in five is read by a colleague. */
const readerRows = () => `
  insert into decision_readers (decision_id, account_id, purpose, named_at, named_by)
  select d.id, ${uid(2, `${firstMember} + (s.n % ${members})`)}, 'second-reader', d.saved_at, d.author_id
    from decisions d join slots s on s.hearing = d.id where d.status = 'draft' and s.n % 5 = 0`;
