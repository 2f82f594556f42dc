import { type AccountId, newId } from "../../../kernel/ids.ts";
import { Refused } from "../../../kernel/refusal.ts";
import { hashOfToken } from "../../../kernel/token.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { append } from "../../audit/index.ts";
import { checkPassword, hashPassword } from "../domain/password.ts";
import { endLinks } from "../steps/password-links.ts";
import "../db.ts";

/**
 * Uses a link from an e-mail: the password is set, the link is used up with all others, every session of the account ends. The second
 * factor stays as it is: whoever reads another's mail still does not come in.
 * @throws password-link-ended, password-too-weak
 */
export async function choosePassword(tx: Transaction, token: string, password: string): Promise<void> {
  const link = await tx.db
    .selectFrom("password_links as l")
    .innerJoin("accounts as a", "a.id", "l.account_id")
    .select(["l.account_id", "a.email"])
    .where("l.token_hash", "=", hashOfToken(token))
    .where("l.used_at", "is", null)
    .where("l.expires_at", ">", new Date(tx.now))
    .where("a.closed_at", "is", null)
    .forUpdate("l")
    .executeTakeFirst();
  if (link === undefined) throw new Refused("password-link-ended");
  checkPassword(password, link.email);
  await tx.db
    .updateTable("password_links")
    .set({ used_at: tx.now })
    .where("token_hash", "=", hashOfToken(token))
    .execute();
  await endLinks(tx, link.account_id);
  await setPassword(tx, link.account_id, password);
  await tx.db.deleteFrom("sessions").where("user_id", "=", link.account_id).execute();
  await append(tx, { chain: { accountId: link.account_id }, type: "password-chosen", payload: {} });
  await tx.addJob("account-notice", { accountId: link.account_id, kind: "password-changed", at: tx.now });
}

async function setPassword(tx: Transaction, accountId: AccountId, password: string): Promise<void> {
  const hashed = await hashPassword(password);
  const changed = await tx.db
    .updateTable("credentials")
    .set({ password: hashed, updated_at: tx.now })
    .where("user_id", "=", accountId)
    .where("provider_id", "=", "credential")
    .executeTakeFirst();
  if (changed.numUpdatedRows > 0n) return;
  await tx.db
    .insertInto("credentials")
    .values({
      id: newId(),
      account_id: accountId,
      provider_id: "credential",
      user_id: accountId,
      password: hashed,
    })
    .execute();
}
