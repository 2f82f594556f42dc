import { performance } from "node:perf_hooks";
import { firstComeFirstServed } from "../src/scheduler/generator/first-come.ts";
import { generate } from "../src/scheduler/generator/generate.ts";
import type { Size } from "../src/scheduler/generator/sizes.ts";
import { solve } from "../src/scheduler/solver/solve.ts";
import { judge } from "../src/scheduler/verifier/judge.ts";
import { verify } from "../src/scheduler/verifier/verify.ts";
import { measureEvents } from "./schedule-events.ts";

export interface Orders {
  readonly size: Size;
  readonly seed: number;
  readonly seconds: number;
  /** Steps instead of seconds; null when time counts. */
  readonly steps: number | null;
  readonly threads: number;
  readonly events: number;
}

/** What the table says of one run. */
export interface Row {
  readonly size: Size;
  readonly seed: number;
  /** Controllable cost over the bound that the verifier proved, less one. */
  readonly gap: number;
  readonly avoidable: number;
  readonly avoidableShare: number;
  readonly violations: number;
  /** Controllable cost over that of first come, first served. */
  readonly ratio: number;
  readonly firstSeconds: number;
  readonly megabytes: number;
  readonly seconds: number;
}

/** Solves one generated problem, prints its measures and last its row, as JSON lines. */
export async function runOne({ size, seed, seconds, steps, threads, events }: Orders): Promise<void> {
  const problem = generate({ size, seed });
  const n = problem.hearings.length;
  const tell = (measure: string, ours: number | null, peer: number | null, unit: string) => {
    const ratio = ours === null || peer === null || peer === 0 ? null : ours / peer;
    const about = { bench: "schedule", measure, size, seed, ours, peer, peerName: "first come, first served", ratio };
    console.log(JSON.stringify({ ...about, unit, n, seconds, threads }));
  };
  const began = performance.now();
  const times: { readonly elapsedSeconds: number; readonly unscheduled: number }[] = [];
  const plan = await solve(problem, {
    ...(steps === null ? { seconds } : { steps }),
    seed,
    threads,
    onProgress: (progress) => times.push(progress),
  });
  const took = (performance.now() - began) / 1000;
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1000);
  const peerBegan = performance.now();
  const peerPlan = firstComeFirstServed(problem);
  const peerSeconds = (performance.now() - peerBegan) / 1000;
  const peer = verify(problem, peerPlan, { reasons: false });
  const ours = judge(problem, plan);
  const violations = ours.violations.length + ours.misstatements.length;
  const gap = ours.bound?.gap ?? Number.NaN;
  const peerGap = ours.bound === null || ours.bound.proven <= 0 ? null : peer.controllable / ours.bound.proven - 1;
  const firstSeconds = times[0]?.elapsedSeconds ?? Number.NaN;
  tell("first full plan", firstSeconds, peerSeconds, "s");
  tell("left out in the first plan", times[0]?.unscheduled ?? null, peer.leftOut, "hearings");
  tell("controllable cost", ours.controllable, peer.controllable, "cost");
  tell("avoidable hearings left out", ours.avoidable, peer.avoidable, "hearings");
  tell("gap to the proven bound", gap, peerGap, "share");
  tell("violations and misstatements", violations, peer.violations.length, "count");
  tell("memory at most", megabytes, null, "MB");
  if (events > 0)
    for (const { name, value, unit } of measureEvents(problem, plan, seed, events)) tell(name, value, null, unit);
  const { avoidable, controllable } = ours;
  const ratio = controllable / peer.controllable;
  const row = { size, seed, gap, avoidable, avoidableShare: avoidable / n, violations, ratio, firstSeconds, megabytes };
  console.log(JSON.stringify({ ...row, seconds: took } satisfies Row));
}
