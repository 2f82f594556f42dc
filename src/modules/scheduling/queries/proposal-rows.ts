import { sql } from "kysely";
import { instantOf } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { permitted } from "../../identity/index.ts";
import { languageNamed } from "../../parties/index.ts";
import type { ProposalView } from "../contract.ts";
import { hearingKinds } from "../rules/hearing-kinds.ts";
import { statesIssues } from "../rules/issues-wanted.ts";
import { endTexts } from "../text.ts";
import "../db.ts";

type Person = { readonly id: string; readonly name: string };

/** The newest first; instants as the interface writes them. */
const at = (column: string) => sql.raw(`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`);
const offersOf = sql<ProposalView["offers"]>`(select coalesce(json_agg(json_build_object('counsel',
    concat_ws(' ', k.given_names, k.family_name), 'state', f.state, 'ordinal', f.ordinal, 'startsAt', ${at("f.starts_at")},
    'offeredAt', ${at("f.offered_at")}, 'lapsesAt', ${at("f.lapses_at")}, 'answeredAt', ${at("f.answered_at")},
    'answeredBy', w.name, 'chosenAt', ${at("f.chosen_at")}, 'reason', f.reason, 'words', f.words, 'bouncedAt', ${at("f.bounced_at")})
    order by f.offered_at desc, f.id), '[]')
  from hearing_offers f join counsels k on k.id = f.counsel_id left join accounts w on w.id = f.answered_by
  where f.proposal_id = p.id)`.as("offers");

/** Once it is set, what it changed is the record's to tell. */
const movesOf = sql<ProposalView["moves"]>`(select json_build_object('startsAt', ${at("h.starts_at")}, 'people',
    (select coalesce(json_agg(s.name order by s.presides desc, s.role = 'member' desc, s.role, s.id), '[]') from hearing_people s
      where s.hearing_id = h.id and s.role in ('member', 'interpreter', 'minister-counsel') and s.state = 'set'))
  from hearings h where h.id = p.moves_hearing_id and h.status = 'set'
    and p.state in ('proposed', 'approved', 'offered', 'confirmed'))`.as("moves");

/** Proposals that the actor sees, with their cases, people and place. */
export function proposalQuery(tx: Transaction) {
  return tx.db
    .selectFrom("schedule_proposals as p")
    .innerJoin("offices as o", "o.id", "p.office_id")
    .leftJoin("rooms as r", "r.id", "p.room_id")
    .leftJoin("accounts as i", "i.id", "p.interpreter_id")
    .leftJoin("accounts as m", "m.id", "p.minister_counsel_id")
    .selectAll("p")
    .select(["o.name_en", "o.name_fr", "o.zone", "r.name as room_name"])
    .select(offersOf)
    .select(["i.name as interpreter_name", "m.name as minister_counsel_name"])
    .select([
      sql<ProposalView["cases"]>`(select coalesce(json_agg(json_build_object('id', c.id, 'fileNumber', c.file_number,
        'principal', c.principal_name) order by pc.ordinal), '[]') from schedule_proposal_cases pc
        join cases c on c.id = pc.case_id where pc.proposal_id = p.id)`.as("cases"),
      sql<Person[]>`(select coalesce(json_agg(json_build_object('id', k.id, 'name', k.name) order by u.ordinal), '[]')
        from unnest(p.member_ids) with ordinality as u (id, ordinal) join accounts k on k.id = u.id)`.as("members"),
      movesOf,
    ]);
}
export type ProposalRow = Awaited<ReturnType<ReturnType<typeof proposalQuery>["execute"]>>[number];

export function proposalView(tx: Transaction, row: ProposalRow): ProposalView {
  const kind = hearingKinds.find((one) => one.code === row.kind);
  return {
    id: row.id,
    state: row.state,
    division: row.division,
    kind: kind?.name ?? replacementName,
    office: { id: row.office_id, name: { en: row.name_en, fr: row.name_fr }, zone: row.zone },
    on: row.held_on,
    time: row.begins,
    startsAt: instantOf(row.starts_at),
    durationMinutes: Math.round((row.ends_at.getTime() - row.starts_at.getTime()) / 60_000),
    mode: row.mode,
    language: row.language,
    members: row.members,
    interpreter:
      row.interpreter_language === null
        ? null
        : {
            name: row.interpreter_name,
            language: languageOf(row.interpreter_language),
            dialect: row.interpreter_dialect,
          },
    ministerCounsel:
      row.minister_counsel_id === null ? null : { id: row.minister_counsel_id, name: row.minister_counsel_name ?? "" },
    room: row.room_name,
    cases: row.cases,
    wantsIssues: statesIssues.includes(row.division) && row.issues === null && row.moves_hearing_id === null,
    hearingId: row.hearing_id,
    moves: row.moves,
    offers: row.offers,
    ended: row.ended_code === null ? null : (endTexts[row.ended_code] ?? endTexts["other"] ?? null),
    actions: actionsOn(row.state).filter((action) => permitted(tx, action, ["none"])),
  };
}

/** A hearing that is set already, with other people or on another day. */
const replacementName = { en: "Replacement in a hearing that is set", fr: "Remplacement dans une audience fixée" };

function actionsOn(state: ProposalView["state"]): readonly ("schedule.approve" | "schedule.leave-aside")[] {
  if (state === "proposed") return ["schedule.approve", "schedule.leave-aside"];
  return state === "offered" ? ["schedule.leave-aside"] : [];
}

function languageOf(code: string) {
  const { en, fr } = languageNamed(code);
  return { en, fr };
}
