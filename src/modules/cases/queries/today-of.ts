import { type CivilDate, civilDateIn } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { officeOf } from "./offices.ts";

/** The civil date at the office that handles a case. */
export async function todayOf(tx: Transaction, officeId: string): Promise<CivilDate> {
  return civilDateIn(tx.now, (await officeOf(tx, officeId)).zone);
}
