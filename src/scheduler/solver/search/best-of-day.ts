/** A hearing that could sit at a session of a day, and what that saves beside its next best. */
export interface Candidate {
  readonly hearing: number;
  readonly session: number;
  readonly start: number;
  /** After the break. */
  readonly end: number;
  readonly worth: number;
}

interface Partial {
  readonly worth: number;
  readonly candidate: number;
  readonly before: Partial | null;
}

/** How many partial days are kept for each moment: a hearing may be chosen once only, so the best one may be barred. */
const kept = 3;

/**
 * The candidates that one person or room can hear on a day, one after the other, that are worth most together; each
 * hearing once. Exact but for that last rule, for which some partial days are kept beside the best.
 */
export function bestOfDay(candidates: readonly Candidate[]): Candidate[] {
  const order = candidates.filter(({ worth }) => worth > 0).sort((a, b) => a.end - b.end || b.worth - a.worth);
  const ways: (readonly Partial[])[] = [[]];
  for (const [i, one] of order.entries()) {
    const before = ways[endingBy(order, one.start, i)] ?? [];
    const next: Partial[] = [...(ways[i] ?? [])];
    if (before.length === 0) next.push({ worth: one.worth, candidate: i, before: null });
    for (const way of before)
      if (!holds(way, order, one.hearing)) next.push({ worth: way.worth + one.worth, candidate: i, before: way });
    next.sort((a, b) => b.worth - a.worth);
    ways.push(next.slice(0, kept));
  }
  const chosen: Candidate[] = [];
  for (let way = ways.at(-1)?.[0] ?? null; way !== null; way = way.before)
    chosen.push(order[way.candidate] as Candidate);
  return chosen;
}

/** How many of the first `below` candidates end by a moment. */
function endingBy(order: readonly Candidate[], moment: number, below: number): number {
  let low = 0;
  let high = below;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((order[middle] as Candidate).end <= moment) low = middle + 1;
    else high = middle;
  }
  return low;
}

function holds(way: Partial, order: readonly Candidate[], hearing: number): boolean {
  for (let at: Partial | null = way; at !== null; at = at.before)
    if ((order[at.candidate] as Candidate).hearing === hearing) return true;
  return false;
}
