import type { Member } from "../../contract.ts";
import { exact, floorMicro } from "./exact.ts";
import type { Choice } from "./member-choices.ts";

/**
 * The lowest sum of choices of one member's week that do not meet, breaks included, within the week's limit, with the
 * price of overload. At most 0: an empty week is allowed.
 */
export function lowestWeek(member: Member, choices: readonly Choice[], breakMs: number, overload: number): number {
  const sorted = [...choices].sort((a, b) => a.from - b.from);
  // After a choice, the first that starts when it and its break are over.
  const next = sorted.map(({ from, minutes }) => firstFrom(sorted, from + minutes * 60_000 + breakMs));
  const known = sorted.map(() => new Map<number, number>());
  const load = (minutes: number) => {
    const hours = Math.max(0, minutes - member.targetMinutesPerWeek) / 60;
    return floorMicro(overload * (hours * hours));
  };
  const lowest = (index: number, used: number): number => {
    const choice = sorted[index];
    const memo = known[index];
    if (choice === undefined || memo === undefined) return load(used);
    let value = memo.get(used);
    if (value === undefined) {
      value = lowest(index + 1, used);
      const after = next[index];
      if (used + choice.minutes <= member.maxMinutesPerWeek && after !== undefined)
        value = Math.min(value, exact(choice.price + lowest(after, used + choice.minutes)));
      memo.set(used, value);
    }
    return value;
  };
  return Math.min(0, lowest(0, 0));
}

function firstFrom(sorted: readonly Choice[], moment: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.from ?? 0) >= moment) high = middle;
    else low = middle + 1;
  }
  return low;
}
