import { createHmac } from "node:crypto";
import type { Role } from "../../kernel/actor.ts";
import type { AccountId, CounselId, PersonId } from "../../kernel/ids.ts";
import type { Transaction } from "../../platform/database/store.ts";
import { enrolAuthenticator, openAccount } from "../identity/index.ts";
import { registerCounsel } from "../parties/index.ts";
import type { DemoAccount } from "./demo-accounts.ts";
import { base32 } from "./domain/base32.ts";
import type { Licence } from "./domain/demo-referral.ts";

/** A demonstration account and the counsel whose it is, or null. */
export interface SeededAccount {
  readonly account: DemoAccount;
  readonly counselId: CounselId | null;
}

const staff = [
  ["registry-officer", "Registry Officer (demonstration)"],
  ["triage-officer", "Triage Officer (demonstration)"],
  ["scheduling-officer", "Scheduling Officer (demonstration)"],
  ["member", "Member (demonstration)"],
  ["adjudicative-support", "Adjudicative Support (demonstration)"],
  ["manager", "Manager (demonstration)"],
  ["operator", "Operator (demonstration)"],
  ["partner-system", "Referring Partner (demonstration)"],
] as const satisfies readonly (readonly [Role, string])[];

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
          email: `${counsel.licenceNumber.toLowerCase()}@counsel.example`,
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
): Promise<readonly SeededAccount[]> {
  const accounts: SeededAccount[] = [];
  for (const [role, name] of staff) {
    const wanted = { role, name, email: `${role}@greffe.example`, counselId: null, language: "en", key } as const;
    accounts.push({ account: (await openOne(tx, wanted)).account, counselId: null });
  }
  for (const [place, counsel] of counsels.entries()) {
    const counselId = counselIds[place] ?? null;
    if (counselId === null) continue;
    const { account } = await openOne(tx, {
      role: "counsel",
      name: `${counsel.givenNames} ${counsel.familyName}`,
      email: `${counsel.licenceNumber.toLowerCase()}@counsel.example`,
      counselId,
      language: counsel.language,
      key,
    });
    accounts.push({ account, counselId });
  }
  return accounts;
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
  },
): Promise<{ readonly account: DemoAccount; readonly accountId: AccountId }> {
  // Made from the installation's own secret: no two installations share a demonstration password.
  const derived = (use: string) => createHmac("sha256", wanted.key).update(`${use} ${wanted.email}`).digest("hex");
  const password = `demo-${derived("password").slice(0, 16)}`;
  const secret = derived("authenticator").slice(0, 32);
  const accountId = await openAccount(tx, {
    email: wanted.email,
    name: wanted.name,
    language: wanted.language,
    password,
    roles: (wanted.roles ?? [wanted.role]).map((role) => ({ role, officeId: null, division: null })),
    personId: wanted.personId ?? null,
    counselId: wanted.counselId,
  });
  await enrolAuthenticator(tx, accountId, secret, wanted.key);
  const account = { role: wanted.role, email: wanted.email, password, totpSecret: base32(secret), caseNumbers: [] };
  return { account, accountId };
}
