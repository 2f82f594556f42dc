import { readFileSync, writeFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { parseArgs } from "node:util";
import { Random } from "../src/scheduler/solver/model/random.ts";
import { RuinAndRecreate } from "../src/scheduler/solver/search/ruin-and-recreate.ts";
import { generateInstance } from "./ctt/generate.ts";
import { type Instance, NotAnInstance, readInstance, writeInstance } from "./ctt/instance.ts";
import { Relocation } from "./ctt/relocation.ts";
import { type Booking, type StandardCost, standardCost, writeSolution } from "./ctt/standard-cost.ts";
import { Timetable } from "./ctt/timetable.ts";

/**
 * `npm run bench -- ctt FILE [--seconds N] [--steps N] [--seed N] [--out SOLUTION]`: the product's search core on
 * curriculum-based course timetabling (ITC-2007, track 3), with another neighbourhood. Prints the standard cost and
 * writes a solution in the competition's format. `ctt --generate SEED --out FILE` writes an instance.
 */
export default async function ctt(args: readonly string[]): Promise<void> {
  const text = { type: "string" } as const;
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { seconds: text, steps: text, seed: text, out: text, generate: text },
  });
  if (values.generate !== undefined) {
    const instance = writeInstance(generateInstance(Number(values.generate)));
    if (values.out === undefined) process.stdout.write(instance);
    else writeFileSync(values.out, instance);
    return;
  }
  const [file] = positionals;
  if (file === undefined) throw new Error("Use: npm run bench -- ctt FILE [--seconds N] [--seed N] [--out SOLUTION]");
  const instance = readOrEnd(file);
  if (instance === null) return;
  const seconds = Number(values.seconds ?? 60);
  const steps = values.steps === undefined ? null : Number(values.steps);
  const { bookings, done } = searchTimetable(instance, { seed: Number(values.seed ?? 1), seconds, steps });
  const out = values.out ?? `${file}.sol`;
  writeFileSync(out, writeSolution(instance, bookings));
  console.log(JSON.stringify(report(instance, standardCost(instance, bookings), { file: out, seconds, steps: done })));
}

function readOrEnd(file: string): Instance | null {
  try {
    return readInstance(readFileSync(file, "utf8"));
  } catch (error) {
    if (!(error instanceof NotAnInstance)) throw error;
    console.error(`${file}: ${error.message}`);
    process.exitCode = 1;
    return null;
  }
}

function report(instance: Instance, cost: StandardCost, run: object) {
  const violations = Object.values(cost.hard).reduce((sum, count) => sum + count, 0);
  return { bench: "ctt", name: instance.name, violations, ...cost, ...run };
}

/** Temperatures in units of the standard cost. */
const hottest = 6;
const coldest = 0.15;

interface Orders {
  readonly seed: number;
  readonly seconds: number;
  /** Steps to do instead, the same solution every time; null when time counts. */
  readonly steps: number | null;
}

/** The best timetable that the search finds. */
export function searchTimetable(
  instance: Instance,
  { seed, seconds, steps }: Orders,
): { readonly bookings: readonly Booking[]; readonly done: number } {
  const random = new Random(seed);
  const timetable = new Timetable(instance);
  const plan = new Relocation(timetable, random);
  const engine = new RuinAndRecreate(plan);
  for (let lecture = 0; lecture < timetable.lectures; lecture += 1) plan.putBack(lecture, plan.outCost());
  const began = performance.now();
  let best = timetable.bookings();
  let bestCost = timetable.cost;
  let done = 0;
  for (;;) {
    const part = steps === null ? (performance.now() - began) / (seconds * 1000) : done / steps;
    if (part >= 1 || bestCost === 0) return { bookings: best, done };
    const temperature = hottest * (coldest / hottest) ** part;
    for (let i = 0; i < 64; i += 1) {
      if (!engine.step(temperature, random) || timetable.cost >= bestCost) continue;
      bestCost = timetable.cost;
      best = timetable.bookings();
    }
    done += 64;
  }
}
