import { isUuid } from "../../../kernel/ids.ts";
import { Refused } from "../../../kernel/refusal.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { append } from "../../audit/index.ts";
import { type AuthorizedCase, decisionStepOf, moveCase } from "../../cases/index.ts";
import { closeTask, holdTaskOf } from "../../work/index.ts";
import type { DecisionId } from "../db.ts";
import { decisionFor, type FoundDecision, lockCasesOf } from "../queries/decision-for.ts";
import type { DecisionRow } from "../queries/decision-rows.ts";
import { determinationOf } from "../rules/determinations.ts";
import { docketPrinted } from "../steps/docket-printed.ts";
import { leavePartnerMessages } from "../steps/partner-messages.ts";
import { sendBack } from "../steps/send-back.ts";
import { noteReleased } from "../steps/settle-limits.ts";
import { tellOfDecision } from "../steps/tell-of-decision.ts";
import { documentText } from "../text.ts";

/**
 * Releases what a member signed: at one moment the decision stands on every case, each case moves, everybody is told by
 * their own channel, and the partners’ messages are left for their gateway.
 * @throws decision-not-found, action-not-allowed, decision-not-signed, decision-released-already, case-step-not-possible,
 *   task-claimed-by-another
 */
export async function releaseDecision(tx: Transaction, decisionId: string): Promise<DecisionId> {
  if (!isUuid(decisionId)) throw new Refused("decision-not-found");
  await tx.db
    .selectFrom("decisions")
    .select("id")
    .where("id", "=", decisionId as DecisionId)
    .forUpdate()
    .execute();
  await lockCasesOf(tx, decisionId as DecisionId);
  const found = await decisionFor(tx, decisionId, "decision.release");
  const { row } = found;
  if (row.status !== "signed")
    throw new Refused(row.status === "released" ? "decision-released-already" : "decision-not-signed");
  const task = await holdTaskOf(tx, { queue: "decisions-to-release", subjectId: row.id });
  for (const one of found.cases) await place(tx, row, one);
  await tx.db
    .updateTable("decisions")
    .set({ status: "released", released_at: tx.now, released_by: tx.actor.accountId })
    .where("id", "=", row.id)
    .execute();
  await tell(tx, found);
  if (task !== null) await closeTask(tx, task.id, "released");
  return row.id;
}

/** The signed reasons on one case’s docket, and the case one step on. A correction moves nothing. */
async function place(tx: Transaction, row: DecisionRow, one: AuthorizedCase): Promise<void> {
  if (row.hash === null || row.size_bytes === null || row.pages === null)
    throw new Error(`Decision ${row.id} is signed and has no file`);
  const documentId = await docketPrinted(tx, one, {
    typeCode: "decision",
    description: documentText[row.corrects_id === null ? "reasons" : "corrected"][row.language],
    language: row.language,
    hash: row.hash,
    sizeBytes: row.size_bytes,
    pages: row.pages,
  });
  await tx.db
    .updateTable("decision_cases")
    .set({ document_id: documentId })
    .where("decision_id", "=", row.id)
    .where("case_id", "=", one.id)
    .execute();
  if (row.corrects_id !== null) return;
  const step = decisionStepOf(one, tx.now);
  if (step === null) throw new Refused("case-step-not-possible");
  await moveCase(tx, one.id, step.code);
}

async function tell(tx: Transaction, { row, cases }: FoundDecision): Promise<void> {
  for (const one of cases) {
    const decided = row.cases.find((of) => of.id === one.id)?.determination ?? null;
    await append(tx, {
      chain: { caseId: one.id },
      type: "decision-released",
      payload: {
        decisionId: row.id,
        determination: decided,
        effectiveOn: row.effective_on,
        hash: row.hash,
        correctsId: row.corrects_id,
      },
    });
    await noteReleased(tx, row.id, one);
    await tellOfDecision(tx, row, one, decided);
    await leavePartnerMessages(tx, row, one, decided);
    if (determinationOf(decided ?? "")?.result === "sent-back" && row.corrects_id === null) await sendBack(tx, one);
  }
}
