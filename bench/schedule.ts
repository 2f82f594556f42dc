import { performance } from "node:perf_hooks";
import { parseArgs } from "node:util";
import { firstComeFirstServed } from "../src/modules/scheduling/generator/first-come.ts";
import { generate } from "../src/modules/scheduling/generator/generate.ts";
import { isSize, type Size } from "../src/modules/scheduling/generator/sizes.ts";
import { solve } from "../src/modules/scheduling/solver/solve.ts";
import { type Judgement, judge } from "../src/modules/scheduling/verifier/judge.ts";
import { verify } from "../src/modules/scheduling/verifier/verify.ts";
import { measureEvents } from "./schedule-events.ts";

/**
 * `npm run bench -- schedule [--sizes S,M,L] [--seeds 101,102] [--seconds N] [--threads N] [--events N]`: the solver
 * against first come, first served on generated problems in the same run, everything counted by the verifier; then
 * events answered in memory. Seeds from 101 on are not tuned on. One JSON line a measure.
 */
export default async function schedule(args: readonly string[]): Promise<void> {
  const text = { type: "string" } as const;
  const { values } = parseArgs({
    args: [...args],
    options: { sizes: text, seeds: text, seconds: text, threads: text, events: text },
  });
  const sizes = (values.sizes ?? "S").split(",").filter(isSize);
  const seeds = (values.seeds ?? "101").split(",").map(Number);
  const threads = Number(values.threads ?? 2);
  for (const size of sizes) {
    const seconds = Number(values.seconds ?? secondsFor[size]);
    for (const seed of seeds) await one({ size, seed, seconds, threads, events: Number(values.events ?? 60) });
  }
}

const secondsFor: Readonly<Record<Size, number>> = { S: 60, M: 60, L: 180, XL: 600 };

interface Run {
  readonly size: Size;
  readonly seed: number;
  readonly seconds: number;
  readonly threads: number;
  readonly events: number;
}

async function one({ size, seed, seconds, threads, events }: Run): Promise<void> {
  const problem = generate({ size, seed });
  const tell = (measure: string, ours: number | null, peer: number | null, unit: string) => {
    const ratio = ours === null || peer === null || peer === 0 ? null : ours / peer;
    const about = { bench: "schedule", measure, size, seed, ours, peer, peerName: "first come, first served", ratio };
    console.log(JSON.stringify({ ...about, unit, n: problem.hearings.length, seconds, threads }));
  };
  const peerBegan = performance.now();
  const peerPlan = firstComeFirstServed(problem);
  const peerSeconds = (performance.now() - peerBegan) / 1000;
  const peer = verify(problem, peerPlan, { reasons: false });
  const began = performance.now();
  const first = await solve(problem, { seconds: 0, seed, threads });
  tell("first full plan", (performance.now() - began) / 1000, peerSeconds, "s");
  tell("left out in the first plan", first.unscheduled.length, peer.leftOut, "hearings");
  const plan = await solve(problem, { seconds, seed, threads });
  const megabytes = Math.round(process.memoryUsage().rss / 1e6);
  const ours: Judgement = judge(problem, plan);
  tell("controllable cost", ours.controllable, peer.controllable, "cost");
  tell("avoidable hearings left out", ours.avoidable, peer.avoidable, "hearings");
  tell("gap to the proven bound", ours.bound?.gap ?? null, gapOf(peer.controllable, ours), "share");
  tell(
    "violations and misstatements",
    ours.violations.length + ours.misstatements.length,
    peer.violations.length,
    "count",
  );
  tell("memory", megabytes, null, "MB");
  if (events > 0)
    for (const measure of measureEvents(problem, plan, seed, events))
      tell(measure.name, measure.value, null, measure.unit);
}

function gapOf(cost: number, { bound }: Judgement): number | null {
  return bound === null || bound.proven <= 0 ? null : cost / bound.proven - 1;
}
