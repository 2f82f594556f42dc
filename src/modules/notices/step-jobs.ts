import { theSystem } from "../../kernel/actor.ts";
import { dayWords } from "../../kernel/moment-words.ts";
import { civilDateIn } from "../../kernel/time.ts";
import type { Transaction } from "../../platform/database/store.ts";
import { defineJob } from "../../platform/jobs/job.ts";
import { authorizeOnCase, divisionNames, proceedingNames, stepCalled } from "../cases/index.ts";
import { issueNotice } from "./commands/issue-notice.ts";
import { isIssued } from "./queries/is-issued.ts";
import { stepTakenAt } from "./queries/step-taken-at.ts";
import { isStepNotice } from "./rules/issued-by.ts";

interface StepTaken {
  readonly caseId: string;
  readonly version: number;
  readonly from: string;
  readonly step: string;
}

/** A file took a step of which no hearing and no decision tells: everybody on it is told, once. */
async function tellOfStep(tx: Transaction, taken: StepTaken): Promise<void> {
  const file = await authorizeOnCase(tx, "notice.view", taken.caseId);
  const kinds = stepCalled(file, taken.step, taken.from)?.opens.notices ?? [];
  for (const kind of kinds.filter(isStepNotice)) {
    const sourceKey = `step:${file.id}:${taken.version}:${kind}`;
    if (await isIssued(tx, sourceKey)) continue;
    await issueNotice(tx, {
      caseId: file.id,
      kind,
      sourceKey,
      subjectKey: `ended:${file.id}:${taken.version}`,
      facts: {
        fileNumber: file.file_number,
        division: divisionNames[file.division] ?? file.division,
        proceeding: proceedingNames[file.proceeding_type] ?? file.proceeding_type,
        on: dayWords(civilDateIn(await stepTakenAt(tx, file.id, taken.version), file.office.zone)),
      },
    });
  }
}

export const stepJobs = [
  defineJob({
    name: "case-stepped",
    handle: (payload, { store }) => store.transact(theSystem, (tx) => tellOfStep(tx, payload as unknown as StepTaken)),
  }),
];
