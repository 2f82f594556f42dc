import { type CivilDate, civilDateIn } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import type { AuthorizedCase } from "../../cases/index.ts";
import { mailReceivedOn, officeCalendars } from "../../deadlines/index.ts";
import type { deliveryReached } from "../../notices/index.ts";
import "../db.ts";

type Reached = NonNullable<Awaited<ReturnType<typeof deliveryReached>>>;

/** Opened, a notice is received on that day at the office; mailed, on the day that the division's rule presumes; else null. */
export async function dayReceived(
  tx: Transaction,
  theCase: AuthorizedCase,
  { openedAt, mailedOn }: Reached,
): Promise<CivilDate | null> {
  if (openedAt !== null) return civilDateIn(openedAt, theCase.office.zone);
  const calendar = (await officeCalendars(tx)).get(theCase.office_id)?.calendar;
  if (mailedOn === null || calendar === undefined) return null;
  return mailReceivedOn(theCase.division, mailedOn, false, calendar);
}

export async function sideOf(
  tx: Transaction,
  of: { readonly caseId: string; readonly accountId: string | null },
): Promise<"party" | "minister"> {
  if (of.accountId === null) return "party";
  const row = await tx.db
    .selectFrom("case_access")
    .select("relation")
    .where("case_id", "=", of.caseId as never)
    .where("account_id", "=", of.accountId as never)
    .where("relation", "=", "minister")
    .executeTakeFirst();
  return row === undefined ? "party" : "minister";
}
