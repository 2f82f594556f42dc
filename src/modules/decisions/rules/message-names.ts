import type { Bilingual } from "../../../kernel/bilingual.ts";
import { openedMessages } from "../../cases/index.ts";

/** What a message to a partner tells. Whether a decision goes with its reasons is said beside it. */
const ofDecisions: Readonly<Record<string, Bilingual>> = {
  "final-decision": { en: "Final decision", fr: "Décision définitive" },
  "decision-corrected": { en: "Decision corrected", fr: "Décision rectifiée" },
  "notice-of-appeal": { en: "An appeal was filed", fr: "Un appel a été interjeté" },
};
const ofSteps: Readonly<Record<string, Bilingual>> = openedMessages;

export const messageName = (kind: string): Bilingual => ofDecisions[kind] ?? ofSteps[kind] ?? { en: kind, fr: kind };
