/**
 * What the clocks of some zones show for a stretch of years, in minutes: `[from, offset, from, offset, …, until]`, each
 * `from` in minutes since 1970.
 */
export type ZoneTable = Readonly<Record<string, readonly number[]>>;

/** Milliseconds ahead of UTC, or null where the table says nothing of the zone or of that time. */
export function offsetInTable(table: ZoneTable, zone: string, atMs: number): number | null {
  const changes = table[zone];
  if (changes === undefined) return null;
  const minute = Math.floor(atMs / 60_000);
  for (let next = changes.length - 1; next > 0; next -= 2) {
    const [from, offset] = [changes[next - 2], changes[next - 1]];
    if (minute >= (changes[next] ?? 0)) return null;
    if (from !== undefined && offset !== undefined && minute >= from) return offset * 60_000;
  }
  return null;
}
