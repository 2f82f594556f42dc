import { Refused } from "../../../kernel/refusal.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { append } from "../../audit/index.ts";
import { keepWhetherSame } from "../../cases/index.ts";
import { closeTask, holdTaskOf } from "../../work/index.ts";
import { personQuestionOf } from "../queries/view-person-question.ts";

/**
 * The registry says whether two persons are one. Both stay as they are written; the answer is kept with its words and
 * stands in the case's history, and the case's notices go out.
 * @throws person-question-not-found, action-not-allowed, person-question-answered, task-claimed-by-another
 */
export async function answerPersonQuestion(
  tx: Transaction,
  questionId: string,
  given: { readonly answer: "same" | "different"; readonly words: string },
): Promise<void> {
  const { row } = await personQuestionOf(tx, questionId, "person-question.answer");
  const task = await holdTaskOf(tx, { queue: "same-person", subjectId: row.id });
  if (!(await keepWhetherSame(tx, row.id, given))) throw new Refused("person-question-answered");
  await append(tx, {
    chain: { caseId: row.case_id },
    type: "person-question-answered",
    payload: { questionId: row.id, personId: row.person_id, answer: given.answer },
  });
  if (task !== null) await closeTask(tx, task.id, given.answer === "same" ? "same-person" : "different-persons");
  await tx.addJob(
    "after-person-question-answered",
    { caseId: row.case_id },
    { jobKey: `after-person-question-answered:${row.case_id}` },
  );
}
