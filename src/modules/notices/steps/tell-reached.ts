import type { CaseId, NoticeId } from "../../../kernel/ids.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { formerKinds, noticeKinds } from "../rules/notice-kinds.ts";
import "../db.ts";

/**
 * Somebody opened a notice from whose receipt limits run, or a letter of it went to the mail: the room that issued it
 * is told by job, and asks `deliveryReached` what is so.
 */
export async function tellReached(
  tx: Transaction,
  kind: string,
  reached: { readonly caseId: CaseId; readonly deliveryId: string },
): Promise<void> {
  if (noticeKinds.some((one) => one.code === kind && one.isServed === true)) await tx.addJob("notice-reached", reached);
}

/** A notice that a release before issues meanwhile has its former name. */
export async function kindOf(tx: Transaction, noticeId: NoticeId): Promise<string> {
  const { kind } = await tx.db
    .selectFrom("notices")
    .select("kind")
    .where("id", "=", noticeId)
    .executeTakeFirstOrThrow();
  return formerKinds[kind] ?? kind;
}
