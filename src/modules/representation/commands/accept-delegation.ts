import type { Language } from "../../../kernel/bilingual.ts";
import type { AccountId, CounselId } from "../../../kernel/ids.ts";
import { Refused } from "../../../kernel/refusal.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { openAccount } from "../../identity/index.ts";
import { counselOf } from "../../parties/index.ts";
import { codeHash } from "../domain/invitation-code.ts";
import { beginDelegation } from "../steps/delegation.ts";

const triesAllowed = 5;

export interface DelegateAnswer {
  readonly code: string;
  readonly email: string;
  readonly name: string;
  readonly password: string;
  readonly language: Language;
}

/**
 * Uses a delegate's code: the address must be the one that the code was sent to. Opens the account and, with it, the
 * counsel's cases. A wrong address is counted, and gives back the refusal `delegate-address-differs`.
 * @throws invitation-code-unknown, invitation-used, invitation-withdrawn, invitation-locked, invitation-expired,
 *   account-exists, password-too-weak, counsel-not-in-good-standing
 */
export async function acceptDelegation(
  tx: Transaction,
  answer: DelegateAnswer,
): Promise<{ readonly accountId: AccountId } | Refused> {
  const invitation = await openDelegateInvitation(tx, answer.code);
  if (invitation.email !== answer.email.trim().toLowerCase()) return otherAddress(tx, invitation);
  const accountId = await openAccount(tx, {
    email: answer.email,
    name: answer.name,
    language: answer.language,
    password: answer.password,
    roles: [{ role: "delegate", officeId: null, division: null }],
    personId: null,
    counselId: null,
  });
  await use(tx, invitation, accountId);
  return { accountId };
}

/**
 * Somebody who is a delegate already takes up work for one more counsel, signed in at the invited address.
 * @throws as `acceptDelegation`, and delegate-already
 */
export async function takeUpDelegation(
  tx: Transaction,
  accountId: AccountId,
  code: string,
): Promise<{ readonly done: true } | Refused> {
  const invitation = await openDelegateInvitation(tx, code);
  const account = await tx.db.selectFrom("accounts").select("email").where("id", "=", accountId).executeTakeFirst();
  if (account?.email !== invitation.email) return otherAddress(tx, invitation);
  const held = await tx.db
    .selectFrom("delegations")
    .select("id")
    .where("counsel_id", "=", invitation.counselId)
    .where("account_id", "=", accountId)
    .where("until_at", "is", null)
    .executeTakeFirst();
  if (held !== undefined) throw new Refused("delegate-already");
  await use(tx, invitation, accountId);
  return { done: true };
}

/** Locked until the transaction ends: of two who use a code at once, the second waits and is told that it was used. */
async function openDelegateInvitation(tx: Transaction, code: string) {
  const row = await tx.db
    .selectFrom("delegate_invitations")
    .selectAll()
    .where("code_hash", "=", codeHash(code))
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) throw new Refused("invitation-code-unknown");
  if (row.used_at !== null) throw new Refused("invitation-used");
  if (row.withdrawn_at !== null) throw new Refused("invitation-withdrawn");
  if (row.failed_tries >= triesAllowed) throw new Refused("invitation-locked");
  if (row.expires_at.toISOString() <= tx.now) throw new Refused("invitation-expired");
  return { id: row.id, counselId: row.counsel_id, email: row.email, failedTries: row.failed_tries };
}

/** A code is guessed five times at most. */
async function otherAddress(
  tx: Transaction,
  { id, failedTries }: { readonly id: string; readonly failedTries: number },
): Promise<Refused> {
  await tx.db
    .updateTable("delegate_invitations")
    .set({ failed_tries: failedTries + 1 })
    .where("id", "=", id)
    .execute();
  return new Refused("delegate-address-differs");
}

async function use(
  tx: Transaction,
  invitation: { readonly id: string; readonly counselId: CounselId },
  accountId: AccountId,
): Promise<void> {
  const counsel = await counselOf(tx, invitation.counselId);
  if (counsel.standing !== "good") throw new Refused("counsel-not-in-good-standing");
  await beginDelegation(tx, invitation.counselId, accountId);
  await tx.db
    .updateTable("delegate_invitations")
    .set({ used_at: tx.now, account_id: accountId })
    .where("id", "=", invitation.id)
    .execute();
}
