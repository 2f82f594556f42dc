import { createHash } from "node:crypto";
import type { FastifyReply, FastifyRequest } from "fastify";
import { type Actor, theSystem } from "../../../kernel/actor.ts";
import type { AccountId } from "../../../kernel/ids.ts";
import { hashOfToken, newToken } from "../../../kernel/token.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import type { Services } from "../../../platform/http/route.ts";
import { append } from "../../audit/index.ts";
import { deviceCookie, deviceHash, sessionToken } from "../cookies.ts";
import type { SessionsTable } from "../db.ts";
import { signInCompleted } from "../first-sign-in.ts";

/** The product at work for one account that is not signed in yet: the record names the account. */
export function onBehalfOf(accountId: AccountId): Actor {
  return { ...theSystem, accountId };
}

/** Writes down that a factor was wrong; with `locked`, that the account is closed for a while, and tells its owner. */
export async function recordFailure(
  services: Pick<Services, "store">,
  accountId: AccountId,
  factor: "password" | "second-factor" | "directory",
  locked: boolean,
): Promise<void> {
  await services.store.transact(onBehalfOf(accountId), async (tx) => {
    await append(tx, { chain: { accountId }, type: "sign-in-failed", payload: { factor } });
    if (!locked) return;
    await append(tx, { chain: { accountId }, type: "account-locked", payload: { factor } });
    await tx.addJob("account-notice", { accountId, kind: "locked", at: tx.now });
  });
}

/** The session that the request came with ends: whoever signs in again gets a new one and leaves none behind. */
export async function endFormerSession(services: Services, request: FastifyRequest, token: string): Promise<void> {
  const former = sessionToken(request, services.config);
  if (former !== null && former !== token)
    await services.store.pool.query("delete from sessions where token = $1", [former]);
}

/** The second factor was right: the session is whole, the device is known from now on, the record says so. */
export async function completeSession(
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
  token: string,
  means: SessionsTable["means"],
): Promise<void> {
  const raised = await services.store.pool.query<{ id: string; user_id: AccountId }>(
    "update sessions set assurance = 'full', means = $2, seen_at = now() where token = $1 returning id, user_id",
    [token, means],
  );
  const session = raised.rows[0];
  if (session === undefined) return;
  const known = deviceHash(request, services.config);
  const value = newToken();
  if (known === null) addCookie(reply, deviceCookie(value, services.config));
  await services.store.transact(onBehalfOf(session.user_id), async (tx) => {
    const { isNew, isFirst } = await knowDevice(tx, session.user_id, known ?? hashOfToken(value));
    await append(tx, {
      chain: { accountId: session.user_id },
      type: "session-opened",
      payload: { sessionId: session.id, means, newDevice: isNew },
    });
    if (await signInCompleted(tx, session.user_id)) {
      // What was said before by letter is in the portal from now on (job of `notices`); keys are logged and name nobody.
      const key = createHash("sha256").update(session.user_id).digest("hex").slice(0, 32);
      await tx.addJob(
        "case-opened-to-account",
        { accountId: session.user_id },
        { jobKey: `case-opened-to-account:${key}` },
      );
    }
    if (isNew && !isFirst)
      await tx.addJob("account-notice", { accountId: session.user_id, kind: "new-device", at: tx.now });
  });
}

/** Whether the account has signed in on this device before, and on any. */
async function knowDevice(tx: Transaction, accountId: AccountId, hash: string) {
  const known = await tx.db
    .selectFrom("known_devices")
    .select("device_hash")
    .where("account_id", "=", accountId)
    .execute();
  await tx.db
    .insertInto("known_devices")
    .values({ account_id: accountId, device_hash: hash, first_seen_at: tx.now, last_seen_at: tx.now })
    .onConflict((on) => on.columns(["account_id", "device_hash"]).doUpdateSet({ last_seen_at: tx.now }))
    .execute();
  return { isNew: !known.some((one) => one.device_hash === hash), isFirst: known.length === 0 };
}

export function addCookie(reply: FastifyReply, cookie: string): void {
  const earlier = reply.getHeader("set-cookie");
  const all = earlier === undefined ? [] : Array.isArray(earlier) ? earlier : [String(earlier)];
  void reply.removeHeader("set-cookie");
  void reply.header("set-cookie", [...all, cookie]);
}
