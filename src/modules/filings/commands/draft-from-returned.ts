import { accountOf } from "../../../kernel/actor.ts";
import { isUuid, newId, type SubmissionId } from "../../../kernel/ids.ts";
import { Refused } from "../../../kernel/refusal.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { authorizeOnCase } from "../../cases/index.ts";
import { returnedContent } from "../receipt/returned-content.ts";
import "../db.ts";

/**
 * A new draft of the reader's own with everything that was returned: for a draft that was discarded, or for new
 * counsel who takes over what was returned to former counsel.
 * @throws submission-not-found, action-not-allowed, nothing-returned, signed-out
 */
export async function draftFromReturned(tx: Transaction, submissionId: string): Promise<string> {
  if (!isUuid(submissionId)) throw new Refused("submission-not-found");
  const id = submissionId as SubmissionId;
  const submission = await tx.db.selectFrom("submissions").selectAll().where("id", "=", id).executeTakeFirst();
  if (submission === undefined) throw new Refused("submission-not-found");
  await authorizeOnCase(tx, "filing.submit", submission.case_id);
  const accountId = accountOf(tx.actor);
  const { kind } = tx.actor;
  const content = await returnedContent(tx, submission, null);
  if (content.documents.length === 0) throw new Refused("nothing-returned");
  const draftId = newId<string>(Date.parse(tx.now));
  const counter = kind === "staff" ? { channel: submission.channel, side: submission.side, on: "", time: "" } : null;
  await tx.db
    .insertInto("submission_drafts")
    .values({
      id: draftId,
      case_id: submission.case_id,
      account_id: accountId,
      content: JSON.stringify({ ...content, counter }),
      from_submission_id: id,
      created_at: tx.now,
      updated_at: tx.now,
      updated_by: accountId,
      submission_id: null,
      discarded_at: null,
    })
    .execute();
  return draftId;
}
