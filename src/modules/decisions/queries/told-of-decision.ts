import type { Transaction } from "../../../platform/database/store.ts";
import type { Told } from "../../notices/contract.ts";
import { whoIsTold } from "../../notices/index.ts";
import { decisionFor } from "./decision-for.ts";

/**
 * Everybody on the cases of a decision with how its notice would reach them today, or that a letter has no address: read
 * before it is released. @throws decision-not-found, action-not-allowed
 */
export async function toldOfDecision(tx: Transaction, decisionId: string): Promise<Told[]> {
  const { cases } = await decisionFor(tx, decisionId, "decision.release");
  const told: Told[] = [];
  for (const { id, file_number: fileNumber } of cases)
    for (const { accountId: _, ...one } of await whoIsTold(tx, id)) told.push({ fileNumber, ...one });
  return told;
}
