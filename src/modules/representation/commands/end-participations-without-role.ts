import type { AccountId } from "../../../kernel/ids.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { append } from "../../audit/index.ts";
import { endAccessWithoutRole } from "../../cases/index.ts";
import "../db.ts";

/** Ends what a role let somebody into, and the Minister's participation with it. @param account null: everybody's */
export async function endParticipationsWithoutRole(tx: Transaction, account: AccountId | null): Promise<void> {
  for (const { caseId, participationId } of await endAccessWithoutRole(tx, account)) {
    await tx.db
      .updateTable("minister_participations")
      .set({ until_at: tx.now })
      .where("id", "=", participationId)
      .where("until_at", "is", null)
      .execute();
    await append(tx, { chain: { caseId }, type: "minister-left", payload: { participationId } });
  }
}
