import { theSystem } from "../../kernel/actor.ts";
import { civilDateIn } from "../../kernel/time.ts";
import type { Transaction } from "../../platform/database/store.ts";
import { defineJob } from "../../platform/jobs/job.ts";
import { authorizeOnCase } from "../cases/index.ts";
import { issueNotice } from "./commands/issue-notice.ts";
import { factsOfStep, noticesOfStep } from "./domain/step-facts.ts";
import { isIssued } from "./queries/is-issued.ts";
import { stepTakenAt } from "./queries/step-taken-at.ts";

interface StepTaken {
  readonly caseId: string;
  readonly version: number;
  readonly from: string;
  readonly step: string;
}

/** A case took a step of which no hearing and no decision tells: everybody on it is told, once. */
async function tellOfStep(tx: Transaction, taken: StepTaken): Promise<void> {
  const theCase = await authorizeOnCase(tx, "notice.view", taken.caseId);
  for (const kind of noticesOfStep(theCase, taken.step, taken.from) ?? []) {
    const sourceKey = `step:${theCase.id}:${taken.version}:${kind}`;
    if (await isIssued(tx, sourceKey)) continue;
    await issueNotice(tx, {
      caseId: theCase.id,
      kind,
      sourceKey,
      subjectKey: `ended:${theCase.id}:${taken.version}`,
      facts: factsOfStep(theCase, civilDateIn(await stepTakenAt(tx, theCase.id, taken.version), theCase.office.zone)),
    });
  }
}

export const stepJobs = [
  defineJob({
    name: "case-stepped",
    handle: (payload, { store }) => store.transact(theSystem, (tx) => tellOfStep(tx, payload as unknown as StepTaken)),
  }),
];
