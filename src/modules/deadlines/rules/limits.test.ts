import { expect, test } from "vitest";
import { deadlineRules } from "./deadline-rules.ts";

/*
 * The published table of time limits, read once more from the rules and regulations: what they call the limit, how long it is, and
 * the first day on which that length stands. A number that changes without a new row would move days for people.
 */
const table: readonly (readonly [alias: string, code: string, from: string, length: string])[] = [
  ["D1", "rpd-boc-inland", "2012-12-15", "0 days after"],
  ["D2", "rpd-boc", "2012-12-15", "15 days after"],
  ["D2", "rpd-boc", "2024-09-09", "45 days after"],
  ["D3", "rpd-boc-extension", "2012-12-15", "3 working-days before"],
  ["D4", "rpd-contact-information", "2012-12-15", "10 days after"],
  ["D5", "rpd-boc-changes", "2012-12-15", "10 days before"],
  ["D6", "rpd-language-change", "2012-12-15", "10 days before"],
  ["D7", "rpd-interpreter", "2012-12-15", "10 days before"],
  ["D8", "rpd-counsel-removal", "2012-12-15", "3 working-days before"],
  ["D9", "rpd-minister-file-review", "2012-12-15", "10 days after"],
  ["D10", "rpd-file-review-confirmation", "2012-12-15", "15 days after"],
  ["D11", "rpd-earliest-hearing", "2012-12-15", "not before 20 days after"],
  ["D12", "rpd-resume-after-exclusion-notice", "2012-12-15", "not before 14 days after"],
  ["D13", "rpd-continue-after-inadmissibility-notice", "2012-12-15", "20 days after"],
  ["D14", "rpd-minister-intervention", "2012-12-15", "10 days before"],
  ["D15", "rpd-disclosure", "2012-12-15", "10 days before"],
  ["D16", "rpd-reply-disclosure", "2012-12-15", "5 days before"],
  ["D17", "rpd-witness", "2012-12-15", "10 days before"],
  ["D18", "rpd-application", "2012-12-15", "10 days before"],
  ["D19", "rpd-application-response", "2012-12-15", "5 days after"],
  ["D19", "rpd-application-reply", "2012-12-15", "3 days after"],
  ["D20", "rpd-location-change", "2012-12-15", "20 days before"],
  ["D21", "rpd-date-change", "2012-12-15", "3 working-days before"],
  ["D22", "rpd-date-change-new-counsel", "2012-12-15", "5 working-days after"],
  ["D23", "rpd-new-date", "2012-12-15", "10 working-days after"],
  ["D24", "rpd-join-separate", "2012-12-15", "20 days before"],
  ["D25", "rpd-special-hearing-boc", "2012-12-15", "5 working-days after"],
  ["D25", "rpd-special-hearing-appearance", "2012-12-15", "5 working-days after"],
  ["D26", "rpd-constitutional-question", "2012-12-15", "10 days before"],
  ["D27", "rpd-hearing-limit", "2012-12-15", "60 days after"],
  ["D28", "rpd-written-reasons", "2012-12-15", "10 days after"],
  ["D29", "rad-notice-of-appeal", "2012-12-15", "15 days after"],
  ["D30", "rad-appellant-record", "2012-12-15", "30 days after"],
  ["D30", "rad-appellant-record", "2020-09-28", "45 days after"],
  ["D31", "rad-rpd-record", "2012-12-15", "10 days after"],
  ["D32", "rad-reply", "2012-12-15", "15 days after"],
  ["D33", "rad-respondent-record", "2012-12-15", "15 days after"],
  ["D34", "rad-may-decide", "2012-12-15", "not before 15 days after"],
  ["D35", "rad-decision", "2012-12-15", "90 days after"],
  ["D36", "rad-earliest-hearing", "2012-12-15", "not before 10 days after"],
  ["D37", "rad-application-response", "2012-12-15", "7 days after"],
  ["D37", "rad-application-reply", "2012-12-15", "5 days after"],
  ["D38", "rad-hearing-notices", "2012-12-15", "20 days before"],
  ["D39", "rad-counsel-removal", "2012-12-15", "4 working-days before"],
  ["D40", "rad-date-change", "2012-12-15", "3 working-days before"],
  ["D41", "rad-unhcr-submissions", "2012-12-15", "10 days after"],
  ["D41", "rad-submissions-response", "2012-12-15", "7 days after"],
  ["D42", "rad-constitutional-question", "2012-12-15", "not before 10 days after"],
  ["D43", "id-first-review", "2002-06-28", "48 hours after"],
  ["D44", "id-second-review", "2002-06-28", "7 days after"],
  ["D45", "id-later-review", "2002-06-28", "30 days after"],
  ["D46", "id-designated-first-review", "2012-12-15", "14 days after"],
  ["D46", "id-designated-later-review", "2012-12-15", "not before 6 months after"],
  ["D47", "id-minister-information", "2002-06-28", "at least 3 days before"],
  ["D48", "id-disclosure", "2002-06-28", "at least 5 days before"],
  ["D49", "id-application-response", "2002-06-28", "5 days after"],
  ["D49", "id-application-reply", "2002-06-28", "3 days after"],
  ["D50", "id-constitutional-question", "2002-06-28", "10 days before"],
  ["D28", "id-written-reasons", "2002-06-28", "10 days after"],
  ["D51", "iad-notice-of-appeal", "2023-01-14", "30 days after"],
  ["D52", "iad-notice-of-appeal", "2023-01-14", "60 days after"],
  ["D53", "iad-appeal-record", "2023-01-14", "60 days after"],
  ["D54", "iad-appeal-record-hearing", "2023-01-14", "30 days after"],
  ["D54", "iad-appeal-record-examination", "2023-01-14", "30 days after"],
  ["D55", "iad-disclosure", "2023-01-14", "60 days after"],
  ["D55", "iad-disclosure", "2002-06-28", "20 days before"],
  ["D56", "iad-reply-evidence", "2023-01-14", "30 days before"],
  ["D57", "iad-stay-reconsideration", "2023-01-14", "30 days before"],
  ["D58", "iad-witness", "2023-01-14", "30 days before"],
  ["D58", "iad-location-change", "2023-01-14", "30 days before"],
  ["D59", "iad-interpreter", "2023-01-14", "20 days before"],
  ["D59", "iad-private-proceeding", "2023-01-14", "20 days before"],
  ["D60", "iad-language-change", "2023-01-14", "45 days before"],
  ["D61", "iad-respondent-contact", "2023-01-14", "20 days after"],
  ["D62", "iad-counsel-removal", "2023-01-14", "3 working-days before"],
  ["D63", "iad-date-change", "2023-01-14", "at least 3 working-days before"],
  ["D64", "iad-application-response", "2023-01-14", "7 days after"],
  ["D64", "iad-application-reply", "2023-01-14", "5 days after"],
  ["D65", "iad-earliest-hearing", "2023-01-14", "not before at least 30 days after"],
  ["D66", "iad-constitutional-question", "2023-01-14", "10 days before"],
  ["D67", "fc-leave", "2002-06-28", "15 days after"],
  ["D67", "fc-leave-outside-canada", "2002-06-28", "60 days after"],
  ["D68", "fc-proof-of-service", "2002-06-28", "10 days after"],
  ["D69", "fc-applicant-record", "2002-06-28", "30 days after"],
  ["D69", "fc-applicant-record", "2025-05-14", "75 days after"],
  ["D70", "fc-respondent-memorandum", "2002-06-28", "30 days after"],
  ["D72", "fc-tribunal-record", "2002-06-28", "0 days after"],
];

const length = ({ span, effect }: (typeof deadlineRules)[number]): string => {
  const atLeast = span.clear ? "at least " : "";
  return `${effect === "not-before" ? "not before " : ""}${atLeast}${span.count} ${span.unit}s ${span.direction}`;
};

test.each(table)("%s, %s from %s on: %s", (alias, code, from, wanted) => {
  const rows = deadlineRules.filter((one) => one.alias === alias && one.code === code && one.effectiveFrom === from);
  expect(rows.length).toBeGreaterThan(0);
  for (const row of rows) expect(length(row)).toBe(wanted);
});

test("every row of the table is read here", () => {
  const known = new Set(table.map(([alias, code, from]) => `${alias} ${code} ${from}`));
  expect(deadlineRules.filter((one) => !known.has(`${one.alias} ${one.code} ${one.effectiveFrom}`))).toEqual([]);
});
