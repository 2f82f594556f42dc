import { createHmac } from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { type Role, theSystem } from "../../kernel/actor.ts";
import type { CounselId } from "../../kernel/ids.ts";
import { type Instant, instantOf } from "../../kernel/time.ts";
import type { Transaction } from "../../platform/database/store.ts";
import type { Parts } from "../../platform/http/route.ts";
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

/** A demonstration account and the counsel whose it is, or null. */
interface SeededAccount {
  readonly account: DemoAccount;
  readonly counselId: CounselId | null;
}

/** Referrals that are there when the tribunal first says that it is ready. */
const firstReferrals = 30;

/** When the demonstration began: its files came before, whenever the job that brings them runs. */
async function beganAt(parts: Parts): Promise<Instant> {
  const first = await parts.store.read(theSystem, (tx) =>
    tx.db.selectFrom("accounts").select("created_at").orderBy("created_at").limit(1).executeTakeFirst(),
  );
  return first === undefined ? parts.store.clock() : instantOf(first.created_at);
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

/**
 * Fills an empty tribunal with people and files that do not exist. A tribunal that has an account is left alone.
 * Accounts and the first files are there when this returns; a job brings the others while people already work.
 * Safe to repeat after an interruption: the accounts are known by their addresses, referrals by their identifiers.
 */
export async function seedDemonstration(parts: Parts): Promise<void> {
  const { store, config } = parts;
  const known = await store.read(theSystem, (tx) => tx.db.selectFrom("accounts").select("id").limit(1).execute());
  if (known.length > 0) return;
  const counselIds = await store.transact(theSystem, (tx) => registerCounsels(tx));
  const accounts = await store.transact(theSystem, (tx) => openAccounts(tx, counselIds, config.secret));
  await receiveDemoReferrals(parts, 0, firstReferrals);
  await store.transact(theSystem, (tx) => tx.addJob("demonstration-grows", { from: firstReferrals }));
  await writeAccounts(parts, accounts);
}

/** Sends the demonstration's referrals from one place up to another, the same ones on every installation. */
export async function receiveDemoReferrals(parts: Parts, from: number, to: number): Promise<void> {
  const random = randomFrom(20_261_124);
  const licences = counsels.map(({ regulator, licenceNumber }): Licence => ({ regulator, licenceNumber }));
  const [first, ...others] = licences;
  if (first === undefined) return;
  const began = await beganAt(parts);
  for (let place = 0; place < to; place++) {
    // Drawn even when it is not sent: the next one depends on it.
    const referral = demoReferral(random, place, began, [first, ...others]);
    if (place >= from) await receiveReferral(parts.store, theSystem, JSON.parse(JSON.stringify(referral)));
  }
}

/** Writes the accounts, with the files that each counsel has by now. Replaces the file in one step. */
async function writeAccounts(parts: Parts, accounts: readonly SeededAccount[]): Promise<void> {
  const listed = await parts.store.read(theSystem, async (tx) => {
    const all: DemoAccount[] = [];
    for (const { account, counselId } of accounts)
      all.push(counselId === null ? account : { ...account, caseNumbers: await numbersOf(tx, counselId) });
    return all;
  });
  saveAccounts(parts.config.home, listed);
}

/** Brings the case numbers in the accounts' file up to date, when that file is on this machine. */
export async function refreshAccounts(parts: Parts): Promise<void> {
  const file = accountsFile(parts.config.home);
  if (!existsSync(file)) return;
  const accounts: readonly DemoAccount[] = JSON.parse(readFileSync(file, "utf8"));
  const counselIds = await parts.store.read(theSystem, async (tx) => {
    const rows = await tx.db.selectFrom("accounts").select(["email", "counsel_id"]).execute();
    return new Map(rows.map((row) => [row.email, row.counsel_id]));
  });
  await writeAccounts(
    parts,
    accounts.map((account) => ({ account, counselId: counselIds.get(account.email) ?? null })),
  );
}

const accountsFile = (home: string) => path.join(home, "demo-accounts.json");

function saveAccounts(home: string, accounts: readonly DemoAccount[]): void {
  const file = accountsFile(home);
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

async function openAccounts(
  tx: Transaction,
  counselIds: readonly CounselId[],
  key: string,
): Promise<readonly SeededAccount[]> {
  const accounts: SeededAccount[] = [];
  for (const [role, name] of staff) {
    const wanted = { role, name, email: `${role}@greffe.example`, counselId: null, language: "en", key } as const;
    accounts.push({ account: await openOne(tx, wanted), counselId: null });
  }
  for (const [place, counsel] of counsels.entries()) {
    const counselId = counselIds[place] ?? null;
    if (counselId === null) continue;
    const account = await openOne(tx, {
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
): Promise<DemoAccount> {
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
  return { role: wanted.role, email: wanted.email, password, totpSecret: base32(secret), caseNumbers: [] };
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
