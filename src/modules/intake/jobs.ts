import { theSystem } from "../../kernel/actor.ts";
import { instantOf } from "../../kernel/time.ts";
import { defineJob } from "../../platform/jobs/job.ts";
import { openTask } from "../work/index.ts";
import { personQuestionOf } from "./queries/view-person-question.ts";

/** A question waits in the registry's queue since it was asked. Runs again without a second task. */
const asked = defineJob({
  name: "after-person-question-asked",
  async handle(payload, services) {
    const { questionId } = payload as { questionId: string };
    await services.store.transact(theSystem, async (tx) => {
      const { row, theCase } = await personQuestionOf(tx, questionId, "person-question.view");
      if (row.answer !== null) return;
      await openTask(tx, {
        queue: "same-person",
        caseId: row.case_id,
        subject: { kind: "person-question", id: row.id },
        openedAt: instantOf(row.asked_at),
        officeId: theCase.office_id,
        division: theCase.division,
      });
    });
  },
});

export const jobs = [asked];
