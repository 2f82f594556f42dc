import { civilDateIn } from "../../kernel/time.ts";
import type { Transaction } from "../../platform/database/store.ts";
import { append } from "../audit/index.ts";
import type { CaseRow } from "./queries/authorize-on-case.ts";
import { officeOf } from "./queries/offices.ts";
import { keepChanges } from "./revise-case.ts";
import { statuses, type Transition } from "./rules/lifecycle.ts";

/** Takes a locked case along one row of the table. A final state is dated on the office's own day. */
export async function stepCase(
  tx: Transaction,
  locked: Pick<CaseRow, "id" | "version" | "office_id">,
  step: Transition,
  reason: string | null,
): Promise<void> {
  const office = await officeOf(tx, locked.office_id);
  const finalizedOn = statuses[step.to].final ? civilDateIn(tx.now, office.zone) : null;
  await tx.db
    .updateTable("cases")
    .set({ status: step.to, finalized_on: finalizedOn })
    .where("id", "=", locked.id)
    .execute();
  await keepChanges(
    tx,
    locked,
    [{ kind: "moved", personId: null, field: "status", was: step.from, became: step.to }],
    reason,
  );
  await append(tx, {
    chain: { caseId: locked.id },
    type: "case-moved",
    payload: { step: step.code, from: step.from, to: step.to },
  });
  // A hearing that was fixed no longer has a file to be held on: hearings listens and cancels it.
  if (step.from === "scheduled" && step.by === "officer") await tx.addJob("case-left-schedule", { caseId: locked.id });
}
