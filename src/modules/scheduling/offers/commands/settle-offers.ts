import { sql } from "kysely";
import type { Transaction } from "../../../../platform/database/store.ts";
import type { ReadCalendars } from "../../queries/read-snapshot.ts";
import { isTimeToAsk } from "../queries/asks-on-move.ts";
import { type CounselToAsk, counselToAsk } from "../queries/counsel-to-ask.ts";
import { lockProposal } from "../queries/lock-proposal.ts";
import { whoAgreed } from "../queries/times-asked.ts";
import { offerRulesOf, whoIsAsked } from "../queries/who-is-asked.ts";
import { withdrawOffer } from "../withdraw-offers.ts";
import { makeOffers } from "./make-offers.ts";

/**
 * Asks whoever of an approved proposal must be asked, or says that nobody is: then it is set as it is. A hearing that the tribunal
 * moves to another day is asked for where there is time for an answer; else, and where a change was granted, the notice tells it.
 */
export async function askCounsel(
  tx: Transaction,
  read: ReadCalendars,
  proposalId: string,
): Promise<"asked" | "nobody-to-ask"> {
  const row = await lockProposal(tx, proposalId);
  if (row?.state !== "approved") return "nobody-to-ask";
  const whom = (await whoIsAsked(tx, [row])).get(row.id);
  if (whom === undefined) return "nobody-to-ask";
  const { rule, counsel, asked } = whom;
  if (asked.length === 0) {
    await keepCount(tx, row.id, counsel);
    return "nobody-to-ask";
  }
  await tx.db.updateTable("schedule_proposals").set({ state: "offered" }).where("id", "=", row.id).execute();
  await makeOffers(tx, read, row, rule, asked);
  return "asked";
}

/**
 * After an answer, a lapse or a change of counsel: whoever acts now and was not asked of this date is asked; when nobody is waited for,
 * the hearing is set. Safe to repeat.
 */
export async function settleOffers(tx: Transaction, read: ReadCalendars, proposalId: string): Promise<void> {
  const row = await lockProposal(tx, proposalId);
  if (row?.state !== "offered") return;
  const rule = (await offerRulesOf(tx, [row])).get(row.id) ?? null;
  const counsel = rule === null ? [] : await counselToAsk(tx, row.id);
  const offers = await tx.db.selectFrom("hearing_offers").selectAll().where("proposal_id", "=", row.id).execute();
  const isActing = (id: string) => counsel.some((one) => one.counselId === id);
  const open = offers.filter((one) => one.state === "open");
  for (const one of open) if (!isActing(one.counsel_id)) await withdrawOffer(tx, one.id, "not-counsel");
  const answered = whoAgreed(row, offers);
  const waited = open.filter((one) => isActing(one.counsel_id));
  const offersLeft = rule !== null && (await isTimeToAsk(tx, row, rule)) ? rule.offers : 0;
  const missing = counsel.filter(
    (one) =>
      !answered.has(one.counselId) &&
      !waited.some((offer) => offer.counsel_id === one.counselId) &&
      one.notAccepted < offersLeft,
  );
  if (rule !== null && missing.length > 0) await makeOffers(tx, read, row, rule, missing);
  if (missing.length + waited.length > 0) return;
  await keepCount(
    tx,
    row.id,
    counsel.filter((one) => !answered.has(one.counselId)),
  );
  await tx.db.updateTable("schedule_proposals").set({ state: "confirmed" }).where("id", "=", row.id).execute();
  await tx.addJob("schedule-proposal-approved", { proposalId: row.id }, { jobKey: `schedule-proposal:${row.id}` });
}

/** The notice says after how many dates this one was set without asking. */
async function keepCount(tx: Transaction, proposalId: string, unasked: readonly CounselToAsk[]): Promise<void> {
  const most = Math.max(0, ...unasked.map((one) => one.notAccepted));
  if (most === 0) return;
  await tx.db
    .updateTable("schedule_proposals")
    .set({ set_after_offers: most })
    .where("id", "=", proposalId)
    .where(sql<boolean>`set_after_offers is null`)
    .execute();
}
