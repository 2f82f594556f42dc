import { createHmac } from "node:crypto";
import type { Role } from "../../kernel/actor.ts";
import type { AccountId, CounselId, PersonId } from "../../kernel/ids.ts";
import type { Transaction } from "../../platform/database/store.ts";
import { enrolAuthenticator, hashPassword, openAccount, signInCompleted } from "../identity/index.ts";
import { registerCounsel } from "../parties/index.ts";
import { keyOfSeed } from "./authenticator.ts";
import type { DemoAccount } from "./demo-accounts.ts";
import type { Licence } from "./domain/demo-referral.ts";

/** A demonstration account and the counsel whose it is, or null. */
export interface SeededAccount {
  readonly account: DemoAccount;
  readonly counselId: CounselId | null;
}

/** The address before the @, the role and the name: of members there are two, because what is sent back is another's; of registry officers, because a disposal takes two. */
const staff = [
  ["registry-officer", "registry-officer", "Registry Officer (demonstration)"],
  ["second-registry-officer", "registry-officer", "Second Registry Officer (demonstration)"],
  ["triage-officer", "triage-officer", "Triage Officer (demonstration)"],
  ["scheduling-officer", "scheduling-officer", "Scheduling Officer (demonstration)"],
  ["member", "member", "Member (demonstration)"],
  ["second-member", "member", "Second Member (demonstration)"],
  ["adjudicative-support", "adjudicative-support", "Adjudicative Support (demonstration)"],
  ["manager", "manager", "Manager (demonstration)"],
  ["operator", "operator", "Operator (demonstration)"],
  ["partner-system", "partner-system", "Referring Partner (demonstration)"],
] as const satisfies readonly (readonly [string, Role, string])[];

const counsels = [
  {
    familyName: "Testavocat",
    givenNames: "Odile",
    regulator: "BQ",
    licenceNumber: "DEMO-1001",
    kind: "lawyer",
    language: "fr",
  },
  {
    familyName: "Samplesworth",
    givenNames: "Ari",
    regulator: "LSO",
    licenceNumber: "DEMO-2002",
    kind: "lawyer",
    language: "en",
  },
  {
    familyName: "Exemplar",
    givenNames: "Noor",
    regulator: "CICC",
    licenceNumber: "DEMO-3003",
    kind: "consultant",
    language: "en",
  },
] as const;

export const counselLicences: readonly Licence[] = counsels.map(({ regulator, licenceNumber }) => ({
  regulator,
  licenceNumber,
}));

/** The invented professionals, each registered once. */
export async function registerCounsels(tx: Transaction): Promise<readonly CounselId[]> {
  const ids: CounselId[] = [];
  for (const counsel of counsels) {
    const held = await tx.db
      .selectFrom("counsels")
      .select("id")
      .where("regulator", "=", counsel.regulator)
      .where("licence_number", "=", counsel.licenceNumber)
      .executeTakeFirst();
    ids.push(
      held?.id ??
        (await registerCounsel(tx, {
          ...counsel,
          standing: "good",
          email: emailOfLicence(counsel.licenceNumber),
          firm: "Demonstration Chambers",
        })),
    );
  }
  return ids;
}

/** An account for each role of the staff and for each counsel, with a second factor whose key is known. */
export async function openAccounts(
  tx: Transaction,
  counselIds: readonly CounselId[],
  key: string,
  hashes: ReadonlyMap<string, string>,
): Promise<readonly SeededAccount[]> {
  const accounts: SeededAccount[] = [];
  for (const [address, role, name] of staff) {
    const wanted = { role, name, email: emailAt(address), counselId: null, language: "en", key, hashes } as const;
    accounts.push({ account: (await openOne(tx, wanted)).account, counselId: null });
  }
  for (const [place, counsel] of counsels.entries()) {
    const counselId = counselIds[place] ?? null;
    if (counselId === null) continue;
    const { account } = await openOne(tx, {
      role: "counsel",
      name: `${counsel.givenNames} ${counsel.familyName}`,
      email: emailOfLicence(counsel.licenceNumber),
      counselId,
      language: counsel.language,
      key,
      hashes,
    });
    accounts.push({ account, counselId });
  }
  return accounts;
}

/** Roles around the first cases, whose accounts `openPartyAccounts` opens. */
const partyRoles = ["delegate", "minister-counsel", "interpreter", "claimant", "designated-representative"] as const;

const emailAt = (address: string): string => `${address}@greffe.example`;
export const emailOfRole = (role: Role): string => emailAt(role);
const emailOfLicence = (licenceNumber: string): string => `${licenceNumber.toLowerCase()}@counsel.example`;

/** Made from the installation's own secret: no two installations share a demonstration password. */
function derivedFrom(key: string, use: string, email: string): string {
  return createHmac("sha256", key).update(`${use} ${email}`).digest("hex");
}

const passwordOf = (key: string, email: string): string => `demo-${derivedFrom(key, "password", email).slice(0, 16)}`;

/** Hashes of the demonstration's passwords, by address. They take a while, and need no database. */
export async function hashPasswords(key: string): Promise<ReadonlyMap<string, string>> {
  const roles = [...staff.map(([address]) => address), ...partyRoles].map(emailAt);
  const emails = [...roles, ...counsels.map((counsel) => emailOfLicence(counsel.licenceNumber))];
  return new Map(
    await Promise.all(emails.map(async (email) => [email, await hashPassword(passwordOf(key, email))] as const)),
  );
}

/** One account with a password and an authenticator that the demonstration's file tells. */
export async function openOne(
  tx: Transaction,
  wanted: {
    readonly role: Role;
    /** When the person holds more than the role that the file names. */
    readonly roles?: readonly Role[];
    readonly name: string;
    readonly email: string;
    readonly counselId: CounselId | null;
    readonly personId?: PersonId | null;
    readonly language: "en" | "fr";
    readonly key: string;
    /** Of passwords that were hashed beforehand, by address. */
    readonly hashes: ReadonlyMap<string, string>;
  },
): Promise<{ readonly account: DemoAccount; readonly accountId: AccountId }> {
  const password = passwordOf(wanted.key, wanted.email);
  const passwordHash = wanted.hashes.get(wanted.email);
  const secret = derivedFrom(wanted.key, "authenticator", wanted.email).slice(0, 32);
  const accountId = await openAccount(tx, {
    email: wanted.email,
    name: wanted.name,
    language: wanted.language,
    password,
    ...(passwordHash === undefined ? {} : { passwordHash }),
    roles: (wanted.roles ?? [wanted.role]).map((role) => ({ role, officeId: null, division: null })),
    personId: wanted.personId ?? null,
    counselId: wanted.counselId,
  });
  await enrolAuthenticator(tx, accountId, secret, wanted.key);
  // Whoever tries the demonstration is these people, who use their accounts.
  await signInCompleted(tx, accountId);
  const account = { role: wanted.role, email: wanted.email, password, totpSecret: keyOfSeed(secret), caseNumbers: [] };
  return { account, accountId };
}
