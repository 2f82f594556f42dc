import { sourceFor } from "../../../kernel/rule-source.ts";
import { type CivilDate, civilDateIn, type Zone } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { authorizeOnCase, type CaseRow, mayOnCase } from "../../cases/index.ts";
import type { CaseDeadlines } from "../contract.ts";
import {
  type CaseFacts,
  earliestEnds,
  rulesFor,
  type StandingDeadline,
  standingDeadlines,
} from "../domain/standing-deadlines.ts";
import { triggers } from "../rules/deadline-rule.ts";
import { factsOf, recordedOn } from "./case-record.ts";
import { deadlineView } from "./deadline-view.ts";
import { officeCalendars } from "./office-calendars.ts";

/** The limits that stand on a case today, computed from its facts, its recorded events and the orders made. */
export async function standingOn(
  tx: Transaction,
  row: CaseRow,
): Promise<{
  readonly today: CivilDate;
  readonly zone: Zone;
  readonly items: readonly StandingDeadline[];
  /** Limits whose start nobody has recorded, on the day on which they end at the earliest. */
  readonly earliest: readonly StandingDeadline[];
  /** The days on which a hearing of it is fixed, those past too. */
  readonly hearings: readonly CivilDate[];
}> {
  const days = (await officeCalendars(tx)).get(row.office_id);
  if (days === undefined) throw new Error(`Office ${row.office_id} has no calendar`);
  const today = civilDateIn(tx.now, days.office.zone);
  const recorded = (await recordedOn(tx, [row.id]))(row.id);
  const theCase = { facts: factsOf(row), ...recorded };
  const items = standingDeadlines(theCase, days.calendar, today);
  const earliest = earliestEnds(theCase, days.calendar, today);
  const hearings = recorded.triggers.filter((one) => one.code === "hearing").map((one) => one.on);
  return { today, zone: days.office.zone, items, earliest, hearings };
}

/** Events that an officer may record on the case: those that start one of its limits and are no fact of the case. */
export function recordableOn(facts: CaseFacts) {
  const codes = new Set(rulesFor(facts).map((rule) => rule.trigger));
  codes.delete("referral");
  codes.delete("boc-due");
  return [...codes].map((code) => ({ code, ...triggers[code] }));
}

/** @throws case-not-found, action-not-allowed */
export async function caseDeadlines(tx: Transaction, caseId: string): Promise<CaseDeadlines> {
  const row = await authorizeOnCase(tx, "deadline.view", caseId);
  const { today, zone, items, earliest } = await standingOn(tx, row);
  const may = await mayOnCase(tx, row.id);
  return {
    today,
    zone,
    items: items.map((one) => deadlineView(tx.actor, one)),
    earliest: earliest.map((one) => ({
      ruleCode: one.rule.code,
      what: { ...one.rule.what },
      releasedOn: one.trigger.on,
      endsOn: one.safeOn,
      source: sourceFor(tx.actor, one.rule.source),
    })),
    recordable: recordableOn(factsOf(row)),
    actions: (["deadline.record", "deadline.vary"] as const).filter(may),
  };
}
