import { sql } from "kysely";
import type { Transaction } from "../../../platform/database/store.ts";
import { books, receiptNumber } from "../domain/receipt-number.ts";

/**
 * The next number of a receipt book that nobody is writing in. Each book is numbered without a gap: its row stays
 * locked until the filing commits, and a filing that fails gives its number back. Filings at the same moment take
 * other books, so that one number does not make them wait for each other's disk. The office's first filing of the year
 * puts its books down; of two at once one waits.
 */
export async function drawReceiptNumber(tx: Transaction, officeId: string, year: number): Promise<string> {
  const drawn = await sql<{ book: string; last_number: number }>`
    select book, last_number from greffe.draw_receipt(${officeId}, ${year}, ${[...books]}::text[])`.execute(tx.db);
  const [one] = drawn.rows;
  if (one === undefined) throw new Error(`The office ${officeId} has no receipt books for ${year}`);
  return receiptNumber(officeId, year, one.book, one.last_number);
}
