import { isInForce } from "../../../kernel/dated-rows.ts";
import { decisionNotices } from "./decision-notices.ts";
import { filingNotices } from "./filing-notices.ts";
import { hearingNotices } from "./hearing-notices.ts";
import type { NoticeKind } from "./notice-kind.ts";
import { stepNotices } from "./step-notices.ts";

/** Every kind of notice that the tribunal issues. */
export const noticeKinds: readonly NoticeKind[] = [
  ...filingNotices,
  ...hearingNotices,
  ...decisionNotices,
  ...stepNotices,
];

export type NoticeKindCode =
  | (typeof filingNotices)[number]["code"]
  | (typeof hearingNotices)[number]["code"]
  | (typeof decisionNotices)[number]["code"]
  | (typeof stepNotices)[number]["code"];

/** What kinds were called, which the record says for good: an event had the same name, or it was of a word that is no longer used. */
export const formerKinds: Readonly<Record<string, NoticeKindCode>> = {
  "submission-received": "acknowledgement-of-receipt",
  "hearing-changed": "changed-notice-to-appear",
  "hearing-cancelled": "notice-of-cancellation",
  "decision-translated": "notice-of-translation",
  "file-reinstated": "notice-of-reinstatement",
  "file-reopened": "notice-of-reopening",
  "file-sent-back": "notice-of-matter-sent-back",
};

/** The words in force on a day. @throws Error (a bug) when there are none */
export function noticeKindOn(code: NoticeKindCode, on: string): NoticeKind {
  const kind = noticeKinds.find((one) => one.code === code && isInForce(one, on));
  if (kind === undefined) throw new Error(`No words for a notice ${code} on ${on}`);
  return kind;
}
