import type { Static } from "typebox";
import type { AccountId, CaseId, CounselId } from "../../../kernel/ids.ts";
import { Refused } from "../../../kernel/refusal.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { append } from "../../audit/index.ts";
import { openAccount } from "../../identity/index.ts";
import { counselOf } from "../../parties/index.ts";
import { checkHash, codeHash, sameHash } from "../domain/invitation-code.ts";
import type { AcceptSchema } from "../requests.ts";
import { grantAccessOfCounsel } from "../steps/cases-of-counsel.ts";

const triesAllowed = 5;

interface OpenInvitation {
  readonly id: string;
  readonly counselId: CounselId;
  readonly caseId: CaseId;
  readonly asksBirthDate: boolean;
  readonly failedChecks: number;
  readonly salt: string;
  readonly hash: string;
  readonly expiresAt: Date;
}

/**
 * The invitation that a code opens, locked until the transaction ends: of two who use it at once, the second waits
 * and is told that it was used.
 * @throws invitation-code-unknown, invitation-used, invitation-withdrawn, invitation-locked, invitation-expired
 */
export async function openInvitation(tx: Transaction, code: string): Promise<OpenInvitation> {
  const row = await tx.db
    .selectFrom("invitations")
    .selectAll()
    .where("code_hash", "=", codeHash(code))
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) throw new Refused("invitation-code-unknown");
  if (row.used_at !== null) throw new Refused("invitation-used");
  if (row.withdrawn_at !== null) throw new Refused("invitation-withdrawn");
  if (row.failed_checks >= triesAllowed) throw new Refused("invitation-locked");
  if (row.expires_at.toISOString() <= tx.now) throw new Refused("invitation-expired");
  return {
    id: row.id,
    counselId: row.counsel_id,
    caseId: row.case_id,
    asksBirthDate: row.asks_birth_date,
    failedChecks: row.failed_checks,
    salt: row.check_salt,
    hash: row.check_hash,
    expiresAt: row.expires_at,
  };
}

/**
 * Uses a code: checks what the counsel knows of the case, opens the account and every case the counsel is on.
 * A wrong answer is counted, and gives back the refusal `invitation-check-failed`, or `invitation-locked` at the last.
 * @throws invitation-code-unknown, invitation-used, invitation-withdrawn, invitation-locked, invitation-expired,
 *   counsel-not-in-good-standing, counsel-has-account, account-exists
 */
export async function acceptInvitation(
  tx: Transaction,
  answer: Static<typeof AcceptSchema>,
): Promise<{ readonly accountId: AccountId } | Refused> {
  const invitation = await openInvitation(tx, answer.code);
  const facts = { ...answer, bornOn: invitation.asksBirthDate ? answer.principalBornOn : null };
  if (sameHash(checkHash(invitation.salt, facts), invitation.hash))
    return { accountId: await open(tx, invitation, answer) };
  const failed = invitation.failedChecks + 1;
  await tx.db.updateTable("invitations").set({ failed_checks: failed }).where("id", "=", invitation.id).execute();
  await append(tx, {
    chain: { caseId: invitation.caseId },
    type: "invitation-check-failed",
    payload: { invitationId: invitation.id, failed },
  });
  const left = triesAllowed - failed;
  return left > 0 ? new Refused("invitation-check-failed", { left }) : new Refused("invitation-locked");
}

async function open(
  tx: Transaction,
  invitation: OpenInvitation,
  answer: Static<typeof AcceptSchema>,
): Promise<AccountId> {
  const counsel = await counselOf(tx, invitation.counselId);
  if (counsel.standing !== "good") throw new Refused("counsel-not-in-good-standing");
  const held = await tx.db.selectFrom("accounts").select("id").where("counsel_id", "=", counsel.id).executeTakeFirst();
  if (held !== undefined) throw new Refused("counsel-has-account");
  const accountId = await openAccount(tx, {
    email: answer.email,
    name: answer.name,
    language: answer.language,
    password: answer.password,
    roles: [{ role: "counsel", officeId: null, division: null }],
    personId: null,
    counselId: counsel.id,
  });
  await grantAccessOfCounsel(tx, counsel.id, accountId, "counsel-of-record");
  await tx.db
    .updateTable("invitations")
    .set({ used_at: tx.now, account_id: accountId })
    .where("id", "=", invitation.id)
    .execute();
  await append(tx, {
    chain: { caseId: invitation.caseId },
    type: "invitation-accepted",
    payload: { invitationId: invitation.id, accountId },
  });
  return accountId;
}
