import { dayWords } from "../../../kernel/moment-words.ts";
import type { CivilDate } from "../../../kernel/time.ts";
import { divisionNames, proceedingNames, stepCalled } from "../../cases/index.ts";
import type { NoticeFacts } from "../contract.ts";
import { isStepNotice, type StepNotice } from "../rules/issued-by.ts";

type Stepped = Parameters<typeof stepCalled>[0] & { readonly file_number: string; readonly division: string };

/** What this room says of a step that a case takes; undefined where its lifecycle has no such step from there. */
export function noticesOfStep(theCase: Stepped, step: string, from: string): readonly StepNotice[] | undefined {
  return stepCalled(theCase, step, from)?.opens.notices.filter(isStepNotice);
}

export const factsOfStep = (theCase: Stepped, on: CivilDate): NoticeFacts => ({
  fileNumber: theCase.file_number,
  division: divisionNames[theCase.division] ?? theCase.division,
  proceeding: proceedingNames[theCase.proceeding_type] ?? theCase.proceeding_type,
  on: dayWords(on),
});
