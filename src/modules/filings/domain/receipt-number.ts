/** `TORONTO-2026-A-00042`: office, year in the office's zone, book, number without a gap in its book. */
export function receiptNumber(officeId: string, year: number, book: string, number: number): string {
  return `${officeId.toUpperCase()}-${year}-${book}-${String(number).padStart(5, "0")}`;
}

/** The books that an office has in a year. */
export const books = ["A", "B", "C", "D", "E", "F", "G", "H", "J", "K", "L", "M"] as const;
