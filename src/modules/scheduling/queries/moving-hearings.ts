import { sql } from "kysely";
import { type CivilDate, civilDateIn } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { mailReceivedOn, type officeCalendars } from "../../deadlines/index.ts";
import { earliestHearing, needsOf, needsTogether } from "../../hearings/index.ts";
import { languageCode } from "../../parties/index.ts";
import type { MovingHearing } from "../domain/repair-problem.ts";
import type { TakenPlace } from "../domain/taken-places.ts";

interface Row {
  readonly id: string;
  readonly version: number;
  readonly mode: MovingHearing["mode"];
  readonly proceeding: string;
  readonly interpreter_language: string | null;
  readonly interpreter_dialect: string | null;
  readonly countries: readonly string[];
  readonly case_ids: readonly string[];
  readonly excluded: readonly string[];
  readonly seized: readonly string[];
  readonly received_on: CivilDate;
}

/** The members of the sitting before, where it was heard in part: this one goes on before them (`part-heard-sitting.ts`). */
const seizedBefore = sql`array(select distinct p.account_id::text from hearing_people p join (
    select o.hearing_id, o.outcome from hearing_cases b join hearings e on e.id = b.hearing_id
      join hearing_outcomes o on o.hearing_id = e.id
      where b.case_id = any (array_agg(c.id)) and b.left_at is null and e.starts_at < h.starts_at
      order by e.starts_at desc, o.ordinal desc limit 1) before on before.hearing_id = p.hearing_id
    where before.outcome = 'part-heard' and p.role = 'member' and p.state <> 'left' and p.account_id is not null)`;

/** What the hearings at these places ask for, and the first day that the notice of another one allows. */
export async function movingHearings(
  tx: Transaction,
  places: readonly TakenPlace[],
  offices: Awaited<ReturnType<typeof officeCalendars>>,
): Promise<readonly MovingHearing[]> {
  const ids = places.map((place) => place.id.replace("hearing:", ""));
  const { rows } = await sql<Row>`select h.id, h.version, h.mode, h.interpreter_language, h.interpreter_dialect,
      min(c.proceeding_type) as proceeding, min(c.received_on)::text as received_on,
      array_remove(array_agg(distinct c.country), null) as countries, array_agg(distinct c.id::text) as case_ids,
      array(select e.account_id::text from member_exclusions e where e.case_id = any (array_agg(c.id))) as excluded,
      ${seizedBefore} as seized
    from hearings h join hearing_cases hc on hc.hearing_id = h.id and hc.left_at is null join cases c on c.id = hc.case_id
    where h.id = any (${ids}::uuid[]) and h.starts_at > ${tx.now}::timestamptz group by h.id`.execute(tx.db);
  const needs = await needsOf(
    tx,
    rows.flatMap((row) => row.case_ids),
  );
  return rows.flatMap((row) => {
    const place = places.find((one) => one.id === `hearing:${row.id}`);
    const days = offices.get(place?.officeId ?? "");
    if (place === undefined || days === undefined) return [];
    const today = civilDateIn(tx.now, days.office.zone);
    const toldOn = mailReceivedOn(place.division as "RPD", today, false, days.calendar);
    const earliest = earliestHearing(place.division, row.proceeding, toldOn, days.calendar);
    return [
      {
        place,
        hearingId: row.id,
        version: row.version,
        mode: row.mode,
        equipment: needsTogether(row.case_ids.flatMap((id) => needs.get(id) ?? [])).equipment,
        interpreterLanguage: languageCode(row.interpreter_language),
        interpreterDialect: row.interpreter_dialect,
        countries: row.countries,
        caseIds: row.case_ids,
        excludedMembers: row.excluded,
        seizedMembers: row.seized,
        receivedOn: row.received_on,
        earliestOn: earliest?.due.dueOn ?? null,
      },
    ];
  });
}
