import type { openedNotices } from "../../cases/index.ts";

export type LifecycleNotice = keyof typeof openedNotices;

/**
 * Who issues a notice that a lifecycle names: this room, when the case has taken the step; or the room whose act the step
 * is part of, in that act's own transaction, with facts that only it knows.
 */
export const issuedBy = {
  "file-review-notice": "step",
  "notice-of-abandonment": "step",
  "not-abandoned": "step",
  "notice-of-dismissal": "step",
  "withdrawal-recorded": "step",
  "proceeding-suspended": "step",
  "proceeding-continued": "step",
  "proceeding-terminated": "step",
  "notice-of-reinstatement": "step",
  "notice-of-reopening": "step",
  "appeal-perfected": "step",
  "hearing-ordered": "step",
  "panel-constituted": "step",
  "notice-to-appear": "hearing",
  "notice-of-cancellation": "hearing",
  "hearing-postponed": "hearing",
  "special-hearing": "hearing",
  "notice-of-decision": "decision",
  "notice-of-matter-sent-back": "decision",
  "appeal-received": "appeal",
} as const satisfies Readonly<Record<LifecycleNotice, "step" | "hearing" | "decision" | "appeal">>;

export type StepNotice = {
  [Kind in LifecycleNotice]: (typeof issuedBy)[Kind] extends "step" ? Kind : never;
}[LifecycleNotice];

export const isStepNotice = (kind: LifecycleNotice): kind is StepNotice => issuedBy[kind] === "step";
