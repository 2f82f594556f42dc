import { createHmac } from "node:crypto";
import { renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { type Role, theSystem } from "../../kernel/actor.ts";
import type { AccountId, CounselId } from "../../kernel/ids.ts";
import type { Transaction } from "../../platform/database/store.ts";
import type { Parts } from "../../platform/http/route.ts";
import { grantAccessOfCounsel } from "../cases/index.ts";
import { enrolAuthenticator, openAccount } from "../identity/index.ts";
import { receiveReferral } from "../intake/index.ts";
import { registerCounsel } from "../parties/index.ts";
import { base32 } from "./domain/base32.ts";
import { demoReferral, type Licence } from "./domain/demo-referral.ts";
import { randomFrom } from "./domain/random.ts";

export interface DemoAccount {
  readonly role: Role;
  readonly email: string;
  readonly password: string;
  /** Base32, as an authenticator takes it. */
  readonly totpSecret: string;
  readonly caseNumbers: readonly string[];
}

const referrals = 260;

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

/**
 * Fills an empty tribunal with people and files that do not exist. A tribunal that has an account is left alone.
 * Safe to repeat after an interruption: accounts are written last, referrals are known by their identifiers.
 */
export async function seedDemonstration(parts: Parts): Promise<void> {
  const { store, config } = parts;
  const known = await store.read(theSystem, (tx) => tx.db.selectFrom("accounts").select("id").limit(1).execute());
  if (known.length > 0) return;
  const counselIds = await store.transact(theSystem, (tx) => registerCounsels(tx));
  const random = randomFrom(20_261_124);
  const licences = counsels.map(({ regulator, licenceNumber }): Licence => ({ regulator, licenceNumber }));
  const [first, ...others] = licences;
  if (first === undefined) return;
  for (let place = 0; place < referrals; place++) {
    const referral = demoReferral(random, place, store.clock(), [first, ...others]);
    await receiveReferral(store, theSystem, JSON.parse(JSON.stringify(referral)));
  }
  const accounts = await store.transact(theSystem, (tx) => openAccounts(tx, counselIds, config.secret));
  const file = path.join(config.home, "demo-accounts.json");
  writeFileSync(`${file}.part`, `${JSON.stringify(accounts, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.part`, file);
}

async function registerCounsels(tx: Transaction): Promise<readonly CounselId[]> {
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

async function openAccounts(tx: Transaction, counselIds: readonly CounselId[], key: string): Promise<DemoAccount[]> {
  const accounts: DemoAccount[] = [];
  for (const [role, name] of staff) {
    const { account } = await openOne(tx, {
      role,
      name,
      email: `${role}@greffe.example`,
      counselId: null,
      language: "en",
      key,
    });
    accounts.push(account);
  }
  for (const [place, counsel] of counsels.entries()) {
    const counselId = counselIds[place] ?? null;
    if (counselId === null) continue;
    const { accountId, account } = await openOne(tx, {
      role: "counsel",
      name: `${counsel.givenNames} ${counsel.familyName}`,
      email: `${counsel.licenceNumber.toLowerCase()}@counsel.example`,
      counselId,
      language: counsel.language,
      key,
    });
    await grantAccessOfCounsel(tx, counselId, accountId, "counsel-of-record");
    accounts.push({ ...account, caseNumbers: await numbersOf(tx, counselId) });
  }
  return accounts;
}

async function openOne(
  tx: Transaction,
  wanted: {
    readonly role: Role;
    readonly name: string;
    readonly email: string;
    readonly counselId: CounselId | null;
    readonly language: "en" | "fr";
    readonly key: string;
  },
): Promise<{ accountId: AccountId; account: DemoAccount }> {
  // Made from the installation's own secret: no two installations share a demonstration password.
  const derived = (use: string) => createHmac("sha256", wanted.key).update(`${use} ${wanted.email}`).digest("hex");
  const password = `demo-${derived("password").slice(0, 16)}`;
  const secret = derived("authenticator").slice(0, 32);
  const accountId = await openAccount(tx, {
    email: wanted.email,
    name: wanted.name,
    language: wanted.language,
    password,
    roles: [{ role: wanted.role, officeId: null, division: null }],
    personId: null,
    counselId: wanted.counselId,
  });
  await enrolAuthenticator(tx, accountId, secret, wanted.key);
  const account = { role: wanted.role, email: wanted.email, password, totpSecret: base32(secret), caseNumbers: [] };
  return { accountId, account };
}

async function numbersOf(tx: Transaction, counselId: CounselId): Promise<readonly string[]> {
  const rows = await tx.db
    .selectFrom("representations as r")
    .innerJoin("cases as c", "c.id", "r.case_id")
    .select("c.file_number")
    .where("r.counsel_id", "=", counselId)
    .where("r.until_at", "is", null)
    .orderBy("c.file_number")
    .execute();
  return rows.map((row) => row.file_number);
}
