import { Refused } from "../../../kernel/refusal.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { readTimeStamp } from "../domain/time-stamp.ts";
import "../db.ts";

/** The stamp of the newest stamped head up to this size. @throws Refused `log-not-stamped` */
export async function logTimestamp(tx: Transaction, upTo: number | null) {
  const newest = tx.db.selectFrom("log_timestamps").selectAll().orderBy("head_size", "desc").limit(1);
  const row = await (upTo === null ? newest : newest.where("head_size", "<=", upTo)).executeTakeFirst();
  if (row === undefined) throw new Refused("log-not-stamped");
  return { size: row.head_size, at: readTimeStamp(row.token).at, token: row.token.toString("base64") };
}
