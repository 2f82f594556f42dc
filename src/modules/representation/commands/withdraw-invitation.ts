import { Refused } from "../../../kernel/refusal.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { append } from "../../audit/index.ts";
import { authorizeOnCase } from "../../cases/index.ts";

/** @throws invitation-not-found when it was used or withdrawn already */
export async function withdrawInvitation(tx: Transaction, invitationId: string): Promise<void> {
  // Of a case that the actor may not see there is no invitation either.
  const row = await tx.db
    .updateTable("invitations")
    .set({ withdrawn_at: tx.now })
    .where("id", "=", invitationId)
    .where("case_id", "in", (of) => of.selectFrom("cases").select("cases.id").whereRef("cases.id", "=", "case_id"))
    .where("used_at", "is", null)
    .where("withdrawn_at", "is", null)
    .returning("case_id")
    .executeTakeFirst();
  if (row === undefined) throw new Refused("invitation-not-found");
  await authorizeOnCase(tx, "invitation.issue", row.case_id);
  await append(tx, { chain: { caseId: row.case_id }, type: "invitation-withdrawn", payload: { invitationId } });
}
