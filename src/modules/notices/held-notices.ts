import type { Json } from "../../kernel/canonical-json.ts";
import { type CaseId, newId } from "../../kernel/ids.ts";
import type { Transaction } from "../../platform/database/store.ts";
import { isPersonAsked } from "../cases/index.ts";
import "./db.ts";

/**
 * Keeps what a job would tell of a case while the registry has not said who its person is; false when nothing holds it.
 * Nothing is lost: the job runs again once the question is answered.
 */
export async function holdNotice(tx: Transaction, caseId: CaseId, job: string, payload: Json): Promise<boolean> {
  if (!(await isPersonAsked(tx, caseId))) return false;
  await tx.db
    .insertInto("held_notices")
    .values({
      id: newId(Date.parse(tx.now)),
      case_id: caseId,
      job,
      payload: JSON.stringify(payload) as never,
      held_at: tx.now,
      released_at: null,
    })
    .execute();
  return true;
}

/** What was held for a case goes out, unless another question about it waits. Safe to repeat. */
export async function releaseNotices(tx: Transaction, caseId: CaseId): Promise<void> {
  if (await isPersonAsked(tx, caseId)) return;
  const held = await tx.db
    .updateTable("held_notices")
    .set({ released_at: tx.now })
    .where("case_id", "=", caseId)
    .where("released_at", "is", null)
    .returning(["job", "payload"])
    .execute();
  for (const { job, payload } of held) await tx.addJob(job, payload as Json);
}
