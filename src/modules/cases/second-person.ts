import { sql } from "kysely";
import { type AccountId, type CaseId, newId } from "../../kernel/ids.ts";
import { Refused } from "../../kernel/refusal.ts";
import { instantOf, plusMinutes } from "../../kernel/time.ts";
import type { Transaction } from "../../platform/database/store.ts";
import "./db.ts";

/** Days in which a second person must ask the same. An assumption: no source gives a period. */
const openDays = 7;

/** What one operator asked is done when this is true: another one asks the same now. Otherwise the wish is kept. */
export async function isConfirmed(
  tx: Transaction,
  caseId: CaseId,
  what: "let-in" | "lift",
  letIn: AccountId | null,
): Promise<boolean> {
  const { accountId: me } = tx.actor;
  if (me === null) throw new Refused("signed-out");
  if (letIn === me) throw new Refused("own-account");
  const since = plusMinutes(tx.now, -openDays * 24 * 60);
  const open = await tx.db
    .selectFrom("seal_requests")
    .select(["id", "asked_by", "asked_at"])
    .select(sql<boolean>`greffe.are_two_people(asked_by, ${me}::uuid)`.as("by_another"))
    .where("case_id", "=", caseId)
    .where("what", "=", what)
    .where(sql<boolean>`account_id is not distinct from ${letIn}::uuid`)
    .where("confirmed_by", "is", null)
    .orderBy("asked_at")
    .forUpdate()
    .execute();
  const current = open.filter((one) => instantOf(one.asked_at) >= since);
  const other = current.find((one) => one.by_another);
  if (other !== undefined) {
    await tx.db
      .updateTable("seal_requests")
      .set({ confirmed_by: me, confirmed_at: tx.now })
      .where("id", "=", other.id)
      .execute();
    return true;
  }
  if (!current.some((one) => one.asked_by === me))
    await tx.db
      .insertInto("seal_requests")
      .values({ id: newId(), case_id: caseId, what, account_id: letIn, asked_by: me, asked_at: tx.now })
      .execute();
  return false;
}
