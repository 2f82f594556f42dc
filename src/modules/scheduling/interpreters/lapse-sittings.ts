import type { Transaction } from "../../../platform/database/store.ts";
import { append } from "../../audit/index.ts";
import { sittingToInterpret } from "./sitting-of.ts";
import "./db.ts";

/** Offers that nobody answered in time: the next interpreter is sought. Safe to repeat. */
export async function lapseSittings(tx: Transaction): Promise<void> {
  const lapsed = await tx.db
    .updateTable("interpreter_offers")
    .set({ state: "lapsed" })
    .where("state", "=", "open")
    .where("lapses_at", "<=", new Date(tx.now))
    .returning(["id", "hearing_id"])
    .execute();
  for (const { id, hearing_id: hearingId } of lapsed) {
    const sitting = await sittingToInterpret(tx, hearingId);
    for (const caseId of sitting?.case_ids ?? [])
      await append(tx, {
        chain: { caseId },
        type: "interpreter-offer-lapsed",
        payload: { interpreterOfferId: id, hearingId },
      });
    await tx.addJob("interpreter-sought", { hearingId });
  }
}
