import type { FastifyReply, FastifyRequest } from "fastify";
import { theSystem } from "../../../kernel/actor.ts";
import type { EventType } from "../../../kernel/event.ts";
import type { AccountId } from "../../../kernel/ids.ts";
import { Refused } from "../../../kernel/refusal.ts";
import { plusMinutes } from "../../../kernel/time.ts";
import { digitsOf } from "../../../kernel/typed-code.ts";
import type { Services } from "../../../platform/http/route.ts";
import { append } from "../../audit/index.ts";
import { deviceHash, hashOf, signedCookie } from "../cookies.ts";
import type { SessionsTable } from "../db.ts";
import { keptOfCode } from "../domain/recovery-code.ts";
import { rewriteEncryptedColumns } from "../encrypted-columns.ts";
import type { OpenSession } from "../open-session.ts";
import { beginAttempt, forgetAttempts, type Guesser } from "./attempts.ts";
import { completeSession, endFormerSession, onBehalfOf, recordFailure } from "./outcomes.ts";
import { accountWithPassword, tellPasswordFailure } from "./password-check.ts";

interface About {
  readonly services: Services;
  readonly request: FastifyRequest;
  readonly session: OpenSession | null;
}
interface Done extends About {
  readonly reply: FastifyReply;
  /** What `before` wrote down: the account that the attempt is about. */
  readonly noted: AccountId | null;
}

/** What the tribunal does around one of the library's doors. */
export interface Step {
  /** The browser forgets what it kept of the pages. */
  readonly clears?: boolean;
  before?(about: About): Promise<AccountId | null>;
  /** The body that the library gets, when it is not the one that was sent. */
  body?(sent: unknown, services: Services): object;
  failed?(about: Done, refused: Refused): Promise<Refused>;
  after?(about: Done & { readonly token: string | null }): Promise<object | undefined>;
  /** What of the library's answer goes out. Without it: nothing but that it is done. */
  answer?(given: Readonly<Record<string, unknown>>, session: OpenSession | null): object;
}

type Typed = { readonly code: string };

const guesserOf = ({ services, request }: About): Guesser => ({
  email: String((request.body as { email?: unknown }).email ?? ""),
  device: deviceHash(request, services.config),
});

const password: Step = {
  async before(about) {
    const { services } = about;
    const guesser = guesserOf(about);
    const verdict = await services.store.transact(theSystem, (tx) => beginAttempt(tx, guesser, services.config));
    if (!verdict.allowed) {
      if (verdict.begins) await tellPasswordFailure(services, guesser.email, true);
      throw new Refused("account-locked", { minutes: verdict.minutes });
    }
    const { password: typed } = about.request.body as { password: string };
    const accountId = await accountWithPassword(services, guesser.email, typed);
    if (accountId !== null) return accountId;
    await tellPasswordFailure(services, guesser.email, false);
    throw new Refused("sign-in-failed");
  },
  async after(about) {
    const { services, request, token } = about;
    await services.store.transact(theSystem, (tx) => forgetAttempts(tx, guesserOf(about), services.config));
    // Also when the second factor is still to come: the session before was somebody's who asks to be known anew.
    await endFormerSession(services, request, token ?? "");
    return { twoFactorRedirect: token === null };
  },
};

/** Whose second factor is asked for: of who is signed in, or of who has just given a password. */
async function challenged({ services, request, session }: About): Promise<AccountId | null> {
  if (session !== null) return session.accountId;
  const challenge = signedCookie(request, services.config, "two_factor");
  if (challenge === null) return null;
  const found = await services.store.pool.query<{ value: AccountId }>(
    "select value from verifications where identifier = $1",
    [challenge],
  );
  return found.rows[0]?.value ?? null;
}

/**
 * What cannot be a code is no guess, and counts for none. A recovery code belongs to an authenticator that worked: it is
 * not used up while one is added.
 * @throws second-factor-not-six-digits, recovery-code-too-early
 */
function requireForm(means: SessionsTable["means"], { request, session }: About): void {
  const { code } = request.body as Typed;
  if (means === "authenticator" && !/^\d{6}$/.test(digitsOf(code))) throw new Refused("second-factor-not-six-digits");
  if (means === "recovery-code" && session !== null) throw new Refused("recovery-code-too-early");
}

const secondFactor = (means: SessionsTable["means"]): Step => ({
  body: (sent) => {
    const { code } = sent as Typed;
    return { code: means === "authenticator" ? digitsOf(code) : keptOfCode(code) };
  },
  async before(about) {
    requireForm(means, about);
    const accountId = await challenged(about);
    // The sign-in library reads with the present secret only.
    if (accountId !== null && about.services.config.formerSecrets.length > 0)
      await rewriteEncryptedColumns(about.services, accountId);
    return accountId;
  },
  async failed({ services, noted }, refused) {
    if (noted === null || refused.code === "sign-in-expired") return refused;
    const lock = await services.store.pool.query(
      "select from two_factors where user_id = $1 and locked_until > now() and failed_verification_count >= 10",
      [noted],
    );
    const locked = lock.rows.length > 0;
    await recordFailure(services, noted, "second-factor", locked && refused.code !== "account-locked");
    return locked ? new Refused("account-locked", { minutes: 60 }) : refused;
  },
  async after(about) {
    const { services, request, reply, noted, session, token } = about;
    if (token === null || noted === null) return undefined;
    if (means === "authenticator") await takeCodeOnce(services, noted, digitsOf((request.body as Typed).code), token);
    if (session !== null) await recordEnrolment(services, noted);
    if (means === "recovery-code") await recordRecovery(services, noted);
    await endFormerSession(services, request, token);
    await completeSession(services, request, reply, token, means);
    return undefined;
  },
});

/** @throws second-factor-wrong for a code that has opened a session before */
async function takeCodeOnce(services: Services, accountId: AccountId, code: string, token: string): Promise<void> {
  if (!services.config.codesOnce) return;
  const taken = await services.store.transact(onBehalfOf(accountId), (tx) =>
    tx.db
      .insertInto("used_codes")
      .values({ account_id: accountId, code_hash: hashOf(code), used_at: tx.now })
      .onConflict((on) =>
        on
          .columns(["account_id", "code_hash"])
          .doUpdateSet({ used_at: tx.now })
          // By then the authenticator shows others: the same six digits would be a coincidence.
          .where("used_codes.used_at", "<", new Date(plusMinutes(tx.now, -5))),
      )
      .executeTakeFirst(),
  );
  if (taken.numInsertedOrUpdatedRows === 1n) return;
  await services.store.pool.query("delete from sessions where token = $1", [token]);
  throw new Refused("second-factor-wrong");
}

async function recordEnrolment(services: Services, accountId: AccountId): Promise<void> {
  await services.store.transact(onBehalfOf(accountId), async (tx) => {
    await append(tx, { chain: { accountId }, type: "second-factor-added", payload: { kind: "authenticator" } });
    await tx.addJob("account-notice", { accountId, kind: "second-factor-added", at: tx.now });
  });
}

async function recordRecovery(services: Services, accountId: AccountId): Promise<void> {
  await services.store.transact(onBehalfOf(accountId), async (tx) => {
    await append(tx, { chain: { accountId }, type: "recovery-code-used", payload: {} });
    await tx.addJob("account-notice", { accountId, kind: "recovery-code-used", at: tx.now });
  });
}

const opensWith = (means: SessionsTable["means"]): Step => ({
  async after({ services, request, reply, token }) {
    if (token === null) return undefined;
    await endFormerSession(services, request, token);
    await completeSession(services, request, reply, token, means);
    return undefined;
  },
});

/** An answer that goes out as the library gave it: what a browser needs for the next step. */
const whole = (given: Readonly<Record<string, unknown>>): object => given;

const recorded = (type: EventType, kind: string | null): NonNullable<Step["after"]> =>
  async function after({ services, session }) {
    if (session === null) return undefined;
    const { accountId } = session;
    await services.store.transact(onBehalfOf(accountId), async (tx) => {
      await append(tx, { chain: { accountId }, type, payload: kind === null ? {} : { kind } });
      await tx.addJob("account-notice", { accountId, kind: type, at: tx.now });
    });
    return undefined;
  };

const steps: Readonly<Record<string, Step>> = {
  "/sign-in/email": password,
  "/sign-in/social": {
    body: (sent, services) => {
      const page = `${services.config.publicUrl}/${(sent as { language: string }).language}`;
      return {
        provider: "directory",
        callbackURL: `${page}/`,
        errorCallbackURL: `${page}/sign-in`,
        disableRedirect: true,
      };
    },
    answer: ({ url }) => ({ url }),
  },
  "/callback/directory": opensWith("directory"),
  "/two-factor/verify-totp": secondFactor("authenticator"),
  "/two-factor/verify-backup-code": secondFactor("recovery-code"),
  "/two-factor/enable": { answer: ({ totpURI, backupCodes }) => ({ totpURI, backupCodes }) },
  "/two-factor/generate-backup-codes": {
    after: recorded("recovery-codes-renewed", null),
    answer: ({ backupCodes }) => ({ backupCodes }),
  },
  "/passkey/generate-register-options": { answer: whole },
  "/passkey/verify-registration": { after: recorded("second-factor-added", "passkey") },
  "/passkey/generate-authenticate-options": { answer: whole },
  "/passkey/verify-authentication": opensWith("passkey"),
  "/sign-out": {
    clears: true,
    body: (_sent, services) => ({ disableRedirect: true, callbackURL: `${services.config.publicUrl}/` }),
    async after({ services, session }) {
      if (session === null) return undefined;
      const { accountId, sessionId } = session;
      await services.store.transact(onBehalfOf(accountId), (tx) =>
        append(tx, { chain: { accountId }, type: "session-ended", payload: { sessionId } }),
      );
      return undefined;
    },
    // Whoever came through the directory is shown its own way out; nobody else is sent there.
    answer: ({ url }, session) => ({ url: session?.means === "directory" && typeof url === "string" ? url : null }),
  },
};

export function stepOf(path: string): Step {
  return steps[path] ?? {};
}
