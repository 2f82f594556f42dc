import { accountOf } from "../../../kernel/actor.ts";
import { isUuid, newId } from "../../../kernel/ids.ts";
import { Refused } from "../../../kernel/refusal.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { append } from "../../audit/index.ts";
import { authorizeOnCase } from "../../cases/index.ts";
import { lockCase } from "../steps/require-disposable.ts";

/** Places a legal hold: the case is not disposed of until it is lifted. @throws case-not-found, action-not-allowed */
export async function placeHold(tx: Transaction, caseId: string, reason: string): Promise<{ readonly holdId: string }> {
  const row = await authorizeOnCase(tx, "hold.place", caseId);
  const accountId = accountOf(tx.actor);
  // A hold on a case that has just gone would promise what is lost.
  if (!(await lockCase(tx, row.id))) throw new Refused("case-not-found");
  const holdId = newId<string>(Date.parse(tx.now));
  await tx.db
    .insertInto("legal_holds")
    .values({
      id: holdId,
      case_id: row.id,
      reason: reason.trim(),
      placed_at: tx.now,
      placed_by: accountId,
      lifted_at: null,
      lifted_by: null,
      lift_reason: null,
    })
    .execute();
  await append(tx, { chain: { caseId: row.id }, type: "hold-placed", payload: { holdId } });
  return { holdId };
}

/** @throws hold-not-found, action-not-allowed, hold-already-lifted */
export async function liftHold(tx: Transaction, holdId: string, reason: string): Promise<void> {
  if (!isUuid(holdId)) throw new Refused("hold-not-found");
  const hold = await tx.db
    .selectFrom("legal_holds")
    .selectAll()
    .where("id", "=", holdId)
    .forUpdate()
    .executeTakeFirst();
  if (hold === undefined) throw new Refused("hold-not-found");
  const row = await authorizeOnCase(tx, "hold.lift", hold.case_id);
  if (hold.lifted_at !== null) throw new Refused("hold-already-lifted");
  await tx.db
    .updateTable("legal_holds")
    .set({ lifted_at: tx.now, lifted_by: tx.actor.accountId, lift_reason: reason.trim() })
    .where("id", "=", holdId)
    .execute();
  await append(tx, { chain: { caseId: row.id }, type: "hold-lifted", payload: { holdId } });
}
