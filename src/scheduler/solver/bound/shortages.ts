import type { ChoiceClasses } from "../model/classes.ts";
import type { Model } from "../model/model.ts";
import { isScarce, pressureOf } from "../model/pressure.ts";
import { Scarcity } from "./scarcity.ts";

/** Hearings that ask for the same few people or rooms, of which so many cannot be held whoever plans. */
export interface Shortage {
  readonly of: "interpreters" | "rooms" | "ministerReps";
  readonly hearings: readonly number[];
  /** Proved: in every valid plan at least so many of them are left out. */
  readonly atLeast: number;
}

/** The cost of leaving one out, where they are counted. */
const one = 1e6;

/**
 * Counts by weak duality how many must be left out of those who want scarce people. With prices of instants π ≥ 0 each
 * hearing that is held pays at least the cheapest tolls of its sessions, and at an instant no more pay than can be had
 * (docs/scheduling.md, proof, 1), so that Σ min(1, cheapest tolls) − Σ π × capacity is never above the number left out.
 */
export function findShortages(
  model: Model,
  impossible: Uint8Array,
  rounds: number,
  progress: () => number,
): readonly Shortage[] {
  const choices = { interpreters: model.interpreters, rooms: model.rooms, ministerReps: model.reps } as const;
  const list: Shortage[] = [];
  for (const [index, of] of (["interpreters", "rooms", "ministerReps"] as const).entries())
    for (const hearings of together(model, choices[of], impossible)) {
      const scarcity = new Scarcity(counted(model), asideOf(model, hearings), index);
      const atLeast = Math.ceil(scarcity.valueOf(scarcity.find(rounds, progress)) / one - 1e-9);
      if (atLeast > 0) list.push({ of, hearings, atLeast });
    }
  return list;
}

/** The same problem where only being left out costs. */
function counted(model: Model): Model {
  const free = (choice: ChoiceClasses) => ({ ...choice, price: new Float64Array(choice.price.length) });
  return {
    ...model,
    outCost: new Float64Array(model.hearings).fill(one),
    dayCost: new Float64Array(model.hearings),
    interpreters: free(model.interpreters),
    rooms: free(model.rooms),
    reps: free(model.reps),
  };
}

function asideOf(model: Model, hearings: readonly number[]): Uint8Array {
  const aside = new Uint8Array(model.hearings).fill(1);
  for (const h of hearings) aside[h] = 0;
  return aside;
}

/** Hearings of scarce classes, those together whose classes share somebody. */
function together(model: Model, choice: ChoiceClasses, impossible: Uint8Array): number[][] {
  const { start, values } = choice.rows;
  const pressure = pressureOf(model, choice);
  const first = new Map<number, number>();
  const root = Int32Array.from({ length: pressure.length }, (_, c) => c);
  const rootOf = (c: number): number => (root[c] === c ? c : rootOf(root[c] as number));
  for (let c = 0; c < pressure.length; c += 1)
    for (let i = start[c] as number; isScarce(pressure[c] as number) && i < (start[c + 1] as number); i += 1) {
      const r = values[i] as number;
      root[rootOf(c)] = rootOf(first.get(r) ?? c);
      if (!first.has(r)) first.set(r, c);
    }
  const groups = new Map<number, number[]>();
  for (let h = 0; h < model.hearings; h += 1) {
    const c = choice.classOf[h] as number;
    if (c < 0 || impossible[h] === 1 || !isScarce(pressure[c] as number)) continue;
    const group = groups.get(rootOf(c)) ?? [];
    group.push(h);
    groups.set(rootOf(c), group);
  }
  return [...groups.values()];
}
