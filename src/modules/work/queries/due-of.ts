import { type CivilDate, type Instant, startOfDay } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import type { AuthorizedCase } from "../../cases/index.ts";
import { hearingDay, standingOn } from "../../deadlines/index.ts";
import { dueAfter } from "../domain/due-after.ts";
import type { Due } from "../rules/queue.ts";

export interface TaskDay {
  /** Since when it waits: work about a hearing waits from its day. */
  readonly openedAt: Instant;
  readonly dueOn: CivilDate;
  /** What is waited for came already, or is not asked of this case. */
  readonly isMet: boolean;
}

/** By when work on a case is due that was opened at a moment, as its time limits and hearings stand. */
export async function dueOf(tx: Transaction, theCase: AuthorizedCase, due: Due, openedAt: Instant): Promise<TaskDay> {
  if (due.by === "hearing") {
    const on = await hearingDay(tx, theCase.id);
    if (on !== null) return { openedAt: startOfDay(on, theCase.office.zone), dueOn: on, isMet: false };
  }
  if (due.by === "limit") {
    const { items } = await standingOn(tx, theCase);
    const own = items.filter((one) => due.rules.includes(one.rule.code) && one.state !== "excused");
    const open = own.find((one) => one.state !== "met");
    const dueOn = open?.dueOn ?? dueAfter(openedAt, due.days ?? 0);
    return { openedAt, dueOn, isMet: due.days === null && open === undefined };
  }
  return { openedAt, dueOn: dueAfter(openedAt, due.by === "days" ? due.days : 0), isMet: false };
}
