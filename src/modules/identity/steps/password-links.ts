import type { AccountId } from "../../../kernel/ids.ts";
import { plusMinutes } from "../../../kernel/time.ts";
import { hashOfToken, newToken } from "../../../kernel/token.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { append } from "../../audit/index.ts";
import type { PasswordLinksTable } from "../db.ts";

/** Minutes that a link can be used: an hour after asking for it, a week after an account was opened for somebody. */
const validMinutes = { reset: 60, first: 7 * 24 * 60 } as const;

/** Every link to the account stops opening it. */
export async function endLinks(tx: Transaction, accountId: AccountId): Promise<void> {
  await tx.db
    .updateTable("password_links")
    .set({ expires_at: tx.now })
    .where("account_id", "=", accountId)
    .where("used_at", "is", null)
    .where("expires_at", ">", new Date(tx.now))
    .execute();
}

/**
 * A link of its own to an account, in the caller's transaction. Answers its secret. A `first` link, which the tribunal
 * sends, ends those before it.
 */
export async function issueLink(
  tx: Transaction,
  accountId: AccountId,
  purpose: PasswordLinksTable["purpose"],
): Promise<string> {
  const token = newToken();
  if (purpose === "first") await endLinks(tx, accountId);
  await tx.db
    .insertInto("password_links")
    .values({
      token_hash: hashOfToken(token),
      account_id: accountId,
      purpose,
      created_at: tx.now,
      expires_at: plusMinutes(tx.now, validMinutes[purpose]),
      used_at: null,
    })
    .execute();
  await append(tx, { chain: { accountId }, type: "password-link-sent", payload: { purpose } });
  // The queue is the only other place that holds the link, until the message is sent and the job's row is gone.
  await tx.addJob("password-link", { accountId, purpose, token });
  return token;
}
