import { theSystem } from "../../kernel/actor.ts";
import { type Bilingual, say, type TextValues } from "../../kernel/bilingual.ts";
import type { AccountId } from "../../kernel/ids.ts";
import { forgetOldKeys } from "../../platform/http/idempotency.ts";
import type { Services } from "../../platform/http/route.ts";
import { defineJob } from "../../platform/jobs/job.ts";
import { sendUnlessRefused } from "../../platform/mail/send-unless-refused.ts";
import { fillAccountKeys } from "./commands/fill-account-keys.ts";
import { sendPasswordLink } from "./commands/send-password-link.ts";
import { hashOf } from "./cookies.ts";
import { recordFailure } from "./sign-in/outcomes.ts";
import { accountNotices, noticeHelp, passwordLinkMail } from "./text.ts";
import "./db.ts";

interface Message {
  readonly subject: Bilingual;
  readonly bodies: readonly Bilingual[];
  readonly values: (language: "en" | "fr") => TextValues;
  readonly messageId: string;
  readonly job: string;
  /** Another address than the account's own: the one that it had before. */
  readonly to?: string | undefined;
}

/** To an account's own address, its own language first. Nothing goes out to an account that has been closed. */
async function write(services: Services, accountId: AccountId, message: Message): Promise<void> {
  const account = await services.store.transact(theSystem, (tx) =>
    tx.db
      .selectFrom("accounts")
      .select(["email", "language"])
      .where("id", "=", accountId)
      .where("closed_at", "is", null)
      .executeTakeFirst(),
  );
  if (account === undefined) return;
  const own = account.language;
  const other = own === "en" ? "fr" : "en";
  const part = (language: "en" | "fr") =>
    message.bodies.map((body) => say(body, language, message.values(language))).join("\n\n");
  await sendUnlessRefused(
    services,
    { job: message.job, subjectId: message.messageId, accountId },
    {
      to: message.to ?? account.email,
      subject: `${message.subject[own]} / ${message.subject[other]}`,
      text: `${part(own)}\n\n—\n\n${part(other)}`,
      messageId: message.messageId,
    },
  );
}

/** Tells the owner of an account what happened to it. */
const accountNotice = defineJob({
  name: "account-notice",
  async handle(payload, services) {
    const { accountId, kind, at, to } = payload as {
      accountId: AccountId;
      kind: keyof typeof accountNotices;
      at: string;
      to?: string;
    };
    const notice = accountNotices[kind];
    await write(services, accountId, {
      job: "account-notice",
      subject: notice.subject,
      bodies: [notice.body, noticeHelp],
      values: (language) => ({ address: `${services.config.publicUrl}/${language}/account` }),
      messageId: `<account-${kind}-${hashOf(`${accountId} ${at} ${to ?? ""}`.trim()).slice(0, 32)}@greffe>`,
      to,
    });
  },
});

/** Somebody asked for a link at the sign-in page. Whether there is such an account is settled here, out of their sight. */
const passwordLinkAsked = defineJob({
  name: "password-link-asked",
  async handle(payload, services) {
    const { email } = payload as { email: string };
    await services.store.transact(theSystem, (tx) => sendPasswordLink(tx, email));
  },
});

/** A password was wrong. Whether it was somebody's is settled here, out of the sight of who tried it. */
const signInFailed = defineJob({
  name: "after-sign-in-failed",
  async handle(payload, services) {
    const { email, locked } = payload as { email: string; locked: boolean };
    const { rows } = await services.store.pool.query<{ id: AccountId }>("select id from accounts where email = $1", [
      email,
    ]);
    for (const { id } of rows) await recordFailure(services, id, "password", locked);
  },
});

/** Sends the link with which a password is chosen. The link stands after `#`: no server's log ever sees it. */
const passwordLink = defineJob({
  name: "password-link",
  async handle(payload, services) {
    const { accountId, purpose, token } = payload as {
      accountId: AccountId;
      purpose: keyof typeof passwordLinkMail;
      token: string;
    };
    const mail = passwordLinkMail[purpose];
    await write(services, accountId, {
      job: "password-link",
      subject: mail.subject,
      bodies: [mail.body],
      values: (language) => ({ link: `${services.config.publicUrl}/${language}/password#${token}` }),
      messageId: `<password-${hashOf(token).slice(0, 32)}@greffe>`,
    });
  },
});

/** Throws away, each night, what no longer opens or counts anything. */
const sweep = defineJob({
  name: "sign-in-sweep",
  cron: "40 7 * * *",
  async handle(_payload, services) {
    const { pool } = services.store;
    await pool.query("delete from sessions where expires_at < now()");
    await pool.query("delete from verifications where expires_at < now()");
    await pool.query("delete from used_codes where used_at < now() - interval '1 day'");
    await pool.query(
      "delete from rate_limits where last_request < extract(epoch from now() - interval '1 day') * 1000",
    );
    await pool.query("delete from sign_in_failures where last_failed_at < now() - interval '1 day'");
    await pool.query("delete from known_devices where last_seen_at < now() - interval '1 year'");
    // A program that asks again does so within days; a draft that was submitted stays so without its key.
    await forgetOldKeys(pool);
    await pool.query("delete from password_links where expires_at < now() - interval '30 days'");
  },
});

/** Every five minutes: accounts whose name has no keys yet get theirs, until none is left. */
export const giveAccountKeys = defineJob({
  name: "account-name-keys",
  cron: "*/5 * * * *",
  async handle(_payload, services) {
    while ((await services.store.transact(theSystem, (tx) => fillAccountKeys(tx))) > 0);
  },
});

export const jobs = [accountNotice, passwordLinkAsked, passwordLink, signInFailed, sweep, giveAccountKeys];
