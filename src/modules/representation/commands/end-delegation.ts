import { isUuid } from "../../../kernel/ids.ts";
import { Refused } from "../../../kernel/refusal.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { closeDelegation } from "../steps/delegation.ts";

/**
 * Ends a delegation: from this commit on the delegate sees none of the counsel's cases. By the counsel, or the registry.
 * @throws delegation-not-found when it has ended, never was, or is another counsel's
 */
export async function endDelegation(tx: Transaction, delegationId: string): Promise<void> {
  if (!isUuid(delegationId) || (await closeDelegation(tx, delegationId)) === null)
    throw new Refused("delegation-not-found");
}
