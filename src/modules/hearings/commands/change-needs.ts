import { Refused } from "../../../kernel/refusal.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { append } from "../../audit/index.ts";
import { authorizeOnCase, lockCases } from "../../cases/index.ts";
import type { NewHearingNeeds } from "../contract.ts";
import { inOneEquipmentOrder } from "../domain/equipment.ts";
import { mayBeHeard, needsOf } from "../queries/hearing-needs.ts";
import "../db.ts";

/**
 * Records how the hearing of a case is to be held and what its room must have. A hearing that is set stays as it is: the answer
 * of `viewNeeds` says which does not have it. Safe to repeat.
 * @throws case-not-found, action-not-allowed, hearing-stage-not-possible
 */
export async function changeNeeds(tx: Transaction, caseId: string, wanted: NewHearingNeeds): Promise<void> {
  const { id } = await authorizeOnCase(tx, "hearing.record-needs", caseId);
  await lockCases(tx, [id]);
  const theCase = await authorizeOnCase(tx, "hearing.record-needs", id);
  const equipment = inOneEquipmentOrder(wanted.equipment);
  const before = (await needsOf(tx, [id])).get(id) ?? { mode: null, equipment: [] };
  if (before.mode === wanted.mode && before.equipment.join() === equipment.join()) return;
  if (!(await mayBeHeard(tx, theCase)))
    throw new Refused("hearing-stage-not-possible", { fileNumber: theCase.file_number });
  const row = { mode: wanted.mode, equipment: [...equipment], changed_at: tx.now, changed_by: tx.actor.accountId };
  await tx.db
    .insertInto("hearing_needs")
    .values({ case_id: id, ...row })
    .onConflict((on) => on.column("case_id").doUpdateSet(row))
    .execute();
  await append(tx, {
    chain: { caseId: id },
    type: "hearing-needs-recorded",
    payload: { mode: wanted.mode, equipment },
  });
}
