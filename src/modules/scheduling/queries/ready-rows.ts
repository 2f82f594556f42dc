import { sql } from "kysely";
import type { CaseId } from "../../../kernel/ids.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { type CaseRow, lifecycles, proceedings } from "../../cases/index.ts";
import { hearingKinds } from "../rules/hearing-kinds.ts";

const divisionOf = (proceeding: string) => proceedings.find((one) => one.code === proceeding)?.division;
const setsItself = (proceeding: string, step: string): boolean =>
  hearingKinds.some(
    (kind) =>
      kind.division === divisionOf(proceeding) &&
      (kind.proceedings?.includes(proceeding) ?? true) &&
      kind.steps.includes(step),
  );

/** Each proceeding with the statuses from which a hearing is set without anybody asking for it. */
export const readyPlaces: readonly string[] = [
  ...new Set(
    lifecycles.flatMap((lifecycle) =>
      lifecycle.transitions
        .filter((row) => row.act === "set" && row.by === "hearing" && setsItself(lifecycle.proceeding, row.code))
        .map((row) => `${lifecycle.proceeding} ${row.from}`),
    ),
  ),
];

/**
 * What a select on `cases` is narrowed by: cases before the tribunal that stand where a hearing is set next, and of which no
 * decision was signed that waits to be released.
 */
export const isReady = sql<boolean>`c.finalized_on is null and c.proceeding_type || ' ' || c.status = any (${[...readyPlaces]})
  and c.id not in (select greffe.cases_held_by_decision())`;

/** Of a select on `cases as c`: a date is proposed, approved, offered or agreed. */
export const hasProposal = sql<boolean>`exists (select from schedule_proposal_cases pc
  join schedule_proposals p on p.id = pc.proposal_id where pc.case_id = c.id
    and p.state in ('proposed', 'approved', 'offered', 'confirmed'))`;

export type ReadyRow = CaseRow & { readonly group_id: string | null };

/** The cases that stand where a hearing is set next, with the group in which they are joined. */
export async function readyRows(tx: Transaction): Promise<readonly ReadyRow[]> {
  return tx.db
    .selectFrom("cases as c")
    .leftJoin("case_group_members as g", (join) => join.onRef("g.case_id", "=", "c.id").on("g.until_at", "is", null))
    .selectAll("c")
    .select("g.group_id")
    .where(isReady)
    .orderBy("c.id")
    .execute();
}

/** How many cases of each group are still before the tribunal. */
export async function standingGroups(tx: Transaction): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.db
    .selectFrom("case_group_members as g")
    .innerJoin("cases as c", "c.id", "g.case_id")
    .select((of) => ["g.group_id", of.fn.countAll<number>().as("cases")])
    .where("g.until_at", "is", null)
    .where("c.finalized_on", "is", null)
    .groupBy("g.group_id")
    .execute();
  return new Map(rows.map((row) => [row.group_id, Number(row.cases)]));
}

const currentOf = (ids: readonly CaseId[]) => [...ids];

/** Who is on these cases, by case. */
export async function peopleOn(tx: Transaction, caseIds: readonly CaseId[]) {
  const ids = currentOf(caseIds);
  const parties = await tx.db
    .selectFrom("case_parties")
    .select(["case_id", "person_id", "is_principal", "interpreter_language", "interpreter_dialect"])
    .where(sql<boolean>`case_id = any (${ids}::uuid[])`)
    .where("left_at", "is", null)
    .orderBy("person_id")
    .execute();
  const counsel = await tx.db
    .selectFrom("case_access")
    .select(["case_id", "account_id"])
    .distinct()
    .where(sql<boolean>`case_id = any (${ids}::uuid[])`)
    .where("relation", "=", "counsel-of-record")
    .where("until_at", "is", null)
    .execute();
  return { parties: Map.groupBy(parties, (row) => row.case_id), counsel: Map.groupBy(counsel, (row) => row.case_id) };
}

/** What else of these cases decides who may hear them, and whether they may be heard yet. */
export async function conditionsOf(tx: Transaction, caseIds: readonly CaseId[]) {
  const ids = currentOf(caseIds);
  const on = sql<boolean>`case_id = any (${ids}::uuid[])`;
  const minister = await tx.db
    .selectFrom("minister_participations")
    .select("case_id")
    .where(on)
    .where("until_at", "is", null)
    .execute();
  const excluded = await tx.db.selectFrom("member_exclusions").select(["case_id", "account_id"]).where(on).execute();
  const asked = await tx.db
    .selectFrom("person_questions")
    .select("case_id")
    .where(on)
    .where("answer", "is", null)
    .where(sql<boolean>`'identifier' = any (grounds)`)
    .execute();
  const seized = await tx.db
    .selectFrom("hearing_cases as hc")
    .innerJoin("hearings as h", "h.id", "hc.hearing_id")
    .innerJoin("hearing_outcomes as o", "o.hearing_id", "h.id")
    .innerJoin("hearing_people as p", (join) => join.onRef("p.hearing_id", "=", "h.id").on("p.role", "=", "member"))
    .select(["hc.case_id", "h.id as hearing_id", "p.account_id"])
    .where(sql<boolean>`hc.case_id = any (${ids}::uuid[])`)
    .where("hc.left_at", "is", null)
    .where("o.outcome", "=", "part-heard")
    .where("p.account_id", "is not", null)
    .where("p.state", "<>", "left")
    .orderBy("h.starts_at")
    .orderBy("p.presides", "desc")
    .execute();
  return {
    minister: new Set(minister.map((row) => row.case_id)),
    asked: new Set(asked.map((row) => row.case_id)),
    excluded: Map.groupBy(excluded, (row) => row.case_id),
    seized: Map.groupBy(seized, (row) => row.case_id),
  };
}
