import type { Bilingual } from "../../../kernel/bilingual.ts";
import type { CivilTime } from "../../../kernel/time.ts";
import { cite, type DeadlineRule, type TriggerCode } from "./deadline-rule.ts";

type Division = DeadlineRule["division"];

/** When regular mail counts as received by a party: so many days after mailing, moved or not. */
export interface MailRule {
  readonly days: number;
  /** Sent to or from outside Canada. */
  readonly daysAbroad: number;
  readonly roll: "next-working-day" | "none";
  readonly source: Bilingual;
}

const rpd = cite("RPD Rules", "Règles de la SPR");
const rad = cite("RAD Rules", "Règles de la SAR");
const id = cite("ID Rules", "Règles de la SI");
const iad = cite("IAD Rules, 2022", "Règles de la SAI (2022)");
const court = cite(
  "Federal Courts Citizenship, Immigration and Refugee Protection Rules",
  "Règles des cours fédérales en matière de citoyenneté, d’immigration et de protection des réfugiés",
);

export const mailRules: Readonly<Record<Division, MailRule>> = {
  RPD: { days: 7, daysAbroad: 7, roll: "next-working-day", source: rpd("r. 41(2)", "par. 41(2)") },
  RAD: { days: 7, daysAbroad: 7, roll: "next-working-day", source: rad("r. 35(2)", "par. 35(2)") },
  ID: { days: 7, daysAbroad: 7, roll: "next-working-day", source: id("r. 31(2)", "par. 31(2)") },
  IAD: { days: 7, daysAbroad: 20, roll: "none", source: iad("r. 40(2)", "par. 40(2)") },
  FC: { days: 10, daysAbroad: 10, roll: "none", source: court("r. 4.1", "règle 4.1") },
};

/** What is sent electronically after this hour of the recipient, or on a holiday, counts on the next day that is none. */
export const electronicUntil: Readonly<
  Partial<Record<Division, { readonly time: CivilTime; readonly source: Bilingual }>>
> = {
  FC: { time: "17:00" as CivilTime, source: court("r. 4.1", "règle 4.1") },
};

/** What a party receives, and can be sent by mail. */
export const servedTriggers: ReadonlySet<TriggerCode> = new Set<TriggerCode>([
  "officer-information-received",
  "boc-received-by-minister",
  "file-review-notice-received",
  "notice-to-appear-received",
  "exclusion-notice",
  "inadmissibility-notice",
  "application-received",
  "response-received",
  "notice-of-decision-received",
  "reasons-received",
  "final-decision-received",
  "notice-of-appeal-received",
  "minister-documents-received",
  "supporting-documents-received",
  "minister-received-record",
  "submissions-received",
  "decision-received",
  "record-requested",
  "appeal-record-received",
  "court-service",
]);

/** Limits that start when a Division receives: it stamps the day (RPD r. 41(1), RAD r. 35(1)), however it was sent. */
export const stampedByDivision: ReadonlySet<string> = new Set([
  "rad-rpd-record",
  "rad-constitutional-question",
  "iad-appeal-record-hearing",
]);
