import { accountOf } from "../../../kernel/actor.ts";
import { newId } from "../../../kernel/ids.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { authorizeOnCase } from "../../cases/index.ts";
import type { SubmissionContent } from "../contract.ts";
import "../db.ts";

/** An empty draft on a case. @throws case-not-found, action-not-allowed, signed-out */
export async function beginDraft(tx: Transaction, caseId: string): Promise<string> {
  const row = await authorizeOnCase(tx, "filing.submit", caseId);
  const accountId = accountOf(tx.actor);
  const { kind } = tx.actor;
  const id = newId<string>(Date.parse(tx.now));
  const content: SubmissionContent = {
    documents: [],
    service: null,
    note: "",
    counter: kind === "staff" ? { channel: null, side: null, on: "", time: "" } : null,
  };
  await tx.db
    .insertInto("submission_drafts")
    .values({
      id,
      case_id: row.id,
      account_id: accountId,
      content: JSON.stringify(content),
      from_submission_id: null,
      created_at: tx.now,
      updated_at: tx.now,
      updated_by: accountId,
      submission_id: null,
      discarded_at: null,
    })
    .execute();
  return id;
}
