import { setting } from "../../../test/stages/hearing.ts";
import { aRepresentedCase, aSubmission, inHand } from "../../../test/stages/submission.ts";
import { workOff } from "../../../test/support/jobs.ts";
import { aTribunal, type Tribunal } from "../../../test/support/tribunal.ts";
import type { Actor } from "../../kernel/actor.ts";

const before = "2026-11-24T15:00:00.000Z";
/** When every case of the tests is past its time. */
export const later = "2041-11-26T15:00:00.000Z";
/** What the officers of a stage give. */
export const reason = "Its time has run";

/** A case with docketed documents, notices, a hearing and a draft, closed fifteen years before the clock stands afterwards. */
export async function anOldCase(t: Tribunal, officer: Actor) {
  t.at(before);
  const theCase = await aRepresentedCase(t, officer);
  const filed = await aSubmission(t, theCase.counsel, theCase.caseId, 2);
  const { submissionId, documents } = filed.body;
  const hand = await inHand(t, officer, submissionId);
  const decisions = documents.map((row: { documentId: string }) => ({
    documentId: row.documentId,
    outcome: "docketed",
  }));
  await t.call(officer, "POST", `/api/v1/submissions/${submissionId}/decisions`, { ...hand, decisions } as never);
  await t.call(theCase.counsel, "POST", `/api/v1/cases/${theCase.caseId}/submission-drafts`, {});
  await t.call(officer, "POST", `/api/v1/cases/${theCase.caseId}/hearings`, setting() as never);
  await workOff(t);
  await t.store.pool.query(
    "update hearings h set status = 'cancelled' from hearing_cases c where c.hearing_id = h.id and c.case_id = $1",
    [theCase.caseId],
  );
  await t.store.pool.query("update cases set status = 'withdrawn', finalized_on = '2026-11-24' where id = $1", [
    theCase.caseId,
  ]);
  t.at(later);
  return { ...theCase, submissionId: submissionId as string, receipt: filed.body };
}

/** A tribunal with two officers, and cases that one proposes to dispose of and the other decides on, for one test file. */
export async function disposalStage() {
  const t = await aTribunal();
  const officer = await t.person("registry-officer");
  const colleague = await t.person("registry-officer");
  const propose = (caseId: string, who = officer) =>
    t.call(who, "POST", `/api/v1/cases/${caseId}/disposals`, { reason });
  return {
    t,
    officer,
    colleague,
    propose,
    decide: (disposalId: string, way: "approve" | "refuse", who = colleague) =>
      t.call(who, "POST", `/api/v1/disposals/${disposalId}/${way}`, { reason }),
    aProposal: async () => {
      const theCase = await anOldCase(t, officer);
      const { body } = await propose(theCase.caseId);
      return { ...theCase, disposalId: body.disposalId as string };
    },
    /** The first row of a statement, or undefined. */
    rowOf: async (statement: string, ...values: readonly unknown[]) =>
      (await t.store.pool.query(statement, [...values])).rows[0],
  };
}
