/** Whoever has the least in hand of those who may have it; of equals, the first. */
export function nextByLoad<Id extends string>(load: ReadonlyMap<Id, number>, may: readonly Id[]): Id | null {
  let next: Id | null = null;
  for (const [id, open] of load) if (may.includes(id) && (next === null || open < (load.get(next) ?? 0))) next = id;
  return next;
}
