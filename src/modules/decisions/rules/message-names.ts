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

/** Between the tribunal's own divisions: a task asks for the record, and a decision sends back. No partner is told. */
export const withinTribunal: ReadonlySet<string> = new Set(["record-request", "sent-back"]);

/** Every kind of message that a partner may be told. */
export function messageKinds(): { readonly code: string; readonly name: Bilingual }[] {
  const codes = Object.keys({ ...ofSteps, ...ofDecisions }).filter((code) => !withinTribunal.has(code));
  return codes.map((code) => ({ code, name: { ...messageName(code) } }));
}
