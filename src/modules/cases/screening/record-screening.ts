import { newId } from "../../../kernel/ids.ts";
import { Refused } from "../../../kernel/refusal.ts";
import { civilDateIn, plusDays } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { append } from "../../audit/index.ts";
import { authorizeOnCase } from "../queries/authorize-on-case.ts";
import { lockCases } from "../steps/lock-cases.ts";
import type { NewScreening } from "./contract.ts";
import { screeningsOf } from "./view-screening.ts";
import "../db.ts";

/**
 * Front-end security screening was asked for, or its result came: an officer records it, and the partners' gateway will by
 * this same command. While a result is awaited, choosing how the claim is dealt with is not late; work is told (job
 * `after-screening-recorded`).
 * @throws case-not-found, action-not-allowed, screening-not-asked, screening-recorded-already, screening-day-impossible
 */
export async function recordScreening(tx: Transaction, caseId: string, { state, on }: NewScreening): Promise<void> {
  const theCase = await authorizeOnCase(tx, "screening.record", caseId);
  if (theCase.proceeding_type !== "claim") throw new Refused("screening-not-asked");
  await lockCases(tx, [theCase.id]);
  const [latest] = await screeningsOf(tx, theCase.id);
  if (latest?.state === state) throw new Refused("screening-recorded-already");
  const from = latest?.on ?? plusDays(theCase.received_on, -365);
  if (on < from || on > civilDateIn(tx.now, theCase.office.zone)) throw new Refused("screening-day-impossible");
  await tx.db
    .insertInto("security_screenings")
    .values({
      id: newId<string>(Date.parse(tx.now)),
      case_id: theCase.id,
      state,
      happened_on: on,
      recorded_at: tx.now,
      recorded_by: tx.actor.accountId,
    })
    .execute();
  await tx.db.updateTable("cases").set({ screening: state }).where("id", "=", theCase.id).execute();
  const type = state === "pending" ? "screening-requested" : "screening-result-recorded";
  await append(tx, { chain: { caseId: theCase.id }, type, payload: { state, on } });
  await tx.addJob("after-screening-recorded", { caseId: theCase.id });
}
