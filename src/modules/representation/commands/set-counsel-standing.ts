import type { CounselId } from "../../../kernel/ids.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { append } from "../../audit/index.ts";
import { type CounselRow, setStanding } from "../../parties/index.ts";
import { closeCasesOfCounsel, openCasesOfCounsel } from "../steps/cases-of-counsel.ts";
import "../db.ts";

const mayAct = (standing: CounselRow["standing"]) => standing === "good" || standing === "unknown";

/**
 * Records what the regulator says of a licence, and lets the cases follow in the same transaction: only a member in
 * good standing may represent (IRPA 91(2)), so a suspended or revoked counsel and the counsel's delegates see no case
 * from this commit on. The representation itself stands until the registry ends it (RPD r. 15(3)); with the licence in
 * good standing again, the cases it still covers open again. Each case's history says so. `files` counts those that the
 * actor may see.
 * @throws counsel-not-found
 */
export async function setCounselStanding(
  tx: Transaction,
  counselId: CounselId,
  standing: CounselRow["standing"],
): Promise<{ readonly cases: number }> {
  const former = await setStanding(tx, counselId, standing);
  if (mayAct(former) === mayAct(standing)) return { cases: 0 };
  const current = await tx.db
    .selectFrom("representations")
    .select("case_id")
    .distinct()
    .where("counsel_id", "=", counselId)
    .where("until_at", "is", null)
    .orderBy("case_id")
    .execute();
  if (mayAct(standing)) await openCasesOfCounsel(tx, counselId);
  else await closeCasesOfCounsel(tx, counselId);
  for (const { case_id: caseId } of current)
    await append(tx, {
      chain: { caseId },
      type: mayAct(standing) ? "counsel-access-restored" : "counsel-access-suspended",
      payload: { counselId, standing },
    });
  // Sealed cases are not for this officer's eyes: the tribunal itself writes the same into their histories.
  const { accountId: by } = tx.actor;
  await tx.addJob("counsel-access-followed", { counselId, standing, by, at: tx.now });
  return { cases: current.length };
}
