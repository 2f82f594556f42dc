import type { ChoiceClasses } from "./classes.ts";
import type { Model } from "./model.ts";

/** From this part of their time on, who can be had decides which hearings are heard at all. */
const scarceFrom = 0.85;

/**
 * For each class of a choice, the part of the time of its least wanted person or room that is asked for, breaks counted,
 * demand dealt evenly among those who serve. Above 1, some hearings of the class cannot be held.
 */
export function pressureOf(model: Model, choice: ChoiceClasses): Float64Array {
  const { start, values } = choice.rows;
  const demand = new Float64Array(start.length - 1);
  const pause = model.sessions.breakSlots * model.sessions.grid;
  for (let h = 0; h < model.hearings; h += 1) {
    const c = choice.classOf[h] as number;
    if (c >= 0) demand[c] = (demand[c] as number) + (model.minutes[h] as number) + pause;
  }
  const asked = new Map<number, number>();
  for (let c = 0; c < demand.length; c += 1) {
    const count = (start[c + 1] as number) - (start[c] as number);
    for (let i = start[c] as number; i < (start[c + 1] as number); i += 1) {
      const r = values[i] as number;
      asked.set(r, (asked.get(r) ?? 0) + (demand[c] as number) / count);
    }
  }
  const part = new Map([...asked].map(([r, minutes]) => [r, minutes / Math.max(1, openMinutes(model, r))]));
  return demand.map((_, c) => {
    let least = Number.POSITIVE_INFINITY;
    for (let i = start[c] as number; i < (start[c + 1] as number); i += 1)
      least = Math.min(least, part.get(values[i] as number) ?? 0);
    return least;
  });
}

/** True of a part of somebody's time that is more than they can give, or nearly; of nobody at all it is not. */
export const isScarce = (part: number) => part > scarceFrom && part < Number.POSITIVE_INFINITY;

/** True for hearings that want somebody or a room of whom too few can be had. */
export function wantsScarce(model: Model): Uint8Array {
  const wants = new Uint8Array(model.hearings);
  for (const choice of [model.interpreters, model.rooms, model.reps]) {
    const pressure = pressureOf(model, choice);
    for (let h = 0; h < model.hearings; h += 1) {
      const c = choice.classOf[h] as number;
      if (c >= 0 && isScarce(pressure[c] as number)) wants[h] = 1;
    }
  }
  return wants;
}

/** Who is asked for by a scarce class, by number. */
export function scarcePeople(model: Model): readonly number[] {
  const found = new Set<number>();
  for (const choice of [model.interpreters, model.rooms, model.reps]) {
    const { start, values } = choice.rows;
    for (const [c, part] of pressureOf(model, choice).entries())
      for (let i = start[c] as number; isScarce(part) && i < (start[c + 1] as number); i += 1)
        found.add(values[i] as number);
  }
  return [...found].sort((a, b) => a - b);
}

/** Minutes that a resource can be used, each day from its first possible start to its last possible end and break. */
function openMinutes({ sessions, resources }: Model, resource: number): number {
  const { templateStart, templateEnd, grid, breakSlots } = sessions;
  let slots = 0;
  let day = -1;
  let first = 0;
  let last = 0;
  for (let t = 0; t < templateStart.length; t += 1) {
    const row = t * resources.poolWords + (resource >> 5);
    if ((((resources.open[row] as number) >>> (resource & 31)) & 1) === 0) continue;
    const at = Math.floor(((templateStart[t] as number) * grid) / 1440);
    if (at !== day) {
      slots += last - first;
      day = at;
      first = templateStart[t] as number;
      last = first;
    }
    last = Math.max(last, (templateEnd[t] as number) + breakSlots);
  }
  return (slots + last - first) * grid;
}
