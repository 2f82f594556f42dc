import { randomBytes } from "node:crypto";
import { type CaseId, type CounselId, newId } from "../../../kernel/ids.ts";
import { Refused } from "../../../kernel/refusal.ts";
import { type Instant, plusMinutes } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { append } from "../../audit/index.ts";
import { authorizeOnCase } from "../../cases/index.ts";
import { counselOf } from "../../parties/index.ts";
import { checkHash, codeHash, newCode } from "../domain/invitation-code.ts";

/** Days that a code can be used. An assumption: no source gives the tribunal's own period. */
const validDays = 30;

export interface IssuedInvitation {
  readonly invitationId: string;
  /** Shown once, to the officer who prints the letter; by e-mail it goes to the counsel alone. */
  readonly code: string | null;
  readonly expiresAt: Instant;
}

/**
 * Invites a counsel of record to the portal. The code is kept only as a hash, beside a hash of what the counsel must
 * know of the case.
 * @throws case-not-found, action-not-allowed, counsel-not-found, counsel-not-in-good-standing, counsel-not-of-record,
 *   counsel-has-account, counsel-without-email
 */
export async function inviteCounsel(
  tx: Transaction,
  caseId: string,
  counselId: string,
  channel: "email" | "mail",
): Promise<IssuedInvitation> {
  const found = await authorizeOnCase(tx, "invitation.issue", caseId);
  const counsel = await counselOf(tx, counselId);
  if (counsel.standing !== "good") throw new Refused("counsel-not-in-good-standing");
  if (channel === "email" && counsel.email === null) throw new Refused("counsel-without-email");
  const bornOn = await birthDateAsked(tx, found.id, counsel.id);
  await requireNoAccount(tx, counsel.id);
  const code = newCode();
  const salt = randomBytes(16).toString("hex");
  const facts = { licenceNumber: counsel.licence_number, fileNumber: found.file_number, bornOn };
  const invitationId = newId<string>();
  const expiresAt = plusMinutes(tx.now, validDays * 24 * 60);
  await tx.db
    .insertInto("invitations")
    .values({
      id: invitationId,
      counsel_id: counsel.id,
      case_id: found.id,
      channel,
      code_hash: codeHash(code),
      check_salt: salt,
      check_hash: checkHash(salt, facts),
      asks_birth_date: bornOn !== null,
      issued_by: tx.actor.accountId,
      issued_at: tx.now,
      expires_at: expiresAt,
      used_at: null,
      account_id: null,
      withdrawn_at: null,
    })
    .execute();
  await append(tx, {
    chain: { caseId: found.id },
    type: "invitation-issued",
    payload: { invitationId, counselId: counsel.id, channel },
  });
  // The queue is the only other place that holds the code, until the message is sent and the job's row is gone.
  if (channel === "email") await tx.addJob("after-invitation-issued", { invitationId, code });
  return { invitationId, code: channel === "mail" ? code : null, expiresAt };
}

/** When the principal party whom the counsel represents was born, where it is known. @throws counsel-not-of-record */
async function birthDateAsked(tx: Transaction, caseId: CaseId, counselId: CounselId) {
  const principal = await tx.db
    .selectFrom("representations as r")
    .innerJoin("case_parties as p", (on) => on.onRef("p.case_id", "=", "r.case_id"))
    .innerJoin("persons", "persons.id", "p.person_id")
    .select("persons.born_on")
    .where("r.case_id", "=", caseId)
    .where("r.counsel_id", "=", counselId)
    .where("r.until_at", "is", null)
    .where("p.is_principal", "=", true)
    .executeTakeFirst();
  if (principal === undefined) throw new Refused("counsel-not-of-record");
  return principal.born_on;
}

/** @throws counsel-has-account */
async function requireNoAccount(tx: Transaction, counselId: CounselId): Promise<void> {
  const account = await tx.db
    .selectFrom("accounts")
    .select("id")
    .where("counsel_id", "=", counselId)
    .executeTakeFirst();
  if (account !== undefined) throw new Refused("counsel-has-account");
}
