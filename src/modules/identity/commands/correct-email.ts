import { sql } from "kysely";
import type { AccountId } from "../../../kernel/ids.ts";
import { Refused } from "../../../kernel/refusal.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { append } from "../../audit/index.ts";
import { managedAccount } from "../steps/managed-account.ts";
import { endLinks } from "../steps/password-links.ts";
import "../db.ts";

/**
 * The address at which an account is written to and signs in, corrected by the registry for somebody who told it.
 * Sessions end, links sent to the old address no longer open, and both addresses are told: whoever holds the old one
 * learns of it. The second factor stays.
 * @throws account-not-found, own-account, account-not-yours, account-exists
 */
export async function correctEmail(tx: Transaction, accountId: AccountId, wanted: string): Promise<void> {
  const id = await managedAccount(tx, accountId);
  const email = wanted.trim().toLowerCase();
  await sql`select pg_advisory_xact_lock(hashtextextended(${email}, 1))`.execute(tx.db);
  const taken = await tx.db.selectFrom("accounts").select("id").where("email", "=", email).executeTakeFirst();
  if (taken !== undefined) throw new Refused("account-exists");
  const before = await tx.db.selectFrom("accounts").select("email").where("id", "=", id).executeTakeFirstOrThrow();
  await tx.db
    .updateTable("accounts")
    .set({ email, email_verified: false, updated_at: tx.now })
    .where("id", "=", id)
    .execute();
  await tx.db.deleteFrom("sessions").where("user_id", "=", id).execute();
  await endLinks(tx, id);
  await append(tx, { chain: { accountId: id }, type: "email-corrected", payload: {} });
  const told = { accountId: id, kind: "email-corrected", at: tx.now };
  await tx.addJob("account-notice", told);
  await tx.addJob("account-notice", { ...told, to: before.email });
}
