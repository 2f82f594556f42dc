import { Refused } from "../../../kernel/refusal.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { append } from "../../audit/index.ts";
import type { Division, NewPolicy } from "../contract.ts";
import { policyOf } from "../queries/policies.ts";
import "../db.ts";

/**
 * From the next run on, the proposals of a division are set by themselves, or wait for an officer; and counsel is asked
 * before a date is set, or not. Safe to repeat.
 * @throws schedule-counsel-not-asked, schedule-interpreter-not-asked
 */
export async function changePolicy(tx: Transaction, division: Division, wanted: NewPolicy): Promise<void> {
  const before = await policyOf(tx, division);
  const { mode, asksCounsel = before.asksCounsel, asksInterpreter = before.asksInterpreter } = wanted;
  if (asksCounsel && before.offers.most === 0) throw new Refused("schedule-counsel-not-asked");
  if (asksInterpreter && before.interpreters.most === 0) throw new Refused("schedule-interpreter-not-asked");
  const isSame = asksCounsel === before.asksCounsel && asksInterpreter === before.asksInterpreter;
  if (mode === before.mode && isSame) return;
  await tx.db
    .updateTable("schedule_policies")
    .set({
      mode,
      asks_counsel: asksCounsel,
      asks_interpreter: asksInterpreter,
      changed_at: tx.now,
      changed_by: tx.actor.accountId,
    })
    .where("division", "=", division)
    .execute();
  await append(tx, {
    chain: "tribunal",
    type: "schedule-policy-changed",
    payload: { division, mode, asksCounsel, asksInterpreter },
  });
}
