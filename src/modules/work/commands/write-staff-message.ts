import { accountOf } from "../../../kernel/actor.ts";
import { type CaseId, newId } from "../../../kernel/ids.ts";
import { Refused } from "../../../kernel/refusal.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { append } from "../../audit/index.ts";
import { authorizeOnCase } from "../../cases/index.ts";
import "../db.ts";

/**
 * Somebody of the staff says something to the others about a case. No party reads it, it goes to nobody with the case, and
 * the record tells that it was written, not what.
 * @throws case-not-found, action-not-allowed, staff-message-empty
 */
export async function writeStaffMessage(tx: Transaction, caseId: string, words: string): Promise<CaseId> {
  const theCase = await authorizeOnCase(tx, "staff-message.write", caseId);
  const said = words.trim();
  if (said === "") throw new Refused("staff-message-empty");
  const id = newId<string>(Date.parse(tx.now));
  await tx.db
    .insertInto("staff_messages")
    .values({ id, case_id: theCase.id, author_id: accountOf(tx.actor), words: said, at: tx.now })
    .execute();
  await append(tx, { chain: { caseId: theCase.id }, type: "staff-message-written", payload: { messageId: id } });
  return theCase.id;
}
