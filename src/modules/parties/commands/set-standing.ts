import type { CounselId } from "../../../kernel/ids.ts";
import { Refused } from "../../../kernel/refusal.ts";
import { civilDateIn, easternZone } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { append } from "../../audit/index.ts";
import type { CounselsTable } from "../db.ts";

/**
 * Records what the regulator says of a licence today, and gives back what it said before. What it does to the
 * counsel's cases is for `cases`, in the same transaction.
 * @throws counsel-not-found
 */
export async function setStanding(
  tx: Transaction,
  counselId: CounselId,
  standing: CounselsTable["standing"],
): Promise<CounselsTable["standing"]> {
  const row = await tx.db
    .selectFrom("counsels")
    .select("standing")
    .where("id", "=", counselId)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) throw new Refused("counsel-not-found");
  await tx.db
    .updateTable("counsels")
    .set({ standing, standing_checked_on: standing === "unknown" ? null : civilDateIn(tx.now, easternZone) })
    .where("id", "=", counselId)
    .execute();
  await append(tx, { chain: "tribunal", type: "counsel-standing-set", payload: { counselId, standing } });
  return row.standing;
}
