import type { CounselId } from "../../../kernel/ids.ts";
import { Refused } from "../../../kernel/refusal.ts";
import { civilDateIn, easternZone } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { append } from "../../audit/index.ts";
import type { CounselsTable } from "../db.ts";

/**
 * Records what the regulator says of a licence today.
 * @throws counsel-not-found
 */
export async function setStanding(
  tx: Transaction,
  counselId: CounselId,
  standing: CounselsTable["standing"],
): Promise<void> {
  const changed = await tx.db
    .updateTable("counsels")
    .set({ standing, standing_checked_on: civilDateIn(tx.now, easternZone) })
    .where("id", "=", counselId)
    .executeTakeFirst();
  if (changed.numUpdatedRows === 0n) throw new Refused("counsel-not-found");
  await append(tx, { chain: "tribunal", type: "counsel-standing-set", payload: { counselId, standing } });
  await tx.addJob("counsel-standing-set", { counselId, standing });
}
