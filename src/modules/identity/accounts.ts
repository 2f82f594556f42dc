import type { Role } from "../../kernel/actor.ts";
import type { Language } from "../../kernel/bilingual.ts";
import { type AccountId, type CounselId, newId, type PersonId } from "../../kernel/ids.ts";
import { Refused } from "../../kernel/refusal.ts";
import type { Instant } from "../../kernel/time.ts";
import { cleanLine, lineProblem, lineWords } from "../../kernel/written-line.ts";
import type { Transaction } from "../../platform/database/store.ts";
import { append } from "../audit/index.ts";
import type { RoleAssignmentsTable } from "./db.ts";
import { foundBy } from "./domain/found-by.ts";
import { checkPassword, hashPassword } from "./domain/password.ts";

export interface NewRole {
  readonly role: Role;
  /** From when; without it, from now. */
  readonly fromAt?: Instant;
  /** Until when; without it, until somebody ends it. */
  readonly untilAt?: Instant | null;
  readonly officeId: string | null;
  readonly division: RoleAssignmentsTable["division"];
}

export interface NewAccount {
  readonly email: string;
  readonly name: string;
  readonly language: Language;
  /** Null for staff who sign in through the tribunal's directory. */
  readonly password: string | null;
  /** Made of the password beforehand with `hashPassword`, by whoever opens many accounts at once. */
  readonly passwordHash?: string;
  readonly roles: readonly NewRole[];
  readonly personId: PersonId | null;
  readonly counselId: CounselId | null;
}

/**
 * Opens an account in the caller's transaction. Its first sign-in will ask for a second factor before anything else.
 * @throws account-exists, account-name-unreadable, password-too-weak
 */
export async function openAccount(tx: Transaction, account: NewAccount): Promise<AccountId> {
  const problem = lineProblem(account.name, "letter");
  if (problem !== null)
    throw new Refused("account-name-unreadable", {}, [
      { path: "/name", code: "account-name-unreadable", text: lineWords[problem] },
    ]);
  const id = newId<AccountId>();
  const email = account.email.trim().toLowerCase();
  if (account.password !== null) checkPassword(account.password, email);
  const inserted = await tx.db
    .insertInto("accounts")
    .values({
      id,
      email,
      name: cleanLine(account.name),
      ...foundBy(cleanLine(account.name)),
      email_verified: false,
      language: account.language,
      person_id: account.personId,
      counsel_id: account.counselId,
      closed_at: null,
      created_at: tx.now,
      updated_at: tx.now,
    })
    .onConflict((on) => on.column("email").doNothing())
    .executeTakeFirst();
  if (inserted.numInsertedOrUpdatedRows === 0n) throw new Refused("account-exists");
  if (account.password !== null)
    await addPassword(tx, id, account.passwordHash ?? (await hashPassword(account.password)));
  for (const role of account.roles) await grantRole(tx, id, role);
  await append(tx, { chain: { accountId: id }, type: "account-opened", payload: { counselId: account.counselId } });
  return id;
}

async function addPassword(tx: Transaction, id: AccountId, hashed: string): Promise<void> {
  await tx.db
    .insertInto("credentials")
    .values({ id: newId(), account_id: id, provider_id: "credential", user_id: id, password: hashed })
    .execute();
}

/** Gives an account a role, from a moment until a moment. */
export async function grantRole(tx: Transaction, accountId: AccountId, role: NewRole): Promise<void> {
  await tx.db
    .insertInto("role_assignments")
    .values({
      id: newId(),
      account_id: accountId,
      role: role.role,
      office_id: role.officeId,
      division: role.division,
      from_at: role.fromAt ?? tx.now,
      until_at: role.untilAt ?? null,
    })
    .execute();
  await append(tx, {
    chain: { accountId },
    type: "role-granted",
    payload: {
      role: role.role,
      officeId: role.officeId,
      division: role.division,
      fromAt: role.fromAt ?? tx.now,
      untilAt: role.untilAt ?? null,
    },
  });
  if (role.untilAt != null) await tellOfEnd(tx, accountId, role.untilAt);
}

/** What the role let its holder into ends with it (job of `cases`). */
export async function tellOfEnd(tx: Transaction, accountId: AccountId, at: Instant): Promise<void> {
  await tx.addJob("after-role-ended", { accountId }, { runAt: at });
}
