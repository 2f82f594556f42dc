import { theSystem } from "../../../kernel/actor.ts";
import { newId } from "../../../kernel/ids.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import type { Services } from "../../../platform/http/route.ts";
import type { Snapshot } from "../domain/assemble-problem.ts";
import type { MovingHearing } from "../domain/repair-problem.ts";
import { type ReadCalendars, readSnapshot } from "../queries/read-snapshot.ts";
import { takeHolds } from "../steps/holds.ts";
import { writeProposals } from "../steps/write-proposals.ts";
import { type PlannedChange, planChange } from "./plan-change.ts";
import { tellUnplaced } from "./tell-unplaced.ts";
import "../db.ts";
import "./db.ts";

/** One hearing needs no long search. */
const seconds = 2;

/** Finds the new date of a granted change and has it set; or proposes one, or says why there is none. Safe to repeat. */
export async function followChange(services: Services, read: ReadCalendars, id: string): Promise<void> {
  const { store, config } = services;
  const grant = await store.transact(theSystem, (tx) => grantOf(tx, id));
  if (grant?.state !== "granted") return;
  const snapshot: Snapshot & { readonly moving: readonly MovingHearing[] } = await store.snapshot(theSystem, (tx) =>
    readSnapshot(tx, read, (place) => place.id === `hearing:${grant.hearing_id}`),
  );
  const [moving] = snapshot.moving;
  if (moving === undefined || moving.version !== grant.version)
    return store.transact(theSystem, (tx) => end(tx, id, { state: "overtaken" }));
  const limits = {
    seconds: Math.min(seconds, config.scheduling.seconds),
    threads: config.scheduling.threads,
    seed: Number.parseInt(id.slice(-7), 16),
  };
  const days = { notBefore: grant.not_before, notAfter: grant.not_after };
  const planned = await planChange(snapshot, moving, days, limits);
  await store.transact(theSystem, (tx) => keepChange(tx, id, planned));
}

async function grantOf(tx: Transaction, id: string) {
  return tx.db.selectFrom("date_changes").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();
}

async function end(
  tx: Transaction,
  id: string,
  to: {
    readonly state: "overtaken" | "moved" | "proposed" | "no-place";
    readonly reason?: PlannedChange["whyNot"];
    readonly proposalId?: string;
  },
): Promise<void> {
  const { state, reason, proposalId } = to;
  await tx.db
    .updateTable("date_changes")
    .set({
      state,
      ...(reason == null ? {} : { reason_en: reason.en, reason_fr: reason.fr }),
      ...(proposalId === undefined ? {} : { proposal_id: proposalId }),
    })
    .where("id", "=", id)
    .execute();
}

async function keepChange(tx: Transaction, id: string, planned: PlannedChange): Promise<void> {
  const grant = await grantOf(tx, id);
  if (grant?.state !== "granted") return;
  const { made, proposal: of, whyNot } = planned;
  const runId = await writeRun(tx, id, made, of !== null);
  if (of === null) {
    const reason = whyNot ?? { en: "No date was found.", fr: "Aucune date n’a été trouvée." };
    await end(tx, id, { state: "no-place", reason });
    return tellUnplaced(tx, id, grant.hearing_id);
  }
  const named = { id: newId<string>(Date.parse(tx.now)), of };
  await writeProposals(tx, runId, [named]);
  // Somebody was quicker: the job tries again, with what is taken now.
  if ((await takeHolds(tx, [named])).size > 0) throw new Error("The place of a granted change was taken meanwhile");
  if (whyNot !== null) return end(tx, id, { state: "proposed", reason: whyNot, proposalId: named.id });
  await end(tx, id, { state: "moved", proposalId: named.id });
  await tx.db
    .updateTable("schedule_proposals")
    .set({ state: "approved", approved_at: tx.now, approved_by: grant.granted_by })
    .where("id", "=", named.id)
    .execute();
  await tx.addJob("schedule-proposal-approved", { proposalId: named.id }, { jobKey: `schedule-proposal:${named.id}` });
}

async function writeRun(tx: Transaction, id: string, made: PlannedChange["made"], isPlaced: boolean): Promise<string> {
  const runId = newId<string>(Date.parse(tx.now));
  const { problem, plan, judgement } = made;
  await tx.db
    .insertInto("schedule_runs")
    .values({
      id: runId,
      cause: "date-change",
      state: "done",
      asked_at: tx.now,
      asked_by: null,
      started_at: tx.now,
      ended_at: tx.now,
      horizon_from: problem.horizon.from,
      horizon_to: problem.horizon.to,
      seed: Number.parseInt(id.slice(-7), 16),
      weights: JSON.stringify(problem.weights),
      solver_version: plan.solver.version,
      seconds: plan.solver.seconds,
      cost: JSON.stringify(plan.cost),
      controllable: judgement.controllable,
      bound: judgement.bound?.proven ?? 0,
      asked: 1,
      placed: isPlaced ? 1 : 0,
      left_out: isPlaced ? 0 : 1,
      impossible: plan.unscheduled.filter((one) => one.impossible).length,
    })
    .execute();
  await tx.db
    .insertInto("schedule_run_plans")
    .values({ run_id: runId, problem: JSON.stringify(problem), plan: JSON.stringify(plan) })
    .execute();
  return runId;
}
