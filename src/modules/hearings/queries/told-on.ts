import type { AccountId } from "../../../kernel/ids.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import type { CaseRow } from "../../cases/index.ts";
import type { Told } from "../../notices/contract.ts";
import { whoIsTold } from "../../notices/index.ts";

/** Everybody on a case with how a notice reaches them today, or that it does not. */
export async function toldOn(
  tx: Transaction,
  row: Pick<CaseRow, "id" | "file_number">,
): Promise<(Told & { readonly accountId: AccountId | null })[]> {
  return (await whoIsTold(tx, row.id)).map((one) => ({ fileNumber: row.file_number, ...one }));
}
