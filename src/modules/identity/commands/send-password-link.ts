import type { Transaction } from "../../../platform/database/store.ts";
import { issueLink } from "../steps/password-links.ts";
import "../db.ts";

/** Links that were asked for and still open, of one account: a fourth would only fill a mailbox. */
const mostAtOnce = 3;

/**
 * Sends a link to the account at this address, with which its password is chosen. When there is no such account, or it
 * is closed, nothing happens, and whoever asked is not told: call it as the system. Whoever asks may be a stranger, so
 * that no link which was sent before ends by it; and where three are open already, the mailbox has what it needs.
 */
export async function sendPasswordLink(tx: Transaction, email: string): Promise<void> {
  const account = await tx.db
    .selectFrom("accounts")
    .select("id")
    .where("email", "=", email.trim().toLowerCase())
    .where("closed_at", "is", null)
    // Two requests at once count one after the other.
    .forUpdate()
    .executeTakeFirst();
  if (account === undefined) return;
  const open = await tx.db
    .selectFrom("password_links")
    .select("token_hash")
    .where("account_id", "=", account.id)
    .where("purpose", "=", "reset")
    .where("used_at", "is", null)
    .where("expires_at", ">", new Date(tx.now))
    .execute();
  if (open.length >= mostAtOnce) return;
  await issueLink(tx, account.id, "reset");
}
