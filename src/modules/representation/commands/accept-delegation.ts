import { theSystem } from "../../../kernel/actor.ts";
import type { Language } from "../../../kernel/bilingual.ts";
import type { AccountId, CounselId } from "../../../kernel/ids.ts";
import { Refused } from "../../../kernel/refusal.ts";
import type { Store, Transaction } from "../../../platform/database/store.ts";
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
 * counsel's cases. A wrong address is counted even though nothing else is kept, hence two outcomes of one transaction.
 * @throws invitation-code-unknown, invitation-used, invitation-withdrawn, invitation-locked, invitation-expired,
 *   delegate-address-differs, account-exists, password-too-weak, counsel-not-in-good-standing
 */
export async function acceptDelegation(
  store: Store,
  answer: DelegateAnswer,
): Promise<{ readonly accountId: AccountId }> {
  const accountId = await store.transact(theSystem, async (tx) => {
    const invitation = await openDelegateInvitation(tx, answer.code);
    if (invitation.email !== answer.email.trim().toLowerCase()) {
      await countFailure(tx, invitation.id, invitation.failedTries);
      return null;
    }
    const opened = await openAccount(tx, {
      email: answer.email,
      name: answer.name,
      language: answer.language,
      password: answer.password,
      roles: [{ role: "delegate", officeId: null, division: null }],
      personId: null,
      counselId: null,
    });
    await use(tx, invitation, opened);
    return opened;
  });
  if (accountId === null) throw new Refused("delegate-address-differs");
  return { accountId };
}

/**
 * Somebody who is a delegate already takes up work for one more counsel, signed in at the invited address.
 * @throws as `acceptDelegation`, and delegate-already
 */
export async function takeUpDelegation(store: Store, accountId: AccountId, code: string): Promise<void> {
  const taken = await store.transact(theSystem, async (tx) => {
    const invitation = await openDelegateInvitation(tx, code);
    const account = await tx.db.selectFrom("accounts").select("email").where("id", "=", accountId).executeTakeFirst();
    if (account?.email !== invitation.email) {
      await countFailure(tx, invitation.id, invitation.failedTries);
      return false;
    }
    const held = await tx.db
      .selectFrom("delegations")
      .select("id")
      .where("counsel_id", "=", invitation.counselId)
      .where("account_id", "=", accountId)
      .where("until_at", "is", null)
      .executeTakeFirst();
    if (held !== undefined) throw new Refused("delegate-already");
    await use(tx, invitation, accountId);
    return true;
  });
  if (!taken) throw new Refused("delegate-address-differs");
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

async function countFailure(tx: Transaction, id: string, before: number): Promise<void> {
  await tx.db
    .updateTable("delegate_invitations")
    .set({ failed_tries: before + 1 })
    .where("id", "=", id)
    .execute();
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
