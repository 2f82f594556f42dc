import { createPublicKey } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { jobs } from "../../src/app/contexts.ts";
import { systemClock } from "../../src/kernel/time.ts";
import { exportRecord, openSigningKeys, rawPublicKey, verifyRecord } from "../../src/modules/audit/testing.ts";
import { randomFrom } from "../../src/modules/simulation/domain/random.ts";
import { createPool, createStore, type Store } from "../../src/platform/database/store.ts";
import { freeAbandoned } from "../../src/platform/jobs/presence.ts";
import type { Arms } from "./faulty-parts.ts";
import { broken } from "./invariants.ts";
import { Machine } from "./machine.ts";
import { People } from "./people.ts";
import { type Fault, faultsOf } from "./plan.ts";

export interface FaultRun {
  readonly seed: number;
  /** Ends after so many steps or minutes, whichever comes first. */
  readonly steps: number;
  readonly minutes: number;
  readonly say: (line: string) => void;
}

export interface FaultReport {
  readonly steps: number;
  readonly kills: number;
  readonly acknowledged: Readonly<Record<string, number>>;
  /** Empty when every invariant held. */
  readonly broken: readonly string[];
  /** The step after which one did not. */
  readonly brokenAtStep: number | null;
  readonly diskFilled: boolean;
}

const checkEvery = 5;

/** Real processes and a real database under faults that the seed decides. Stops at the first broken invariant. */
export async function runFaults(run: FaultRun): Promise<FaultReport> {
  const directory = mkdtempSync(path.join(tmpdir(), "greffe-faults-"));
  const machine = await Machine.start(directory);
  const store = createStore(createPool(machine.databaseUrl, 4), systemClock);
  // Asked to end in the middle, it leaves no process and no disk behind.
  const asked = () => void machine.stop().finally(() => process.exit(130));
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, asked);
  try {
    return await underFaults(machine, store, run);
  } finally {
    for (const signal of ["SIGTERM", "SIGINT"] as const) process.off(signal, asked);
    await store.close();
    await machine.stop();
    rmSync(directory, { recursive: true, force: true });
  }
}

async function underFaults(machine: Machine, store: Store, run: FaultRun): Promise<FaultReport> {
  const people = new People(
    machine.address,
    store,
    jobs.some((job) => job.name === "upload-completed"),
  );
  const random = randomFrom(run.seed);
  const deadline = Date.now() + run.minutes * 60_000;
  await people.arrive(3);
  let step = 0;
  let wrong: string[] = [];
  while (step < run.steps && Date.now() < deadline && wrong.length === 0) {
    step++;
    const faults = faultsOf(random);
    run.say(`step ${step}: ${faults.map(describe).join("; ")}`);
    await oneStep(machine, people, faults, step);
    const isLast = step === run.steps || Date.now() >= deadline;
    if (step % checkEvery === 0 || isLast) {
      wrong = [...(await quiet(machine, store)), ...(await broken(machine, store, people.acknowledged))];
      if (wrong.length === 0 && (isLast || step % (checkEvery * 8) === 0)) wrong = await recordFaults(machine, store);
      run.say(`  ${machine.kills} kills, ${wrong.length === 0 ? "every invariant holds" : wrong.join("\n  ")}`);
    }
  }
  const { refusals, ...lists } = people.acknowledged;
  const acknowledged = Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, list.length]));
  if (wrong.length > 0) run.say(machine.said.slice(-4000));
  run.say(`  refusals: ${JSON.stringify(Object.fromEntries(refusals))}`);
  const brokenAtStep = wrong.length > 0 ? step : null;
  return {
    steps: step,
    kills: machine.kills,
    acknowledged,
    broken: wrong,
    brokenAtStep,
    diskFilled: machine.disk !== null,
  };
}

const describe = (fault: Fault) =>
  Object.values(fault)
    .map((value) => String(value))
    .join(" ");

async function oneStep(machine: Machine, people: People, faults: readonly Fault[], turn: number): Promise<void> {
  const arms = (role: "server" | "worker"): Arms => {
    const dies = faults.find((fault) => fault.kind === "die-at" && fault.whom === role);
    const dieAt = dies?.kind === "die-at" ? { point: dies.point, nth: dies.nth } : null;
    return { dieAt, jobsTwice: faults.some((fault) => fault.kind === "jobs-twice") };
  };
  for (const role of ["server", "worker"] as const)
    if (arms(role).dieAt !== null || (role === "worker" && arms(role).jobsTwice))
      await machine.restart(role, arms(role));
  const ended = new AbortController();
  const repairs = keepAlive(machine, ended.signal);
  const work = Promise.all([
    people.referral(),
    people.filing(turn),
    people.filing(turn + 1),
    people.review(),
    people.invitation(turn),
  ]);
  try {
    await Promise.all([work, ...faults.map((fault) => happen(machine, fault))]);
  } finally {
    ended.abort();
    await repairs;
    machine.mail.mood = "well";
    machine.moveClock(0);
  }
}

/** What a supervisor does: whatever is down is started again. */
async function keepAlive(machine: Machine, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await pause(300, undefined, { signal }).catch(() => undefined);
    await machine.heal();
  }
}

async function happen(machine: Machine, fault: Fault): Promise<void> {
  if ("afterMs" in fault) await pause(fault.afterMs);
  if (fault.kind === "kill") fault.whom === "database" ? machine.killDatabase() : machine.kill(fault.whom);
  if (fault.kind === "cut")
    for (let time = 0; time < fault.times; time++) {
      machine.cut();
      await pause(150);
    }
  if (fault.kind === "clock") machine.moveClock(fault.byMs);
  if (fault.kind === "disk-full") await machine.fillDisk(fault.forMs);
  if (fault.kind === "mail") {
    machine.mail.mood = fault.mood;
    await pause(fault.forMs);
    machine.mail.mood = "well";
  }
}

/** Lets every job end: what waits for its next try is due now, what a dead worker held is given back. */
async function quiet(machine: Machine, store: Store): Promise<string[]> {
  let left: { id: string; task: string; error: string }[] = [];
  for (const until = Date.now() + 90_000; Date.now() < until; await pause(200)) {
    await machine.heal();
    await store.pool.query(
      "update graphile_worker._private_jobs set run_at = now() where run_at > now() and locked_at is null and attempts < max_attempts",
    );
    const client = await store.pool.connect();
    await freeAbandoned(client, { spare: [], olderThanSeconds: 10 }).finally(() => client.release());
    left = (
      await store.pool.query(
        "select j.id::text, t.identifier task, left(j.last_error, 200) error from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = any($1)",
        // A job that nobody subscribes to yet waits for the release that does.
        [jobs.map((job) => job.name)],
      )
    ).rows;
    const open = await store.pool.query(
      "select from events e where not exists (select from log_entries l where l.event_id = e.id) limit 1",
    );
    if (left.length === 0 && open.rowCount === 0) return [];
  }
  return left.length === 0
    ? ["the log does not cover every event"]
    : left.map((job) => `job ${job.task} is stuck: ${job.error}`);
}

/** Exports the record and verifies it by itself, as an auditor would. */
async function recordFaults(machine: Machine, store: Store): Promise<string[]> {
  const file = path.join(machine.home, "record");
  try {
    await exportRecord(store, openSigningKeys(path.join(machine.home, "log-keys")), file);
    await verifyRecord(file, { publicKey: rawPublicKey(createPublicKey(readFileSync(`${file}.pub`))) });
    return [];
  } catch (error) {
    return [`the record does not verify: ${error instanceof Error ? error.message : String(error)}`];
  }
}
