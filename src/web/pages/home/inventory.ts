/** How many cases are open, by their ages, and when the oldest of them was received. */
export interface AgeCounts {
  readonly total: number;
  readonly oldestOn: string;
  readonly ages: readonly number[];
}
export interface Aged extends AgeCounts {
  readonly label: string;
}

/** The same by one mark of theirs alone: numbers added, the oldest day kept. */
export function agedBy<Row extends AgeCounts>(rows: readonly Row[], labelOf: (row: Row) => string): readonly Aged[] {
  const found = new Map<string, Aged>();
  for (const row of rows) {
    const label = labelOf(row);
    const sum = found.get(label);
    found.set(label, {
      label,
      total: row.total + (sum?.total ?? 0),
      oldestOn: sum === undefined || row.oldestOn < sum.oldestOn ? row.oldestOn : sum.oldestOn,
      ages: row.ages.map((n, at) => n + (sum?.ages[at] ?? 0)),
    });
  }
  return [...found.values()];
}
