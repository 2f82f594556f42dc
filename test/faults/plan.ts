import { type Random, randomFrom } from "../../src/modules/simulation/domain/random.ts";
import { type Point, points } from "./faulty-services.ts";
import { type Post, posts } from "./processes.ts";

/** One thing that goes wrong, and when, in milliseconds after the people began. */
export type Fault = { readonly afterMs: number } & (
  | { readonly kind: "kill"; readonly whom: Post | "database" | "everything" }
  | { readonly kind: "die-at"; readonly whom: Post; readonly point: Point; readonly nth: number }
  | { readonly kind: "roll" }
  | { readonly kind: "cut"; readonly times: number }
  | { readonly kind: "mail"; readonly mood: "refuses" | "takes-and-says-nothing"; readonly forMs: number }
  | { readonly kind: "clock"; readonly byMs: number }
  | { readonly kind: "jobs-twice" }
  | { readonly kind: "disk-full"; readonly forMs: number }
);

const hour = 3_600_000;
export const stepMs = 8000;

const kinds = [
  ...["kill", "kill", "kill", "kill", "die-at", "die-at", "die-at", "die-at", "die-at", "die-at"],
  ...["roll", "cut", "mail", "clock", "jobs-twice", "disk-full"],
] as [Fault["kind"], ...Fault["kind"][]];

/** Numbers of one step and one purpose: a step can be played without those before it. */
export const randomOf = (seed: number, step: number, purpose: number): Random =>
  randomFrom((Math.imul(seed, 0x9e3779b1) ^ Math.imul(step, 0x85ebca6b) ^ Math.imul(purpose + 1, 0xc2b2ae35)) >>> 0);

/** The faults of one step. They depend on the seed and the step and on nothing else. */
export function faultsOf(seed: number, step: number): readonly Fault[] {
  const random = randomOf(seed, step, 0);
  const faults = Array.from({ length: 9 + random.below(5) }, () => oneFault(random));
  return faults.sort((one, other) => one.afterMs - other.afterMs);
}

function oneFault(random: Random): Fault {
  const kind = random.pick(kinds);
  const afterMs = random.below(stepMs);
  const whom = random.pick(posts);
  if (kind === "kill") {
    const victims = [...posts, "database", "database", "database", "database", "everything"] as const;
    return { kind, afterMs, whom: random.pick(victims) };
  }
  if (kind === "die-at") return { kind, afterMs, whom, point: pointOf(random, whom), nth: 1 + random.below(4) };
  if (kind === "cut") return { kind, afterMs, times: 1 + random.below(4) };
  if (kind === "mail")
    return { kind, afterMs, mood: random.pick(["refuses", "takes-and-says-nothing"]), forMs: 500 + random.below(2500) };
  if (kind === "clock") return { kind, afterMs, byMs: (random.below(6) - 3) * hour };
  if (kind === "disk-full") return { kind, afterMs, forMs: 200 + random.below(600) };
  return { kind, afterMs };
}

/** Mails and jobs are the worker's; most blobs are the server's. */
function pointOf(random: Random, whom: Post): Point {
  const point = random.pick(points);
  const isWorkers = point.startsWith("mail") || point.startsWith("job");
  return isWorkers && whom !== "worker" ? "transaction:before-commit" : point;
}

export function describeFault(fault: Fault): string {
  const { afterMs, kind, ...rest } = fault;
  return `${[kind, ...Object.values(rest)].join(" ")} @${afterMs}`;
}
