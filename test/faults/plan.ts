import type { Random } from "../../src/modules/simulation/domain/random.ts";
import { type Point, points } from "./faulty-parts.ts";
import type { Role } from "./machine.ts";

/** One thing that goes wrong, and when, in milliseconds after the people began. */
export type Fault =
  | { readonly kind: "kill"; readonly whom: Role | "database"; readonly afterMs: number }
  | { readonly kind: "die-at"; readonly whom: Role; readonly point: Point; readonly nth: number }
  | { readonly kind: "cut"; readonly afterMs: number; readonly times: number }
  | { readonly kind: "mail"; readonly mood: "refuses" | "takes-and-says-nothing"; readonly forMs: number }
  | { readonly kind: "clock"; readonly byMs: number; readonly afterMs: number }
  | { readonly kind: "jobs-twice" }
  | { readonly kind: "disk-full"; readonly afterMs: number; readonly forMs: number };

const hour = 3_600_000;

/** The faults of one step. They depend on the seed and on nothing else, so a step that failed can be played again. */
export function faultsOf(random: Random): Fault[] {
  const afterMs = random.below(1200);
  const kinds = [
    "kill",
    "kill",
    "kill",
    "die-at",
    "die-at",
    "die-at",
    "cut",
    "mail",
    "clock",
    "jobs-twice",
    "disk-full",
  ] as const;
  const one = (): Fault => {
    const kind = random.pick(kinds);
    const whom: Role = random.pick(["server", "worker"]);
    if (kind === "kill") return { kind, whom: random.pick(["server", "worker", "database"]), afterMs };
    if (kind === "die-at") return { kind, whom, point: random.pick(points), nth: 1 + random.below(12) };
    if (kind === "cut") return { kind, afterMs, times: 1 + random.below(4) };
    if (kind === "mail")
      return { kind, mood: random.pick(["refuses", "takes-and-says-nothing"]), forMs: 500 + random.below(1500) };
    if (kind === "clock") return { kind, byMs: (random.below(6) - 3) * hour, afterMs };
    if (kind === "disk-full") return { kind, afterMs, forMs: 200 + random.below(600) };
    return { kind };
  };
  return Array.from({ length: 1 + random.below(3) }, one);
}
