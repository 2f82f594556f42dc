import { Refused } from "../../../kernel/refusal.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { append } from "../../audit/index.ts";
import { checkPassword, hashPassword, passwordMatches } from "../domain/password.ts";
import { recentSession } from "../queries/own-sessions.ts";
import { endLinks } from "../steps/password-links.ts";
import "../db.ts";

/**
 * A new password for one's own account. Every other session of the account ends with it, and so does every link that
 * would choose another.
 * @throws signed-out, confirmation-wanted, password-wrong, password-too-weak
 */
export async function changePassword(tx: Transaction, current: string, next: string): Promise<void> {
  const { accountId, sessionId } = await recentSession(tx);
  const held = await tx.db
    .selectFrom("credentials as c")
    .innerJoin("accounts as a", "a.id", "c.user_id")
    .select(["c.id", "c.password", "a.email"])
    .where("c.user_id", "=", accountId)
    .where("c.provider_id", "=", "credential")
    .executeTakeFirst();
  if (held?.password == null || !(await passwordMatches(held.password, current))) throw new Refused("password-wrong");
  checkPassword(next, held.email);
  await tx.db
    .updateTable("credentials")
    .set({ password: await hashPassword(next), updated_at: tx.now })
    .where("id", "=", held.id)
    .execute();
  await tx.db.deleteFrom("sessions").where("user_id", "=", accountId).where("id", "<>", sessionId).execute();
  await endLinks(tx, accountId);
  await append(tx, { chain: { accountId }, type: "password-changed", payload: {} });
  await tx.addJob("account-notice", { accountId, kind: "password-changed", at: tx.now });
}
