import { Refused } from "../../../kernel/refusal.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import "../db.ts";

/** The stamp of the newest stamped head up to this size. @throws Refused `log-not-stamped` */
export async function logTimestamp(tx: Transaction, upTo: number | null) {
  const newest = tx.db.selectFrom("log_timestamps").selectAll().orderBy("head_size", "desc").limit(1);
  const row = await (upTo === null ? newest : newest.where("head_size", "<=", upTo)).executeTakeFirst();
  if (row === undefined) throw new Refused("log-not-stamped");
  // The library that reads one is loaded when somebody asks for one.
  const { readTimeStamp } = await import("../time-stamp/time-stamp.ts");
  return { size: row.head_size, at: readTimeStamp(row.token).at, token: row.token.toString("base64") };
}
