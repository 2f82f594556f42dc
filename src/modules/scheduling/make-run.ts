import type pg from "pg";
import { theSystem } from "../../kernel/actor.ts";
import type { Services } from "../../platform/http/route.ts";
import type { JudgedPlan, SearchLimits } from "../../scheduler/index.ts";
import { approveBySystem } from "./commands/approve-by-system.ts";
import { beginRun, type OpenRun } from "./commands/begin-run.ts";
import { failRun } from "./commands/fail-run.ts";
import { keepRun, type RunResult } from "./commands/keep-run.ts";
import { type Away, isConcerned } from "./domain/repair-problem.ts";
import type { TakenPlace } from "./domain/taken-places.ts";
import { planReady, planRepair } from "./plan-snapshot.ts";
import { type ReadCalendars, readSnapshot } from "./queries/read-snapshot.ts";
import { tellMovesProposed } from "./steps/tell-moves-proposed.ts";

/** One worker makes a run at a time: it holds this lock for as long as its connection lives. */
const lock = [4_732_004, 1] as const;
/** Few hearings need no long search. */
const secondsPerHearing = 0.2;
const leastSeconds = 2;

/**
 * Makes the run that is asked for, if this worker gets the lock. One whose worker died is begun anew by whoever comes next.
 * @returns false while another worker holds the lock
 */
export async function makeRun(services: Services, readCalendars: ReadCalendars): Promise<boolean> {
  const client = await services.store.pool.connect();
  try {
    if (!(await isLocked(client))) return false;
    const run = await services.store.transact(theSystem, beginRun);
    if (run !== null) await make(services, readCalendars, run);
    return true;
  } finally {
    // The lock ends with the connection, whatever state it was in.
    client.release(true);
  }
}

async function isLocked(client: pg.ClientBase): Promise<boolean> {
  const { rows } = await client.query<{ got: boolean }>("select pg_try_advisory_lock($1, $2) as got", [...lock]);
  return rows[0]?.got ?? false;
}

async function make(services: Services, readCalendars: ReadCalendars, run: OpenRun): Promise<void> {
  const { store, log } = services;
  try {
    const { away } = run;
    const seconds = (hearings: number) => limitsOf(services, hearings, run.seed);
    const read = (during: Away | null) =>
      store.snapshot(theSystem, (tx) =>
        readSnapshot(tx, readCalendars, away === null ? null : (place: TakenPlace) => isConcerned(place, away), during),
      );
    const { result, made } =
      away === null ? await planReady(await read(null), seconds) : await planRepair(read, away, seconds);
    await keep(services, run.id, result, made);
  } catch (error) {
    log.error({ err: error, runId: run.id }, "a run of scheduling came to nothing");
    await store.transact(theSystem, (tx) => failRun(tx, run.id, "not-made"));
  }
}

async function keep({ store, log }: Services, runId: string, result: RunResult, made: JudgedPlan): Promise<void> {
  const { judgement } = made;
  if (judgement.valid)
    return store.transact(theSystem, async (tx) => {
      const standing = await keepRun(tx, runId, result, made);
      await approveBySystem(tx, standing);
      await tellMovesProposed(tx, standing);
    });
  const rules = [...new Set([...judgement.violations, ...judgement.misstatements].map((one) => one.code))];
  log.error({ runId, rules }, "a plan did not hold before the verifier, and nothing of it is kept");
  await store.transact(theSystem, (tx) => failRun(tx, runId, "plan-not-valid"));
}

function limitsOf({ config }: Services, hearings: number, seed: number): SearchLimits {
  const wanted = Math.max(leastSeconds, Math.ceil(hearings * secondsPerHearing));
  return { seconds: Math.min(config.scheduling.seconds, wanted), threads: config.scheduling.threads, seed };
}
