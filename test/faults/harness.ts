import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { declarations } from "../../src/app/declarations.ts";
import { systemClock } from "../../src/kernel/time.ts";
import { createPool, createStore, type Store } from "../../src/platform/database/store.ts";
import { Invariants } from "./invariants/invariants.ts";
import { recordFaults } from "./invariants/record.ts";
import { Machine } from "./machine.ts";
import { People } from "./people.ts";
import { describeFault, type Fault, faultsOf, randomOf, stepMs } from "./plan.ts";
import { posts } from "./processes.ts";
import { untilQuiet, whatWaits } from "./quiet.ts";
import { workOf } from "./work.ts";

export interface FaultRun {
  readonly seed: number;
  /** The first step; those before it are left out, and change nothing in those that follow. */
  readonly from: number;
  /** Ends after this step, after so many minutes or so many kills, whichever comes first. */
  readonly to: number;
  readonly minutes: number;
  readonly kills: number;
  readonly say: (line: string) => void;
}

export interface FaultReport {
  readonly steps: number;
  readonly kills: Readonly<Record<string, number>>;
  readonly killed: number;
  readonly acknowledged: Readonly<Record<string, number>>;
  readonly refusals: Readonly<Record<string, number>>;
  /** Empty when every invariant held. */
  readonly broken: readonly string[];
  /** The step after which one did not. */
  readonly brokenAtStep: number | null;
  readonly diskFilled: boolean;
}

/** Chains and record are read whole: not after every step. */
const recordEvery = 20;

/** Real processes and a real database under faults that the seed decides. Stops at the first broken invariant. */
export async function runFaults(run: FaultRun): Promise<FaultReport> {
  const directory = mkdtempSync(path.join(tmpdir(), "greffe-faults-"));
  const machine = await Machine.start(directory);
  const store = createStore(createPool(machine.databaseUrl, 6), systemClock, declarations);
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
  const people = new People(machine.address, store);
  const invariants = new Invariants();
  const deadline = Date.now() + run.minutes * 60_000;
  await people.arrive(6);
  let step = run.from - 1;
  let wrong: readonly string[] = [];
  for (let isLast = false; !isLast && wrong.length === 0; ) {
    step++;
    const faults = faultsOf(run.seed, step);
    run.say(`step ${step}: ${faults.map(describeFault).join("; ")}`);
    wrong = await oneStep(machine, people, faults, run.seed, step);
    isLast = step >= run.to || Date.now() >= deadline || machine.killed >= run.kills;
    if (wrong.length === 0) wrong = await untilQuiet(store);
    if (wrong.length === 0) wrong = await invariants.broken(machine, store, people.acknowledged);
    if (wrong.length === 0 && (isLast || step % recordEvery === 0)) wrong = await recordFaults(machine, store);
    const verdict = wrong.length === 0 ? "every invariant holds" : wrong.join("\n  ");
    run.say(`  ${machine.killed} kills, ${people.acknowledged.submissions.length} submissions, ${verdict}`);
  }
  if (wrong.length > 0) {
    run.say(machine.processes.said.slice(-4000));
    run.say(`${machine.processes.standing}\n${(await whatWaits(store)).join("\n")}`);
  }
  const { refusals, ...lists } = people.acknowledged;
  return {
    steps: step - run.from + 1,
    kills: Object.fromEntries([...machine.kills].sort()),
    killed: machine.killed,
    acknowledged: Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, list.length])),
    refusals: Object.fromEntries(refusals),
    broken: wrong,
    brokenAtStep: wrong.length > 0 ? step : null,
    diskFilled: machine.disk !== null,
  };
}

/** People work while the faults happen, and end what they began. What they could not end is a broken invariant too. */
async function oneStep(
  machine: Machine,
  people: People,
  faults: readonly Fault[],
  seed: number,
  step: number,
): Promise<readonly string[]> {
  const over = pause(stepMs);
  const happening = Promise.all([over, ...faults.map((fault) => happen(machine, fault))]);
  const isOver = { yet: false };
  void over.then(() => {
    isOver.yet = true;
  });
  const lanes = Array.from({ length: 4 }, (_, lane) =>
    workOf(people, randomOf(seed, step, lane + 1), machine.mail, isOver),
  );
  const ends = await Promise.allSettled([happening.then(() => machine.calm()), ...lanes]);
  machine.processes.requireWell();
  return ends.flatMap((end) => (end.status === "rejected" ? [wordsOf(end.reason)] : []));
}

const wordsOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

async function happen(machine: Machine, fault: Fault): Promise<void> {
  await pause(fault.afterMs);
  const { processes } = machine;
  if (fault.kind === "kill") {
    const all = fault.whom === "everything";
    for (const post of posts) if (all || fault.whom === post) processes.kill(post);
    if (all || fault.whom === "database") machine.killDatabase();
  }
  if (fault.kind === "die-at") processes.arm(fault.whom, { dieAt: fault, jobsTwice: false });
  if (fault.kind === "jobs-twice") processes.arm("worker", { dieAt: null, jobsTwice: true });
  if (fault.kind === "roll") for (const post of posts) await processes.replace(post);
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
