import type { Selectable } from "kysely";
import { Refused } from "../../../kernel/refusal.ts";
import { instantOf } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import type { LogHeadsTable } from "../db.ts";
import { originOf } from "../domain/log-key.ts";
import type { SignedHead } from "../domain/tree-head.ts";
import { logKeys } from "./log-keys.ts";

function headOf(row: Selectable<LogHeadsTable>, origin: string): SignedHead {
  return {
    origin,
    size: row.size,
    rootHash: row.root_hash,
    at: instantOf(row.signed_at),
    keyId: row.key_id,
    signature: row.signature,
  };
}

/** The newest head, or the one of this size. @throws Refused `log-size-unknown` when no head of that size was signed */
export async function logHead(tx: Transaction, size: number | null = null): Promise<SignedHead> {
  const heads = tx.db.selectFrom("log_heads").selectAll();
  const row = await (size === null
    ? heads.orderBy("size", "desc").limit(1)
    : heads.where("size", "=", size)
  ).executeTakeFirst();
  const first = (await logKeys(tx))[0];
  if (row === undefined || first === undefined) throw new Refused("log-size-unknown");
  return headOf(row, originOf(first.keyId));
}
