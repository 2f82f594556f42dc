import { theSystem } from "../../../kernel/actor.ts";
import { Refused } from "../../../kernel/refusal.ts";
import type { Store, Transaction } from "../../../platform/database/store.ts";

/**
 * What is done with a code is done by the tribunal: whoever has the code may have no account, and sees neither the invitation
 * nor the case before it is accepted. A wrong answer is counted though it is refused: the command gives the refusal back,
 * and it is said once that stands.
 */
export async function withCode<T>(store: Store, run: (tx: Transaction) => Promise<T | Refused>): Promise<T> {
  const outcome = await store.transact(theSystem, run);
  if (outcome instanceof Refused) throw outcome;
  return outcome;
}
