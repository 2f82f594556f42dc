import { dayNumber, instantOfMinute } from "../model/clock.ts";
import type { Compiled } from "../model/model.ts";
import { counsel } from "../model/resources.ts";
import type { CostCoefficients } from "./cost-coefficients.ts";
import type { Relaxation } from "./relaxation.ts";

/** One group's prices: `at` instants, and `on` civil days for counsel. */
interface GroupPrices {
  readonly of: "interpreters" | "rooms" | "ministerReps" | "counsel";
  readonly ids: readonly string[];
  readonly at: readonly (readonly [string, number])[];
  readonly on: readonly (readonly [string, number])[];
}

/** The certificate of docs/scheduling.md: multipliers in whole millionths, from which anybody computes the bound. */
export interface Certificate {
  readonly kind: "member-week/1";
  readonly hearings: readonly number[];
  readonly prices: readonly GroupPrices[];
}

/** Multipliers by number, as they pass between threads. */
export interface Multipliers {
  readonly value: number;
  readonly worth: Float64Array;
  readonly groups: readonly {
    readonly of: GroupPrices["of"];
    readonly resources: readonly number[];
    /** Positions in `resources.instants`, and prices. */
    readonly at: readonly (readonly [number, number])[];
  }[];
  /** By counsel × days + day. */
  readonly dayPrice: Float64Array;
}

export function multipliersOf(relaxation: Relaxation, value: number): Multipliers {
  const groupsOf = (of: GroupPrices["of"], coefficients: CostCoefficients) =>
    coefficients.groups.flatMap((resources, group) => {
      const at: [number, number][] = [];
      for (let i = 0; i < coefficients.instants; i += 1) {
        const price = coefficients.price[group * coefficients.instants + i] as number;
        if (price > 0) at.push([i, price]);
      }
      return at.length === 0 ? [] : [{ of, resources, at }];
    });
  return {
    value,
    worth: relaxation.prices.worth.slice(),
    groups: [
      ...groupsOf("interpreters", relaxation.prices.interpreters),
      ...groupsOf("rooms", relaxation.prices.rooms),
      ...groupsOf("ministerReps", relaxation.prices.reps),
    ],
    dayPrice: relaxation.prices.dayPrice.slice(),
  };
}

export function certificateOf({ model, names }: Compiled, multipliers: Multipliers, firstDay: string): Certificate {
  const { sessions, resources } = model;
  const instant = (i: number) => instantOfMinute((resources.instants[i] as number) * sessions.grid + sessions.origin);
  const prices: GroupPrices[] = multipliers.groups.map((group) => ({
    of: group.of,
    ids: group.resources.map((r) => names.id[r] ?? ""),
    at: group.at.map(([i, price]) => [instant(i), price]),
    on: [],
  }));
  for (let c = 0; c < (resources.kindCount[counsel] as number); c += 1) {
    const on: [string, number][] = [];
    for (let day = 0; day < sessions.days; day += 1) {
      const price = multipliers.dayPrice[c * sessions.days + day] as number;
      if (price > 0) on.push([dateOf(firstDay, day), price]);
    }
    if (on.length === 0) continue;
    prices.push({ of: "counsel", ids: [names.id[(resources.kindStart[counsel] as number) + c] ?? ""], at: [], on });
  }
  return { kind: "member-week/1", hearings: Array.from(multipliers.worth), prices };
}

const dateOf = (firstDay: string, day: number) =>
  new Date((dayNumber(firstDay) + day) * 86_400_000).toISOString().slice(0, 10);
