import { sql } from "kysely";
import type { CaseId, HearingId } from "../../../kernel/ids.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { append } from "../../audit/index.ts";
import { finishTasks } from "../../work/index.ts";
import type { EnteredAbsence } from "../repair-absence.ts";
import { endProposal } from "../steps/end-proposals.ts";
import "../db.ts";

/** How long whoever finds a run going waits before it looks again. */
const againSeconds = 60;

/**
 * Somebody is there after all. What the product itself had begun for their hearings of that time is left aside: the moves that wait
 * for an approval or for counsel, and the work on those for which there was none; each hearing stands as it was set, unless they
 * are away then for another reason. What an officer asked for, approved or what is confirmed goes on. Safe to repeat.
 */
export async function absenceTakenBack(tx: Transaction, back: EnteredAbsence): Promise<void> {
  for (const proposalId of await movesOf(tx, back))
    await endProposal(tx, proposalId, { state: "left-aside", code: "absence-taken-back" });
  for (const { case_id: caseId, hearing_id: hearingId } of await withoutPlace(tx, back)) {
    await append(tx, { chain: { caseId }, type: "hearing-stands-again", payload: { hearingId } });
    await finishTasks(tx, caseId, "hearing-stands-again", "absence-taken-back");
  }
  if (await isLookedFor(tx, back))
    await tx.addJob("absence-taken-back", { ...back }, { jobKey: keyOf(back), afterSeconds: againSeconds });
}

const keyOf = ({ accountId, fromAt, toAt }: EnteredAbsence): string =>
  `absence-taken-back:${accountId}:${fromAt}:${toAt}`;

/** A repair of theirs that nobody asked for, as `r`. */
const ownRepair = ({ accountId }: EnteredAbsence) =>
  sql`r.cause = 'repair' and r.asked_by is null and r.away_id = ${accountId}::uuid`;

/** A hearing `h` that is set, of that time, at which they are not away for another reason. */
const standsAgain = ({ accountId, fromAt, toAt }: EnteredAbsence) => sql`h.status = 'set'
  and tstzrange(h.starts_at, h.ends_at) && tstzrange(${fromAt}::timestamptz, ${toAt}::timestamptz)
  and not exists (select from greffe.times_away x
    where x.account_id = ${accountId}::uuid and x.from_at < h.ends_at and x.to_at > h.starts_at)`;

async function movesOf(tx: Transaction, back: EnteredAbsence): Promise<readonly string[]> {
  const { rows } = await sql<{
    id: string;
  }>`select p.id from schedule_proposals p join schedule_runs r on r.id = p.run_id
      join hearings h on h.id = p.moves_hearing_id and h.version = p.moves_version
    where ${ownRepair(back)} and p.state in ('proposed', 'offered') and ${standsAgain(back)}
    order by p.id for update of p`.execute(tx.db);
  return rows.map((row) => row.id);
}

async function withoutPlace(
  tx: Transaction,
  back: EnteredAbsence,
): Promise<readonly { readonly case_id: CaseId; readonly hearing_id: HearingId }[]> {
  const { rows } = await sql<{ case_id: CaseId; hearing_id: HearingId }>`
    select distinct hc.case_id, h.id as hearing_id from schedule_left_out o join schedule_runs r on r.id = o.run_id
      join hearing_cases hc on hc.case_id = o.case_id and hc.left_at is null join hearings h on h.id = hc.hearing_id
      join tasks t on t.case_id = hc.case_id and t.queue = 'moves-refused' and t.closed_at is null
    where ${ownRepair(back)} and ${standsAgain(back)} order by hc.case_id`.execute(tx.db);
  return rows;
}

async function isLookedFor(tx: Transaction, back: EnteredAbsence): Promise<boolean> {
  const { rows } = await sql`select from schedule_runs r
    where ${ownRepair(back)} and r.state in ('asked', 'running') limit 1`.execute(tx.db);
  return rows.length > 0;
}
