import type { LinkProps } from "@tanstack/react-router";
import type { Bilingual } from "../../../kernel/bilingual.ts";
import { calendarsText } from "../calendars/text.ts";
import { documentsText } from "../documents/text.ts";
import { filingsText } from "../filings/text.ts";
import { outcomeText } from "../hearings/outcome-text.ts";
import { hearingsText } from "../hearings/text.ts";
import { noticesText } from "../notices/text.ts";
import { messagesText } from "../work/messages-text.ts";
import { accessText } from "./access-text.ts";
import { summaryText } from "./summary-text.ts";
import { casesText } from "./text.ts";

export interface CaseTab {
  readonly to: NonNullable<LinkProps["to"]>;
  readonly text: Bilingual;
  /** Shown to those who may see the case and to whom the case view offers this action; null shows it to all of them. */
  readonly action: string | null;
}

/** The tabs of a case, in their order. */
export const caseTabs: readonly CaseTab[] = [
  { to: "/$language/cases/$caseId", text: casesText.overview, action: null },
  { to: "/$language/cases/$caseId/documents", text: documentsText.documents, action: null },
  { to: "/$language/cases/$caseId/submissions", text: filingsText.submissions, action: null },
  { to: "/$language/cases/$caseId/hearings", text: hearingsText.title, action: "hearing.view" },
  { to: "/$language/cases/$caseId/dates-to-avoid", text: calendarsText.dates, action: "date-to-avoid.list" },
  { to: "/$language/cases/$caseId/notices", text: noticesText.title, action: "notice.view" },
  { to: "/$language/cases/$caseId/deadlines", text: casesText.deadlines, action: "deadline.view" },
  { to: "/$language/cases/$caseId/access", text: accessText.tab, action: "case.access" },
  { to: "/$language/cases/$caseId/messages", text: messagesText.title, action: "staff-message.read" },
  { to: "/$language/cases/$caseId/changes", text: casesText.corrections, action: "case.changes" },
  { to: "/$language/cases/$caseId/history", text: casesText.history, action: null },
];

/** Pages under a tab. */
const otherPages: Readonly<Record<string, Bilingual>> = {
  "/summary": summaryText.title,
  "/hearings/set": hearingsText.set,
  "/hearings/change": hearingsText.change,
  "/hearings/outcome": outcomeText.record,
};

/** What the tab at this address is called. */
export function tabAt(pathname: string): Bilingual {
  const rest = pathname
    .replace(/^\/\w+\/cases\/[^/]+/, "")
    .replace(/\/$/, "")
    .replace(/^\/hearings\/[^/]+\/(change|outcome)$/, "/hearings/$1");
  const tab = caseTabs.find((one) => one.to === `/$language/cases/$caseId${rest}`);
  return otherPages[rest] ?? tab?.text ?? casesText.overview;
}
