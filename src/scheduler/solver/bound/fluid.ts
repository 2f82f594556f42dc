import type { Model } from "../model/model.ts";

/**
 * First multipliers: as if all members were one, always busy, hearing first what a minute of waiting costs most. Then an
 * hour of a day is worth what the hearings after it would save by one day less, and a hearing is worth the least over
 * its days of waiting plus hours. Writes what hearings are worth and gives what a minute is worth, by day.
 */
export function fluidWorth(model: Model, impossible: Uint8Array, worth: Float64Array): Float64Array {
  const { sessions, resources } = model;
  const perDay = Math.max(1, resources.maxWeek.reduce((sum, minutes) => sum + minutes, 0) / 7);
  const order: number[] = [];
  for (let h = 0; h < model.hearings; h += 1) if (impossible[h] === 0) order.push(h);
  const slope = (h: number) =>
    (model.dayCost[h] as number) / ((model.minutes[h] as number) * (model.panel[h] as number));
  order.sort((a, b) => slope(b) - slope(a) || a - b);
  const marginal = new Float64Array(sessions.days + 1);
  let used = 0;
  for (const h of order) {
    used += (model.minutes[h] as number) * (model.panel[h] as number);
    const day = Math.floor(used / perDay);
    if (day < sessions.days) marginal[day] = slope(h);
  }
  const minute = new Float64Array(sessions.days + 1);
  for (let day = sessions.days - 1; day >= 0; day -= 1)
    minute[day] = (minute[day + 1] as number) + (marginal[day] as number);
  for (const h of order) {
    let least = model.outCost[h] as number;
    const first = sessions.familyStart[sessions.familyOf[h] as number] as number;
    const base = model.allowedStart[h] as number;
    for (let word = base; word < (model.allowedStart[h + 1] as number); word += 1)
      for (let bits = model.allowed[word] as number; bits !== 0; bits &= bits - 1) {
        const day = sessions.sessionDay[first + ((word - base) << 5) + 31 - Math.clz32(bits & -bits)] as number;
        const time = (minute[day] as number) * (model.minutes[h] as number) * (model.panel[h] as number);
        least = Math.min(least, (model.dayCost[h] as number) * day + time);
      }
    worth[h] = Math.round(least);
  }
  return minute;
}
