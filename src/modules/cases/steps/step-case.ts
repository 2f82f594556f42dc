import { civilDateIn } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { append } from "../../audit/index.ts";
import type { CaseRow } from "../queries/authorize-on-case.ts";
import { officeOf } from "../queries/offices.ts";
import { statuses } from "../rules/statuses.ts";
import type { Transition } from "../rules/transition.ts";
import { type CaseChange, keepChanges } from "./revise-case.ts";

/** Takes a locked case along one row of its table. A final state is dated on the office's own day. */
export async function stepCase(
  tx: Transaction,
  locked: Pick<CaseRow, "id" | "version" | "office_id" | "stream">,
  step: Transition,
  reason: string | null,
): Promise<void> {
  const office = await officeOf(tx, locked.office_id);
  const finalizedOn = statuses[step.to].final ? civilDateIn(tx.now, office.zone) : null;
  const stream = step.stream ?? locked.stream;
  await tx.db
    .updateTable("cases")
    .set({ status: step.to, finalized_on: finalizedOn, stream })
    .where("id", "=", locked.id)
    .execute();
  const version = await keepChanges(tx, locked, changesOf(locked, step), reason);
  await append(tx, {
    chain: { caseId: locked.id },
    type: "case-moved",
    payload: { step: step.code, from: step.from, to: step.to },
  });
  // What the step opens: work opens its tasks, notices and decisions what they are to tell.
  await tx.addJob("case-stepped", { caseId: locked.id, version, from: step.from, step: step.code });
  // A hearing that was fixed no longer has a case to be held on: hearings listens and cancels it.
  // Who decided it does not do so again: decisions listens.
  if (step.act === "send-back") await tx.addJob("case-sent-back", { caseId: locked.id, version: locked.version });
  const leavesHearing = statuses[step.from].hearingFixed && step.by !== "hearing" && step.by !== "decision";
  if (leavesHearing) await tx.addJob("case-left-schedule", { caseId: locked.id });
}

function changesOf(locked: Pick<CaseRow, "stream">, step: Transition): readonly CaseChange[] {
  const moved = { kind: "moved", personId: null } as const;
  const status: CaseChange = { ...moved, field: "status", was: step.from, became: step.to };
  const stream: CaseChange = { ...moved, field: "stream", was: locked.stream, became: step.stream };
  return [
    ...(step.from === step.to ? [] : [status]),
    ...(step.stream === null || step.stream === locked.stream ? [] : [stream]),
  ];
}
