import { type CounselId, isUuid, newId } from "../../../kernel/ids.ts";
import { Refused } from "../../../kernel/refusal.ts";
import { type Instant, plusMinutes } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { append } from "../../audit/index.ts";
import { codeHash, newCode } from "../domain/invitation-code.ts";
import { mostDelegates } from "../steps/delegation.ts";

/** Days that a delegate's code can be used. An assumption, shorter than counsel's own: it is not sent by mail. */
const validDays = 14;
/** Messages with a code that a counsel may have sent in a day, withdrawn ones counted. An assumption. */
const mostADay = 10;

export interface DelegateToInvite {
  readonly email: string;
  readonly name: string;
  readonly language: "en" | "fr";
}

/**
 * Invites somebody to work under the counsel's name and responsibility. The code goes to that address alone.
 * Two invitations at once wait for each other, so that the limit holds.
 * @throws counsel-only, delegates-full, delegate-already-invited, delegate-invitations-spent
 */
export async function inviteDelegate(
  tx: Transaction,
  wanted: DelegateToInvite,
): Promise<{ readonly invitationId: string; readonly expiresAt: Instant }> {
  const { counselId, accountId } = tx.actor;
  if (counselId === null || accountId === null) throw new Refused("counsel-only");
  await requireGoodStanding(tx, counselId);
  const email = wanted.email.trim().toLowerCase();
  await requireRoomFor(tx, counselId, email);
  const code = newCode();
  const invitationId = newId<string>();
  const expiresAt = plusMinutes(tx.now, validDays * 24 * 60);
  await tx.db
    .insertInto("delegate_invitations")
    .values({
      id: invitationId,
      counsel_id: counselId,
      email,
      name: wanted.name,
      language: wanted.language,
      code_hash: codeHash(code),
      issued_by: accountId,
      issued_at: tx.now,
      expires_at: expiresAt,
      used_at: null,
      account_id: null,
      withdrawn_at: null,
    })
    .execute();
  await append(tx, { chain: { accountId }, type: "delegate-invited", payload: { invitationId } });
  // The queue is the only other place that holds the code, until the message is sent and the job's row is gone.
  await tx.addJob("after-delegate-invited", { invitationId, code });
  return { invitationId, expiresAt };
}

/** Locks the counsel. @throws counsel-only, counsel-not-in-good-standing */
async function requireGoodStanding(tx: Transaction, counselId: CounselId): Promise<void> {
  const counsel = await tx.db
    .selectFrom("counsels")
    .select("standing")
    .where("id", "=", counselId)
    .forUpdate()
    .executeTakeFirst();
  if (counsel === undefined) throw new Refused("counsel-only");
  if (counsel.standing !== "good") throw new Refused("counsel-not-in-good-standing");
}

/** @throws delegate-invitations-spent, delegate-already-invited, delegates-full */
async function requireRoomFor(tx: Transaction, counselId: CounselId, email: string): Promise<void> {
  const { sent } = await tx.db
    .selectFrom("delegate_invitations")
    .select((one) => one.fn.countAll<string>().as("sent"))
    .where("counsel_id", "=", counselId)
    .where("issued_at", ">", new Date(plusMinutes(tx.now, -24 * 60)))
    .executeTakeFirstOrThrow();
  if (Number(sent) >= mostADay) throw new Refused("delegate-invitations-spent", { most: mostADay });
  const open = await tx.db
    .selectFrom("delegate_invitations")
    .select("email")
    .where("counsel_id", "=", counselId)
    .where("used_at", "is", null)
    .where("withdrawn_at", "is", null)
    .where("expires_at", ">", new Date(tx.now))
    .execute();
  const current = await tx.db
    .selectFrom("delegations")
    .select("id")
    .where("counsel_id", "=", counselId)
    .where("until_at", "is", null)
    .execute();
  if (open.some((one) => one.email === email)) throw new Refused("delegate-already-invited");
  if (open.length + current.length >= mostDelegates) throw new Refused("delegates-full", { most: mostDelegates });
}

/** @throws delegate-invitation-not-found when it was used or withdrawn already, or is another counsel's */
export async function withdrawDelegateInvitation(tx: Transaction, invitationId: string): Promise<void> {
  if (!isUuid(invitationId)) throw new Refused("delegate-invitation-not-found");
  const row = await tx.db
    .updateTable("delegate_invitations")
    .set({ withdrawn_at: tx.now })
    .where("id", "=", invitationId)
    .where("used_at", "is", null)
    .where("withdrawn_at", "is", null)
    .returning("issued_by")
    .executeTakeFirst();
  if (row === undefined) throw new Refused("delegate-invitation-not-found");
  await append(tx, {
    chain: { accountId: row.issued_by },
    type: "delegate-invitation-withdrawn",
    payload: { invitationId },
  });
}
