import { type Expression, sql } from "kysely";
import { jsonArrayFrom } from "kysely/helpers/postgres";
import { zoneWords } from "../../../kernel/moment-words.ts";
import { civilTimeIn, type Instant, instantOf, type Zone } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { languageNamed } from "../../parties/index.ts";
import type { HearingView, WholeSitting } from "../contract.ts";
import "../db.ts";
import { inOneOrder } from "../domain/whole-sitting.ts";
import { peopleOf } from "./people-of.ts";

/** Hearings that the actor may see (row-level security), with their office, member and those of their cases that the actor may see. */
export function hearingQuery(tx: Transaction) {
  return tx.db
    .selectFrom("hearings as h")
    .innerJoin("offices as o", "o.id", "h.office_id")
    .leftJoin("accounts as m", "m.id", "h.member_id")
    .selectAll("h")
    .select(["o.name_en", "o.name_fr", "m.name as member_name"])
    .select((of) => [casesOf(of.ref("h.id")).as("cases"), peopleOf(tx, of.ref("h.id")).as("people")]);

  function casesOf(hearingId: Expression<unknown>) {
    return jsonArrayFrom(
      tx.db
        .selectFrom("hearing_cases as hc")
        .innerJoin("cases as c", "c.id", "hc.case_id")
        .select(["c.id", "c.file_number as fileNumber", "c.principal_name as principal"])
        .where(sql<boolean>`hc.hearing_id = ${hearingId}`)
        .where("hc.left_at", "is", null)
        .orderBy("c.file_number"),
    );
  }
}

export type HearingRow = Awaited<ReturnType<ReturnType<typeof hearingQuery>["execute"]>>[number];

/** A party sees who hears and how to join; what the actor may do comes with it. */
export function hearingView(row: HearingRow, actions: readonly string[]): HearingView {
  const startsAt: Instant = instantOf(row.starts_at);
  const endsAt = instantOf(row.ends_at);
  return {
    id: row.id,
    version: row.version,
    status: row.status,
    division: row.division,
    office: { id: row.office_id, name: { en: row.name_en, fr: row.name_fr }, zone: row.zone },
    on: row.held_on,
    time: row.begins,
    startsAt,
    endsAt,
    durationMinutes: Math.round((Date.parse(endsAt) - Date.parse(startsAt)) / 60_000),
    zoneName: zoneWords(startsAt, row.zone as Zone),
    mode: row.mode,
    room: row.room,
    joinUrl: row.join_url,
    joinTelephone: row.join_telephone,
    joinCode: row.join_code,
    member: row.member_id === null ? null : { accountId: row.member_id, name: row.member_name ?? "" },
    interpreterLanguage: row.interpreter_language,
    interpreter: row.interpreter_language === null ? null : languageNamed(row.interpreter_language),
    interpreterDialect: row.interpreter_dialect,
    interpreterName: row.interpreter_name,
    people: row.people.map(({ inPlaceOfId: _id, startsAt: from, endsAt: to, ...shown }) => ({
      ...shown,
      from: hourOf(from, row.zone),
      to: hourOf(to, row.zone),
    })),
    appearing: appearingIn(row),
    issues: row.issues,
    cases: row.cases,
    actions: [...actions],
  };
}

/** The sitting that a row holds, as it was decided. */
export function sittingOf(row: HearingRow): WholeSitting {
  const view = hearingView(row, []);
  const accountsAs = (role: string) =>
    row.people.flatMap((one) => (one.role === role && !one.presides ? (one.accountId ?? []) : []));
  const interpreterId = accountsAs("interpreter")[0] ?? null;
  return {
    on: view.on,
    time: view.time,
    durationMinutes: view.durationMinutes,
    mode: view.mode,
    room: view.room,
    joinUrl: view.joinUrl,
    joinTelephone: view.joinTelephone,
    joinCode: view.joinCode,
    memberId: view.member?.accountId ?? null,
    interpreterLanguage: view.interpreterLanguage,
    interpreterDialect: view.interpreterDialect,
    interpreterName: interpreterId === null ? view.interpreterName : null,
    issues: view.issues,
    panelIds: accountsAs("member").toSorted(),
    interpreterId,
    ministerCounselId: accountsAs("minister-counsel")[0] ?? null,
    appearing: view.appearing,
    witnesses: view.people.flatMap(({ name, from, to }) => (from === null || to === null ? [] : [{ name, from, to }])),
  };
}

const hourOf = (at: string | null, zone: string) =>
  at === null ? null : civilTimeIn(instantOf(new Date(at)), zone as Zone);

/** Who appears in place of a counsel of record, once where they do so on several cases. */
function appearingIn({ people }: HearingRow): WholeSitting["appearing"] {
  const found = people.flatMap(({ inPlaceOfId: counselId, accountId, name }) =>
    counselId === null ? [] : [{ counselId, accountId, name: accountId === null ? name : null }],
  );
  return inOneOrder([...new Map(found.map((one) => [one.counselId, one])).values()]);
}
