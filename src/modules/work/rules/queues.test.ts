import { expect, test } from "vitest";
import type { Queue } from "./queue.ts";
import { queues } from "./queues.ts";

/** In words: by when the work is due, when it is late for whom, and after how long a claim counts as left alone. */
function inWords({ due, late, staleAfterMinutes: minutes, once }: Queue): string {
  const by = {
    days: () => (due.by === "days" ? `${due.days} d` : ""),
    limit: () => (due.by === "limit" ? `its limit${due.days === null ? "" : `, else ${due.days} d`}` : ""),
    hearing: () => "the hearing",
    subject: () => "its own day",
  }[due.by]();
  const alone = minutes % (24 * 60) === 0 ? `${minutes / (24 * 60)} d` : `${minutes} min`;
  return `${by} | ${late.afterDays} d late: ${late.to} | left alone ${alone}${once ? " | once" : ""}`;
}

test.each([
  ["filings-review", "2 d | 3 d late: triage-officer | left alone 30 min"],
  ["choose-stream", "5 d | 5 d late: scheduling-officer | left alone 60 min"],
  ["screenings-to-follow", "60 d | 30 d late: scheduling-officer | left alone 480 min"],
  ["check-basis-of-claim", "its limit | 3 d late: triage-officer | left alone 480 min"],
  ["same-person", "5 d | 3 d late: triage-officer | left alone 60 min"],
  ["representatives-wanted", "10 d | 3 d late: triage-officer | left alone 480 min"],
  ["letters-to-mail", "1 d | 2 d late: triage-officer | left alone 120 min"],
  ["mail-returned", "2 d | 3 d late: triage-officer | left alone 120 min"],
  ["letters-returned", "1 d | 1 d late: triage-officer | left alone 120 min"],
  ["decisions-to-release", "1 d | 1 d late: triage-officer | left alone 60 min"],
  ["appeals-to-open", "1 d | 1 d late: triage-officer | left alone 60 min"],
  ["applications-and-notices", "5 d | 3 d late: triage-officer | left alone 60 min"],
  ["records-to-send", "its limit, else 10 d | 3 d late: triage-officer | left alone 120 min | once"],
  ["appeals-to-perfect", "its limit, else 45 d | 3 d late: triage-officer | left alone 480 min"],
  ["suspensions", "90 d | 30 d late: triage-officer | left alone 480 min"],
  ["undertakings", "its own day | 3 d late: triage-officer | left alone 480 min"],
  ["hearings-to-set", "its limit, else 30 d | 5 d late: registry-officer | left alone 240 min"],
  ["special-hearings-to-set", "its limit, else 5 d | 1 d late: registry-officer | left alone 60 min"],
  ["resumptions-to-set", "10 d | 5 d late: registry-officer | left alone 240 min"],
  ["date-changes-asked", "1 d | 1 d late: registry-officer | left alone 60 min"],
  ["date-changes", "2 d | 2 d late: registry-officer | left alone 60 min"],
  ["interpreters-wanted", "2 d | 2 d late: registry-officer | left alone 60 min"],
  ["files-ageing", "5 d | 5 d late: registry-officer | left alone 60 min"],
  ["offers-returned", "1 d | 1 d late: registry-officer | left alone 60 min"],
  ["calendar-answers", "2 d | 2 d late: registry-officer | left alone 60 min"],
  ["moves-refused", "1 d | 1 d late: registry-officer | left alone 60 min"],
  ["invitations-refused", "2 d | 2 d late: registry-officer | left alone 60 min"],
  ["moves-to-approve", "1 d | 0 d late: registry-officer | left alone 60 min"],
  ["counsel-suspended", "2 d | 2 d late: registry-officer | left alone 60 min"],
  ["members-wanted", "5 d | 3 d late: triage-officer | left alone 60 min"],
  ["hearings-to-record", "the hearing | 1 d late: scheduling-officer | left alone 1 d"],
  ["files-to-review", "30 d | 10 d late: scheduling-officer | left alone 14 d"],
  ["decisions-to-write", "60 d | 10 d late: scheduling-officer | left alone 14 d"],
  ["abandonments-to-decide", "5 d | 3 d late: scheduling-officer | left alone 7 d"],
  ["appeals-not-perfected", "10 d | 5 d late: registry-officer | left alone 7 d"],
  ["decisions-to-translate", "its own day | 3 d late: registry-officer | left alone 2 d"],
  ["appeals-to-decide", "its limit, else 90 d | 10 d late: scheduling-officer | left alone 14 d"],
])("%s: %s", (code, words) => {
  expect(queues.filter((one) => one.code === code).map(inWords)).toEqual([words]);
});

test("no other kind of work than these is there", () => {
  expect(queues).toHaveLength(37);
});
