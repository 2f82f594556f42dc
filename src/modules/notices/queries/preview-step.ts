import type { CaseId } from "../../../kernel/ids.ts";
import { Refused } from "../../../kernel/refusal.ts";
import { civilDateIn, easternZone } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { authorizeOnCase } from "../../cases/index.ts";
import type { StepPreview } from "../contract.ts";
import { compose } from "../domain/compose.ts";
import { factsOfStep, noticesOfStep } from "../domain/step-facts.ts";
import { noticeKindOn } from "../rules/notice-kinds.ts";
import { whoIsTold } from "./who-is-told.ts";

/**
 * What would be said, to whom and how, if the case took this step now: before it is taken, since it cannot be taken back.
 * @throws action-not-allowed, case-step-not-possible
 */
export async function previewStep(tx: Transaction, caseId: CaseId, step: string): Promise<StepPreview> {
  const theCase = await authorizeOnCase(tx, "notice.preview", caseId);
  const kinds = noticesOfStep(theCase, step, theCase.status);
  if (kinds === undefined) throw new Refused("case-step-not-possible");
  const facts = factsOfStep(theCase, civilDateIn(tx.now, theCase.office.zone));
  const on = civilDateIn(tx.now, easternZone);
  const notices = kinds.map((kind) => {
    const { title, paragraphs, rows } = compose(noticeKindOn(kind, on), facts);
    return { kind, title, paragraphs: [...paragraphs], rows: [...rows] };
  });
  const told = notices.length === 0 ? [] : await whoIsTold(tx, theCase.id);
  return {
    notices,
    told: told.map(({ name, relation, channel, byEmail, through, addressMissing, language }) => ({
      fileNumber: theCase.file_number,
      name,
      relation,
      channel,
      byEmail,
      through,
      addressMissing,
      language,
    })),
  };
}
