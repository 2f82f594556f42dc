import { type AccountId, isUuid } from "../../../kernel/ids.ts";
import { Refused } from "../../../kernel/refusal.ts";
import type { Instant } from "../../../kernel/time.ts";
import type { Config } from "../../../platform/config.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { append } from "../../audit/index.ts";
import { grantRole, type NewAccount, type NewRole, openAccount, tellOfEnd } from "../accounts.ts";
import { formerHashes, keyedHash } from "../cookies.ts";
import { grantings, mayGrant } from "../rules/who-grants.ts";
import { managedAccount, otherAccount } from "../steps/managed-account.ts";
import { endLinks } from "../steps/password-links.ts";
import "../db.ts";

/**
 * Opens an account for somebody. Whoever does not sign in through the directory gets a link to choose a password.
 * The caller sends the link (`wantsLink`): it is a step of its own.
 * @throws role-not-yours-to-grant, role-dates-reversed, account-exists
 */
export async function openAccountFor(
  tx: Transaction,
  wanted: Pick<NewAccount, "email" | "name" | "language" | "roles">,
): Promise<{ readonly accountId: AccountId; readonly wantsLink: boolean }> {
  for (const role of wanted.roles) requireGrant(tx, role);
  const accountId = await openAccount(tx, { ...wanted, password: null, personId: null, counselId: null });
  const byPassword = wanted.roles.some((one) =>
    grantings.some((granting) => granting.role === one.role && granting.means === "password"),
  );
  return { accountId, wantsLink: byPassword };
}

/** @throws account-not-found, own-account, role-not-yours-to-grant, role-dates-reversed, role-already-held */
export async function giveRole(tx: Transaction, accountId: string, role: NewRole): Promise<void> {
  const id = await otherAccount(tx, accountId);
  requireGrant(tx, role);
  const held = await tx.db
    .selectFrom("role_assignments")
    .select(["role", "office_id", "division"])
    .where("account_id", "=", id)
    .where("role", "=", role.role)
    .where((where) =>
      where.or([where("until_at", "is", null), where("until_at", ">", new Date(role.fromAt ?? tx.now))]),
    )
    .execute();
  if (held.some((one) => one.office_id === role.officeId && one.division === role.division))
    throw new Refused("role-already-held");
  await grantRole(tx, id, role);
}

/**
 * Ends a role, at once or at a moment to come. What was asked with the role before that moment stays as it was.
 * @throws account-not-found, own-account, role-not-found, role-not-yours-to-grant
 */
export async function endRole(
  tx: Transaction,
  accountId: string,
  assignmentId: string,
  untilAt: Instant | null,
): Promise<void> {
  const id = await otherAccount(tx, accountId);
  if (!isUuid(assignmentId)) throw new Refused("role-not-found");
  const assignment = await tx.db
    .selectFrom("role_assignments")
    .select(["id", "role"])
    .where("id", "=", assignmentId)
    .where("account_id", "=", id)
    .where((where) => where.or([where("until_at", "is", null), where("until_at", ">", new Date(tx.now))]))
    .executeTakeFirst();
  if (assignment === undefined) throw new Refused("role-not-found");
  if (!mayGrant(tx.actor.roles, assignment.role)) throw new Refused("role-not-yours-to-grant");
  const end = untilAt === null || untilAt < tx.now ? tx.now : untilAt;
  await tx.db.updateTable("role_assignments").set({ until_at: end }).where("id", "=", assignment.id).execute();
  await append(tx, {
    chain: { accountId: id },
    type: "role-ended",
    payload: { role: assignment.role, untilAt: end },
  });
  await tellOfEnd(tx, id, end);
}

/**
 * Closes an account for good: every session ends, nobody signs in with it again, its history stays.
 * @throws account-not-found, own-account, account-not-yours, account-closed
 */
export async function closeAccount(tx: Transaction, accountId: string): Promise<void> {
  const id = await managedAccount(tx, accountId);
  const closed = await tx.db
    .updateTable("accounts")
    .set({ closed_at: tx.now, updated_at: tx.now })
    .where("id", "=", id)
    .where("closed_at", "is", null)
    .executeTakeFirst();
  if (closed.numUpdatedRows === 0n) throw new Refused("account-closed");
  await tx.db.deleteFrom("sessions").where("user_id", "=", id).execute();
  await endLinks(tx, id);
  await append(tx, { chain: { accountId: id }, type: "account-closed", payload: {} });
  await tx.addJob("after-account-closed", { accountId: id });
}

/** Opens a locked account again before its time. @throws account-not-found, own-account, account-not-yours */
export async function unlockAccount(
  tx: Transaction,
  accountId: string,
  config: Pick<Config, "secret" | "formerSecrets">,
): Promise<void> {
  const id = await managedAccount(tx, accountId);
  const account = await tx.db.selectFrom("accounts").select("email").where("id", "=", id).executeTakeFirstOrThrow();
  const subjects = [keyedHash(account.email, config), ...formerHashes(account.email, config)];
  await tx.db.deleteFrom("sign_in_failures").where("subject", "in", subjects).execute();
  await tx.db
    .updateTable("two_factors")
    .set({ failed_verification_count: 0, locked_until: null })
    .where("user_id", "=", id)
    .execute();
  await append(tx, { chain: { accountId: id }, type: "account-unlocked", payload: {} });
}

/**
 * For somebody who lost every second factor and has shown who they are in another way: the next sign-in asks for a new
 * one. Every session ends, and the owner is told by e-mail.
 * @throws account-not-found, own-account, account-not-yours
 */
export async function resetSecondFactors(tx: Transaction, accountId: string): Promise<void> {
  const id = await managedAccount(tx, accountId);
  await tx.db.deleteFrom("two_factors").where("user_id", "=", id).execute();
  await tx.db.deleteFrom("passkeys").where("user_id", "=", id).execute();
  await tx.db
    .updateTable("accounts")
    .set({ two_factor_enabled: false, updated_at: tx.now })
    .where("id", "=", id)
    .execute();
  await tx.db.deleteFrom("sessions").where("user_id", "=", id).execute();
  await append(tx, { chain: { accountId: id }, type: "second-factors-reset", payload: {} });
  await tx.addJob("account-notice", { accountId: id, kind: "second-factors-reset", at: tx.now });
}

function requireGrant(tx: Transaction, role: NewRole): void {
  if (!mayGrant(tx.actor.roles, role.role)) throw new Refused("role-not-yours-to-grant");
  if (role.untilAt != null && role.untilAt <= (role.fromAt ?? tx.now)) throw new Refused("role-dates-reversed");
}
