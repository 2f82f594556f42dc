import { randomBytes } from "node:crypto";
import { theSystem } from "../../../kernel/actor.ts";
import type { AccountId } from "../../../kernel/ids.ts";
import type { Services } from "../../../platform/http/route.ts";
import { hashPassword, passwordMatches } from "../domain/password.ts";

/** Compared with where there is no password: the same work, and it never matches. */
let nobodys: Promise<string> | null = null;

/**
 * The open account whose password this is, or null. The work is the same whether or not there is such an account: nobody
 * learns from a clock who has one.
 */
export async function accountWithPassword(
  { store }: Pick<Services, "store">,
  email: string,
  password: string,
): Promise<AccountId | null> {
  nobodys ??= hashPassword(randomBytes(24).toString("base64url"));
  const otherwise = await nobodys;
  const { rows } = await store.pool.query<{ id: AccountId; password: string | null }>(
    `select a.id, c.password from accounts a
      left join credentials c on c.user_id = a.id and c.provider_id = 'credential'
      where a.email = $1 and a.closed_at is null`,
    [email.toLowerCase()],
  );
  const [found] = rows;
  const matches = await passwordMatches(found?.password ?? otherwise, password);
  return matches && found?.password != null ? found.id : null;
}

/** Has it written down that a password was wrong, by a job, which finds out whether anybody has to know of it. */
export async function tellPasswordFailure(
  services: Pick<Services, "store">,
  email: string,
  locked: boolean,
): Promise<void> {
  await services.store.transact(theSystem, (tx) =>
    tx.addJob("after-sign-in-failed", { email: email.toLowerCase(), locked }),
  );
}
