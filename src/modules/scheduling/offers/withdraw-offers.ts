import { sql } from "kysely";
import type { Transaction } from "../../../platform/database/store.ts";
import "./db.ts";

/** Why an offer that waited for an answer is nobody's to answer any more. */
export type WithdrawCode = "not-counsel" | "hearing-set" | "other-date" | "proposal-ended";

/** Offers of these proposals that nobody answered are taken back. Safe to repeat. */
export async function withdrawOffers(
  tx: Transaction,
  proposalIds: readonly string[],
  code: WithdrawCode,
  except: string | null = null,
): Promise<void> {
  let open = tx.db
    .updateTable("hearing_offers")
    .set({ state: "withdrawn", ended_code: code })
    .where(sql<boolean>`proposal_id = any (${[...proposalIds]}::uuid[])`)
    .where("state", "=", "open");
  if (except !== null) open = open.where("id", "<>", except);
  await open.execute();
}

export async function withdrawOffer(tx: Transaction, offerId: string, code: WithdrawCode): Promise<void> {
  await tx.db
    .updateTable("hearing_offers")
    .set({ state: "withdrawn", ended_code: code })
    .where("id", "=", offerId)
    .where("state", "=", "open")
    .execute();
}
