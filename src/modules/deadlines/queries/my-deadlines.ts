import { sql } from "kysely";
import type { CaseId } from "../../../kernel/ids.ts";
import { type CivilDate, civilDateIn, plusDays, type Zone } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import type { DueItem } from "../contract.ts";
import { standingDeadlines } from "../domain/standing-deadlines.ts";
import { isStillAsked } from "../domain/still-asked.ts";
import { type FactsRow, factsOf, recordedOn } from "./case-record.ts";
import { deadlineView } from "./deadline-view.ts";
import { officeCalendars } from "./office-calendars.ts";

/** Longest limit of the table, in days: an event further back than this starts nothing that is still to come. */
const longestLimit = 120;
const most = 200;

type DueRow = FactsRow & { readonly file_number: string; readonly principal_name: string };

export interface MyDeadlines {
  readonly items: readonly DueItem[];
  /** The last day that `items` looks at. */
  readonly until: CivilDate;
  /** The first that is due after it: "nothing until then" is not "nothing". */
  readonly later: DueItem | null;
}

/**
 * What is expected of the parties on the actor's own cases in the coming days, and what they have just missed.
 * Reads only cases with an event recent enough to start a limit: a counsel with thousands of cases waits no longer.
 */
export async function myDeadlines(tx: Transaction, days: number): Promise<MyDeadlines> {
  const now = civilDateIn(tx.now, "America/Toronto" as Zone);
  const until = plusDays(now, days);
  if (tx.actor.accountId === null) return { items: [], until, later: null };
  const calendars = await officeCalendars(tx);
  const rows = (await casesWithEvents(tx, plusDays(now, -longestLimit))) as readonly DueRow[];
  const recorded = await recordedOn(
    tx,
    rows.map((row) => row.id),
  );
  const found: DueItem[] = [];
  for (const row of rows) {
    const own = calendars.get(row.office_id);
    if (own === undefined) continue;
    const today = civilDateIn(tx.now, own.office.zone);
    const items = standingDeadlines({ facts: factsOf(row), ...recorded(row.id) }, own.calendar, today);
    for (const one of items) {
      const wanted = one.rule.standing === "expected" && (one.rule.who === "party" || one.rule.who === "counsel");
      if (!wanted || !isStillAsked(one, today, row.finalized_on !== null)) continue;
      const theCase = { id: row.id, fileNumber: row.file_number, principal: row.principal_name, zone: own.office.zone };
      found.push({ ...deadlineView(tx.actor, one), case: theCase });
    }
  }
  const inOrder = found.sort((one, other) => one.safeOn.localeCompare(other.safeOn));
  return {
    items: inOrder.filter((one) => one.dueOn <= until).slice(0, most),
    until,
    later: inOrder.find((one) => one.dueOn > until) ?? null,
  };
}

function casesWithEvents(tx: Transaction, since: CivilDate) {
  const mine = sql<CaseId>`select a.case_id from case_access a where a.account_id = ${tx.actor.accountId} and a.until_at is null`;
  return tx.db
    .selectFrom("cases as c")
    .select(["c.id", "c.division", "c.proceeding_type", "c.origin", "c.status", "c.received_on", "c.finalized_on"])
    .select(["c.office_id", "c.file_number", "c.principal_name"])
    .where(sql<boolean>`c.id in (${mine})`)
    .where((where) =>
      where.or([
        where("c.received_on", ">=", since),
        where.exists(
          where
            .selectFrom("deadline_triggers as t")
            .select("t.id")
            .whereRef("t.case_id", "=", "c.id")
            .where("t.happened_on", ">=", since),
        ),
      ]),
    )
    .limit(5000)
    .execute();
}
