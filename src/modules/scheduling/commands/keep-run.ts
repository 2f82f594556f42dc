import type { CaseId, HearingId } from "../../../kernel/ids.ts";
import { newId } from "../../../kernel/ids.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import type { JudgedPlan } from "../../../scheduler/index.ts";
import { append } from "../../audit/index.ts";
import type { LeftOutCase, NewProposal } from "../domain/run-result.ts";
import { keepExplained } from "../explained/keep-explained.ts";
import { endProposals } from "../steps/end-proposals.ts";
import { takeHolds } from "../steps/holds.ts";
import { tellNotMoved } from "../steps/tell-not-moved.ts";
import { writeProposals } from "../steps/write-proposals.ts";
import "../db.ts";

/** Rows of one statement. */
const chunk = 500;

/** What a run came to. */
export interface RunResult {
  readonly asked: number;
  readonly proposals: readonly NewProposal[];
  readonly leftOut: readonly LeftOutCase[];
  readonly leftOutHearings: number;
  readonly impossible: number;
  /** Whether the open proposals of earlier runs make way: a repair leaves them. */
  readonly replaces: boolean;
}

/**
 * Keeps what a run came to: the plan, a proposal for each hearing that has a place, and the reason of each that has none.
 * Proposals of earlier runs that nobody approved make way. Gives the proposals that stand.
 */
export async function keepRun(
  tx: Transaction,
  runId: string,
  result: RunResult,
  made: JudgedPlan,
): Promise<readonly string[]> {
  const run = await tx.db
    .selectFrom("schedule_runs")
    .select("id")
    .where("id", "=", runId)
    .where("state", "=", "running")
    .forUpdate()
    .executeTakeFirst();
  if (run === undefined) return [];
  if (result.replaces) await endEarlier(tx);
  const { proposals, leftOut } = result;
  const named = proposals.map((of) => ({ id: newId<string>(Date.parse(tx.now)), of }));
  await writeProposals(tx, runId, named);
  const taken = await takeHolds(tx, named);
  await endProposals(tx, [...taken], { state: "superseded", code: "place-taken" });
  await writeLeftOut(tx, runId, leftOut);
  await tellWhatStands(tx, [...named.filter(({ id }) => taken.has(id)).map(({ of }) => of.of), ...leftOut]);
  await tx.db
    .insertInto("schedule_run_plans")
    .values({ run_id: runId, problem: JSON.stringify(made.problem), plan: JSON.stringify(made.plan) })
    .execute();
  if (made.explained !== null) await keepExplained(tx, runId, made.explained);
  const standing = named.filter(({ id }) => !taken.has(id)).map(({ id }) => id);
  const { impossible } = result;
  const counts = { placed: proposals.length, left_out: result.leftOutHearings, impossible };
  await writeRun(tx, runId, made, { asked: result.asked, ...counts });
  await append(tx, {
    chain: "tribunal",
    type: "schedule-run-done",
    payload: { runId, placed: counts.placed, leftOut: counts.left_out, impossible },
  });
  return standing;
}

/** Of new hearings alone: somebody who is away is still away. */
async function endEarlier(tx: Transaction): Promise<void> {
  const earlier = await tx.db
    .selectFrom("schedule_proposals")
    .select("id")
    .where("state", "=", "proposed")
    .where("moves_hearing_id", "is", null)
    .execute();
  await endProposals(
    tx,
    earlier.map(({ id }) => id),
    { state: "superseded", code: "newer-run" },
  );
}

/** Hearings that had to move and have no place: each once, whatever number of cases it hears. */
async function tellWhatStands(tx: Transaction, of: readonly Pick<LeftOutCase, "moves">[]): Promise<void> {
  const moves = new Map(of.flatMap((one) => (one.moves === null ? [] : [[one.moves.hearingId, one.moves]])));
  for (const { hearingId, version } of moves.values())
    await tellNotMoved(tx, { hearingId: hearingId as HearingId, version }, null);
}

async function writeRun(
  tx: Transaction,
  runId: string,
  { problem, plan, judgement }: JudgedPlan,
  counts: { readonly asked: number; readonly placed: number; readonly left_out: number; readonly impossible: number },
): Promise<void> {
  await tx.db
    .updateTable("schedule_runs")
    .set({
      state: "done",
      ended_at: tx.now,
      horizon_from: problem.horizon.from,
      horizon_to: problem.horizon.to,
      weights: JSON.stringify(problem.weights),
      solver_version: plan.solver.version,
      seconds: plan.solver.seconds,
      cost: JSON.stringify(plan.cost),
      controllable: judgement.controllable,
      bound: judgement.bound?.proven ?? 0,
      ...counts,
    })
    .where("id", "=", runId)
    .execute();
}

async function writeLeftOut(tx: Transaction, runId: string, cases: readonly LeftOutCase[]): Promise<void> {
  for (let at = 0; at < cases.length; at += chunk)
    await tx.db
      .insertInto("schedule_left_out")
      .values(
        cases.slice(at, at + chunk).map(({ caseId, impossible, blocking, detail, explained }) => ({
          run_id: runId,
          case_id: caseId as CaseId,
          impossible,
          blocking,
          detail_en: detail.en,
          detail_fr: detail.fr,
          why: explained?.why ?? null,
          shortage: explained?.shortage ?? null,
          change_en: explained?.change?.en ?? null,
          change_fr: explained?.change?.fr ?? null,
        })),
      )
      .execute();
}
