import { sql } from "kysely";
import type { Transaction } from "../../../platform/database/store.ts";
import { books, receiptNumber } from "../domain/receipt-number.ts";

/**
 * The next number of a receipt book that nobody is writing in. Each book is numbered without a gap: its row stays
 * locked until the filing commits, and a filing that fails gives its number back. Filings at the same moment take
 * other books, so that one number does not make them wait for each other's disk.
 */
export async function drawReceiptNumber(tx: Transaction, officeId: string, year: number): Promise<string> {
  for (;;) {
    const drawn = (await draw(tx, officeId, year, "skip locked")) ?? (await draw(tx, officeId, year, ""));
    if (drawn !== null) return receiptNumber(officeId, year, drawn.book, drawn.last_number);
    // The office's first filing of the year. Two at once put the same books down; one of them waits.
    await tx.db
      .insertInto("receipt_books")
      .values(books.map((book) => ({ office_id: officeId, year, book })))
      .onConflict((on) => on.doNothing())
      .execute();
  }
}

async function draw(tx: Transaction, officeId: string, year: number, whenLocked: "skip locked" | "") {
  const found = await sql<{ book: string; last_number: number }>`
    update receipt_books set last_number = last_number + 1
    where (office_id, year, book) = (
      select office_id, year, book from receipt_books where office_id = ${officeId} and year = ${year}
      order by ${whenLocked === "" ? sql`random()` : sql`book`} limit 1 for update ${sql.raw(whenLocked)})
    returning book, last_number`.execute(tx.db);
  return found.rows[0] ?? null;
}
