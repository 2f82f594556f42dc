import { theSystem } from "../../kernel/actor.ts";
import { say } from "../../kernel/bilingual.ts";
import type { AccountId } from "../../kernel/ids.ts";
import { civilDateIn, dateText, easternZone, instantOf } from "../../kernel/time.ts";
import { defineJob } from "../../platform/jobs/job.ts";
import { sendUnlessRefused } from "../../platform/mail/send-unless-refused.ts";
import { endAccessOfAccount } from "../cases/index.ts";
import { counselName, counselOf } from "../parties/index.ts";
import { endParticipationsWithoutRole } from "./commands/end-participations-without-role.ts";
import { type FollowedAccess, tellFollowed } from "./commands/tell-followed.ts";
import { closeDelegation } from "./steps/delegation.ts";
import { delegateMail, invitationMail } from "./text.ts";
import "./db.ts";

/** Sends the code to the counsel alone, in both languages, the counsel's own first. Names no party and no case. */
const invitationIssued = defineJob({
  name: "after-invitation-issued",
  async handle(payload, services) {
    const { invitationId, code } = payload as { invitationId: string; code: string };
    const found = await services.store.transact(theSystem, async (tx) => {
      const row = await tx.db
        .selectFrom("invitations")
        .select(["counsel_id", "expires_at", "used_at", "withdrawn_at"])
        .where("id", "=", invitationId)
        .executeTakeFirst();
      if (row === undefined || row.used_at !== null || row.withdrawn_at !== null) return null;
      return {
        counsel: await counselOf(tx, row.counsel_id),
        expiresOn: civilDateIn(instantOf(row.expires_at), easternZone),
      };
    });
    if (found === null || found.counsel.email === null) return;
    // In both languages; which comes first is no statement about the reader.
    const own = found.counsel.language ?? "en";
    const other = own === "en" ? "fr" : "en";
    const part = (language: "en" | "fr") =>
      say(invitationMail.body, language, {
        code,
        address: `${services.config.publicUrl}/${language}/invitation`,
        until: dateText(found.expiresOn, language),
      });
    await sendUnlessRefused(
      services,
      { job: "invitation-issued", subjectId: invitationId, accountId: null },
      {
        to: found.counsel.email,
        subject: `${invitationMail.subject[own]} / ${invitationMail.subject[other]}`,
        text: `${part(own)}\n\n—\n\n${part(other)}`,
        messageId: `<invitation-${invitationId}@greffe>`,
      },
    );
  },
});

/** Sends a delegate's code to the invited address alone, in both languages, the invited person's first. */
const delegateInvited = defineJob({
  name: "after-delegate-invited",
  async handle(payload, services) {
    const { invitationId, code } = payload as { invitationId: string; code: string };
    const found = await services.store.transact(theSystem, async (tx) => {
      const row = await tx.db
        .selectFrom("delegate_invitations")
        .select(["counsel_id", "email", "language", "expires_at"])
        .where("id", "=", invitationId)
        .where("used_at", "is", null)
        .where("withdrawn_at", "is", null)
        .executeTakeFirst();
      return row === undefined ? null : { ...row, counsel: counselName(await counselOf(tx, row.counsel_id)) };
    });
    if (found === null) return;
    const other = found.language === "en" ? "fr" : "en";
    const part = (language: "en" | "fr") =>
      say(delegateMail.body, language, {
        counsel: found.counsel,
        code,
        address: `${services.config.publicUrl}/${language}/delegate`,
        until: dateText(civilDateIn(instantOf(found.expires_at), easternZone), language),
      });
    await sendUnlessRefused(
      services,
      { job: "delegate-invited", subjectId: invitationId, accountId: null },
      {
        to: found.email,
        subject: `${delegateMail.subject[found.language]} / ${delegateMail.subject[other]}`,
        text: `${part(found.language)}\n\n—\n\n${part(other)}`,
        messageId: `<delegate-${invitationId}@greffe>`,
      },
    );
  },
});

/** An account was closed: what it opened ends with it, and so do the delegations that it gave. */
const accountClosed = defineJob({
  name: "after-account-closed",
  async handle(payload, services) {
    const { accountId } = payload as { accountId: AccountId };
    await services.store.transact(theSystem, async (tx) => {
      const account = await tx.db
        .selectFrom("accounts")
        .select("counsel_id")
        .where("id", "=", accountId)
        .executeTakeFirst();
      const delegations = await tx.db
        .selectFrom("delegations")
        .select("id")
        .where("until_at", "is", null)
        .where((where) =>
          where.or([
            where("account_id", "=", accountId),
            ...(account?.counsel_id == null ? [] : [where("counsel_id", "=", account.counsel_id)]),
          ]),
        )
        .execute();
      for (const one of delegations) await closeDelegation(tx, one.id);
      await endAccessOfAccount(tx, accountId);
    });
  },
});

/** A role ended, and with it what it let its holder into. */
const roleEnded = defineJob({
  name: "after-role-ended",
  handle: (payload, services) =>
    services.store.transact(theSystem, (tx) =>
      endParticipationsWithoutRole(tx, (payload as unknown as { accountId: AccountId }).accountId),
    ),
});

/** Once a night for everybody: a role may have ended while no release told of it. */
const rolesLookedAt = defineJob({
  name: "access-without-role",
  cron: "20 7 * * *",
  handle: (_payload, services) => services.store.transact(theSystem, (tx) => endParticipationsWithoutRole(tx, null)),
});

/** A licence was suspended or is good again: the cases that the officer may not see are told by the tribunal itself. */
const accessFollowed = defineJob({
  name: "counsel-access-followed",
  handle: (payload, services) =>
    services.store.transact(theSystem, (tx) => tellFollowed(tx, payload as unknown as FollowedAccess)),
});

export const jobs = [invitationIssued, delegateInvited, accountClosed, roleEnded, rolesLookedAt, accessFollowed];
